import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import type { Page } from '../http/paging.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { DeliveryQuery } from './delivery-query.js';
import { deliveryAnswer } from './delivery-answers.js';
import type { DeliveryResource } from './delivery-resource.js';
import { DeliveryService } from './delivery.service.js';

/** The delivery log: every event that was owed, every attempt with what was sent and what was answered. */
@ApiTags('Deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(@Inject(DeliveryService) private readonly deliveries: DeliveryService) {}

  @May('deliveries:read')
  @Get()
  @Describe({ id: 'list_deliveries', summary: 'The log, newest first', answer: pageOfAnswer(deliveryAnswer) })
  list(@Query(DtoQuery(DeliveryQuery)) query: DeliveryQuery): Promise<Page<DeliveryResource>> {
    return this.deliveries.list(query);
  }

  @May('deliveries:read')
  @Get(':id')
  @Describe({ id: 'get_delivery', summary: 'One delivery with all attempts', answer: deliveryAnswer })
  get(@Param('id') id: string): Promise<DeliveryResource> {
    return this.deliveries.get(id);
  }

  @May('deliveries:resend')
  @Post(':id/resend')
  @HttpCode(202)
  @Describe({
    id: 'resend_delivery',
    summary: 'Send once more, under the same id and with the same bytes',
    status: 202,
    answer: deliveryAnswer,
  })
  resend(@Param('id') id: string, @Body(OptionalZodBody(NO_BODY)) _body: object): Promise<DeliveryResource> {
    return this.deliveries.resend(id);
  }
}
