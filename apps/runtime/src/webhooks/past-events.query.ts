import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { WEBHOOK_DIALECTS } from '@hookswitch/flow-model';
import type { DialectName } from '@hookswitch/webhooks';

/** Query of `GET /webhooks/template_preview/events`. */
export class PastEventsQuery {
  @ApiProperty({ description: 'A name of the catalogue, or of the dialect.', example: 'call_hungup' })
  @IsString()
  @MaxLength(100)
  event_type!: string;

  @ApiPropertyOptional({ enum: WEBHOOK_DIALECTS, description: 'Left out: native.' })
  @IsOptional()
  @IsIn(WEBHOOK_DIALECTS)
  dialect?: DialectName;
}
