import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../http/paging.js';

const STATUSES = ['progressing', 'done', 'failed'] as const;

/** Filters of the transcribes; all that are given must fit. */
export class TranscribeQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Of this recording, or message.' })
  @IsOptional()
  @IsUUID()
  reference_id?: string;

  @ApiPropertyOptional({ description: 'Of this call.' })
  @IsOptional()
  @IsUUID()
  call_id?: string;

  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];
}
