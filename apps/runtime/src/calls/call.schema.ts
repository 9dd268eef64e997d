import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '../http/paging.js';

/** Four hours: as the Record node. */
const MAX_RECORDING_S = 14_400;
/** One hour: as a new Record node. */
export const USUAL_RECORDING_S = 3600;

const STATES = ['initial', 'accepted', 'ringing', 'connected', 'on_hold', 'hangup'] as const;

/** Query of `GET /calls`. */
export class ListCallsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: [...STATES, 'live'], description: '`live`: every state but `hangup`.' })
  @IsOptional()
  @IsIn([...STATES, 'live'])
  state?: (typeof STATES)[number] | 'live';

  @ApiPropertyOptional({ description: 'Started at or after (RFC 3339).', format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ description: 'Started before (RFC 3339).', format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}

/** Body of `POST /calls/{id}/record`. */
export class RecordCallBody {
  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    maximum: MAX_RECORDING_S,
    default: USUAL_RECORDING_S,
    description: 'Seconds after which it ends by itself.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_RECORDING_S)
  max_duration_s: number | null = null;
}

/** Body of `POST /calls/{id}/digits`. */
export class SendDigitsBody {
  @ApiProperty({ example: '12#', description: '1 to 64 of the keys 0-9, *, #, A-D.' })
  @Matches(/^[0-9*#A-D]{1,64}$/, { message: 'digits takes 1 to 64 of the keys 0-9, *, #, A-D' })
  digits!: string;
}
