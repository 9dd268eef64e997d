import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { eventTypes } from '@hookswitch/events';
import { FETCH } from '@hookswitch/webhooks';
import type { DeliveryStatus } from '@hookswitch/webhooks';
import { PageQuery } from '../http/paging.js';
import { TimeField } from './time-field.js';

export const DELIVERY_STATUSES = [
  'pending',
  'sending',
  'retrying',
  'delivered',
  'failed',
  'expired',
  'held',
  'blocked',
  'cancelled',
] as const satisfies readonly DeliveryStatus[];

/** What a delivery can be of: an event, or a request of a Fetch object. */
const TYPES = [...Object.keys(eventTypes), FETCH];

/** Filters of the delivery log; all that are given must fit. */
export class DeliveryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES })
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;

  @ApiPropertyOptional({ description: 'Deliveries of this global webhook.' })
  @IsOptional()
  @IsUUID()
  webhook_id?: string;

  @ApiPropertyOptional({ description: 'Deliveries of Webhook and Fetch objects in this flow.' })
  @IsOptional()
  @IsUUID()
  flow_id?: string;

  @ApiPropertyOptional({ description: 'Deliveries of this object: the id of its node.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  node_id?: string;

  @ApiPropertyOptional({ enum: TYPES, description: '`fetch`: what Fetch objects have asked.' })
  @IsOptional()
  @IsIn(TYPES)
  event_type?: string;

  @ApiPropertyOptional({ description: 'Deliveries of the events of this call.' })
  @IsOptional()
  @IsUUID()
  call_id?: string;

  @ApiPropertyOptional({ minimum: 100, maximum: 599, description: 'Status of the last answer.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(100)
  @Max(599)
  http_status?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'Created then or later (RFC 3339).' })
  @IsOptional()
  @TimeField()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Created before (RFC 3339).' })
  @IsOptional()
  @TimeField()
  to?: string;
}
