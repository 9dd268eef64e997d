import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { eventTypes } from '@hookswitch/events';
import type { DeliverySearchFilter } from '@hookswitch/store';
import { DELIVERY_STATUSES, FAILURE_CODES, FETCH } from '@hookswitch/webhooks';
import type { DeliveryStatus, FailureCode } from '@hookswitch/webhooks';
import { PageQuery } from '../http/paging.js';
import { AfterField } from './after-field.js';
import { FindableWords } from './findable-words.js';
import { TimeField } from './time-field.js';

/** What a delivery can be of: an event, or a request of a Fetch object. */
const TYPES = [...Object.keys(eventTypes), FETCH];

/** Filters of the delivery log; all that are given must fit. */
export class DeliveryQuery extends PageQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'ada 460123',
    description: `Words that are all in it: in the body, URL, headers, answer, ids, or why it failed. A word also finds longer ones that begin with it; digits find every number that has them. Secret values, and what redaction rules hide, are never searched.`,
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @FindableWords()
  q?: string;

  @ApiPropertyOptional({
    type: String,
    example: 'failed,expired',
    description: `One state, or several with commas between them: ${DELIVERY_STATUSES.join(', ')}.`,
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : [value]))
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(DELIVERY_STATUSES, { each: true })
  status?: DeliveryStatus[];

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

  @ApiPropertyOptional({
    type: String,
    example: '5xx',
    description: 'Status of the last answer, such as 404, or its class, such as 5xx.',
  })
  @IsOptional()
  @Matches(/^[1-5](\d\d|xx)$/, {
    message: '$property must be a status from 100 to 599, or a class such as 5xx',
  })
  http_status?: string;

  @ApiPropertyOptional({ enum: FAILURE_CODES, description: 'What kept the last attempt from succeeding.' })
  @IsOptional()
  @IsIn(FAILURE_CODES)
  error?: FailureCode;

  @ApiPropertyOptional({ description: 'Deliveries of calls in this environment.' })
  @IsOptional()
  @IsUUID()
  environment_id?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Only test events, or none of them.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  test?: 'true' | 'false';

  @ApiPropertyOptional({ format: 'date-time', description: 'Created then or later (RFC 3339).' })
  @IsOptional()
  @TimeField()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Created before (RFC 3339).' })
  @IsOptional()
  @TimeField()
  @AfterField('from')
  to?: string;
}

/** The query as the store takes it. */
export function filterOf(query: DeliveryQuery): DeliverySearchFilter {
  const { page_size: _size, page_token: _token, status, http_status, test, ...filter } = query;
  const isClass = http_status?.endsWith('xx') === true;
  return {
    ...filter,
    ...(status !== undefined && { status }),
    ...(http_status !== undefined &&
      (isClass ? { http_class: http_status } : { http_status: Number(http_status) })),
    ...(test !== undefined && { test: test === 'true' }),
  };
}
