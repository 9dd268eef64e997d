import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { TimeField } from '../deliveries/time-field.js';
import { PageQuery } from '../http/paging.js';

/** Filters of the recordings; all that are given must fit. */
export class RecordingQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Recordings of this call.' })
  @IsOptional()
  @IsUUID()
  call_id?: string;

  @ApiPropertyOptional({ description: 'Calls in which this user took part.' })
  @IsOptional()
  @IsUUID()
  user_id?: string;

  @ApiPropertyOptional({ description: 'Calls that went through the queue of this name.' })
  @IsOptional()
  @MaxLength(200)
  queue?: string;

  @ApiPropertyOptional({
    description: 'Part of the number or extension of either party.',
    example: '9460123',
  })
  @IsOptional()
  @Matches(/^[\w+*#]{1,40}$/, { message: 'number takes up to 40 digits and letters, +, * and #' })
  number?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Started then or later (RFC 3339).' })
  @IsOptional()
  @TimeField()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Started before (RFC 3339).' })
  @IsOptional()
  @TimeField()
  to?: string;
}
