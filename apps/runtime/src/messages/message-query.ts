import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { TimeField } from '../deliveries/time-field.js';
import { EnvironmentFilter } from '../http/environment-filter.js';
import { PageQuery } from '../http/paging.js';

const DIRECTIONS = ['inbound', 'outbound'] as const;
const STATUSES = ['queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'received'] as const;

/** A `+` that was not percent-encoded in a query arrives as a blank. */
const NumberField = () =>
  Transform(({ value }) => (typeof value === 'string' ? value.replace(/^ /, '+') : value));
const PARTY = /^[^\p{Cc}]{1,40}$/u;

/** Filters of the text messages; all that are given must fit. */
export class MessageQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DIRECTIONS })
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: (typeof DIRECTIONS)[number];

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({
    description: 'Who wrote, or was written to: the whole number.',
    example: '+442079460000',
  })
  @IsOptional()
  @NumberField()
  @Matches(PARTY, { message: 'number takes up to 40 characters' })
  number?: string;

  @ApiPropertyOptional({ description: 'The other of the two: with `number`, a conversation.' })
  @IsOptional()
  @NumberField()
  @Matches(PARTY, { message: 'with takes up to 40 characters' })
  with?: string;

  @ApiPropertyOptional({ description: 'What stands in the text.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @EnvironmentFilter('Messages')
  environment_id?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Written then or later (RFC 3339).' })
  @IsOptional()
  @TimeField()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Written before (RFC 3339).' })
  @IsOptional()
  @TimeField()
  to?: string;
}
