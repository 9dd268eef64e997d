import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { TimeField } from '../deliveries/time-field.js';
import { PageQuery } from '../http/paging.js';
import { ACTOR_TYPES, OUTCOMES } from './audit-answers.js';

const WORD = /^[a-z0-9_]{1,80}$/;

/** Filters of the audit log; all that are given must fit. The paging of the list is not for the CSV. */
export class AuditQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ACTOR_TYPES })
  @IsOptional()
  @IsIn(ACTOR_TYPES)
  actor_type?: (typeof ACTOR_TYPES)[number];

  @ApiPropertyOptional({ description: 'An account’s or token’s id.' })
  @IsOptional()
  @IsUUID()
  actor_id?: string;

  @ApiPropertyOptional({ description: 'Part of the name of who did it.', example: 'anna' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  actor?: string;

  @ApiPropertyOptional({
    description:
      'The operation’s id, such as `apply_configuration`, or `denied` for what a permission was lacking for.',
  })
  @IsOptional()
  @Matches(WORD, { message: 'action takes the id of an operation, such as apply_configuration' })
  action?: string;

  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({ description: 'Kind of object.', example: 'flow' })
  @IsOptional()
  @Matches(WORD, { message: 'object_type takes the name of a type, such as flow' })
  object_type?: string;

  @ApiPropertyOptional({ description: 'What happened to this object.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  object_id?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'At that time or later (RFC 3339).' })
  @IsOptional()
  @TimeField()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before that time (RFC 3339).' })
  @IsOptional()
  @TimeField()
  to?: string;

  @ApiPropertyOptional({ description: 'Part of the summary, the action, or the name of object or actor.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;
}
