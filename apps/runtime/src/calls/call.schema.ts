import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';
import type { RecordingOrder } from '@hookswitch/calls';
import { PageQuery } from '../http/paging.js';

/** Four hours: as the Record node. */
const MAX_RECORDING_S = 14_400;
/** One hour: as a new Record node. */
const USUAL_RECORDING_S = 3600;

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

const SIDES = ['both', 'caller', 'called'] as const;

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

  @ApiPropertyOptional({
    enum: SIDES,
    default: 'both',
    description:
      '`caller`: only what the caller says. `called`: only what the caller hears. `both`: all, mixed.',
  })
  @IsOptional()
  @IsIn(SIDES)
  sides: (typeof SIDES)[number] | null = null;

  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    maximum: 600,
    description: 'It ends by itself after so many seconds of silence; without it silence does not end it.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(600)
  max_silence_s: number | null = null;

  @ApiPropertyOptional({
    example: 'en-GB',
    description: 'It is put into words of this language (BCP 47) once it is done.',
  })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'transcribe takes a language tag such as en-GB' })
  transcribe: string | null = null;
}

const HEARD = { both: 'both', caller: 'said', called: 'heard' } as const;

/** What the engine is asked for. */
export function orderOf({
  max_duration_s,
  sides,
  max_silence_s,
  transcribe,
}: RecordCallBody): RecordingOrder {
  return {
    max_duration_ms: (max_duration_s ?? USUAL_RECORDING_S) * 1000,
    sides: HEARD[sides ?? 'both'],
    max_silence_ms: max_silence_s === null ? null : max_silence_s * 1000,
    transcribe: transcribe === null ? null : { language: transcribe },
  };
}

/** Body of `POST /calls/{id}/digits`. */
export class SendDigitsBody {
  @ApiProperty({ example: '12#', description: '1 to 64 of the keys 0-9, *, #, A-D.' })
  @Matches(/^[0-9*#A-D]{1,64}$/, { message: 'digits takes 1 to 64 of the keys 0-9, *, #, A-D' })
  digits!: string;
}
