import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { dispositionSchema } from '@hookswitch/events';
import { PageQuery } from '../http/paging.js';
import { TimeField } from '../deliveries/time-field.js';

const DISPOSITIONS = dispositionSchema.options;
const SUBJECTS = ['call', 'leg'] as const;
const DIRECTIONS = ['inbound', 'outbound'] as const;

/** Filters of the call detail records; all that are given must fit. The paging of the list is not for the CSV. */
export class CdrQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Integer id of a leg, as events name it; a call’s gives all its legs.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  live_id?: number;

  @ApiPropertyOptional({ description: 'Records of this call.' })
  @IsOptional()
  @IsUUID()
  call_id?: string;

  @ApiPropertyOptional({ enum: SUBJECTS, description: '`call`: one record for each call.' })
  @IsOptional()
  @IsIn(SUBJECTS)
  subject?: (typeof SUBJECTS)[number];

  @ApiPropertyOptional({ format: 'date-time', description: 'Started then or later (RFC 3339).' })
  @IsOptional()
  @TimeField()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Started before (RFC 3339).' })
  @IsOptional()
  @TimeField()
  to?: string;

  @ApiPropertyOptional({ enum: DIRECTIONS })
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: (typeof DIRECTIONS)[number];

  @ApiPropertyOptional({ description: 'Legs of this user.' })
  @IsOptional()
  @IsUUID()
  user_id?: string;

  @ApiPropertyOptional({
    description: 'Part of the number or extension of either party.',
    example: '9460123',
  })
  @IsOptional()
  @Matches(/^[\w+*#]{1,40}$/, { message: 'number takes up to 40 digits and letters, +, * and #' })
  number?: string;

  @ApiPropertyOptional({ enum: DISPOSITIONS })
  @IsOptional()
  @IsIn(DISPOSITIONS)
  disposition?: (typeof DISPOSITIONS)[number];

  @ApiPropertyOptional({ description: 'The id that whoever placed the call gave it.' })
  @IsOptional()
  @IsString()
  @MaxLength(256)
  crm_id?: string;
}

/** Query of `GET /cdrs/figures`. */
export class CdrFiguresQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'Calls that started then or later (RFC 3339).' })
  @TimeField()
  from!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Calls that started before (RFC 3339).' })
  @TimeField()
  to!: string;

  @ApiPropertyOptional({
    minimum: 60,
    maximum: 86_400,
    default: 3600,
    description: 'Length of a step, in seconds.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(60)
  @Max(86_400)
  step_s: number = 3600;
}
