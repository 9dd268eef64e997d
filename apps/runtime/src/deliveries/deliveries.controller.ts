import { Controller, Get, HttpCode, Inject, Param, Post, Query, Body } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DtoQuery } from '../http/dto.js';
import type { Page } from '../http/paging.js';
import { OptionalZodBody } from '../http/zod-body.js';
import { DeliveryQuery } from './delivery-query.js';
import { DELIVERY_EXAMPLE } from './delivery-example.js';
import type { DeliveryResource } from './delivery-resource.js';
import { DeliveryService } from './delivery.service.js';
import { recoverSchema } from './recover.schema.js';
import type { RecoverRequest } from './recover.schema.js';

/** The delivery log: every event that was owed, every attempt with what was sent and what was answered. */
@ApiTags('Deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(@Inject(DeliveryService) private readonly deliveries: DeliveryService) {}

  @Get()
  @ApiOperation({ operationId: 'list_deliveries', summary: 'The log, newest first' })
  @ApiOkResponse({ schema: { example: { result: [DELIVERY_EXAMPLE], next_page_token: null } } })
  list(@Query(DtoQuery(DeliveryQuery)) query: DeliveryQuery): Promise<Page<DeliveryResource>> {
    return this.deliveries.list(query);
  }

  @Post('recover')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'recover_deliveries',
    summary: 'Send again what failed or expired since a time, of one webhook or of all',
  })
  @ApiBody({ schema: { example: { since: '2026-11-21T09:00:00.000Z' } } })
  @ApiResponse({ status: 202, schema: { example: { recovered: 12 } } })
  async recover(
    @Body(OptionalZodBody(recoverSchema)) request: RecoverRequest,
  ): Promise<{ readonly recovered: number }> {
    return { recovered: await this.deliveries.recover(request) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'get_delivery', summary: 'One delivery with all attempts' })
  @ApiOkResponse({ schema: { example: DELIVERY_EXAMPLE } })
  get(@Param('id') id: string): Promise<DeliveryResource> {
    return this.deliveries.get(id);
  }

  @Post(':id/resend')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'resend_delivery',
    summary: 'Send once more, under the same id and with the same bytes',
  })
  @ApiResponse({ status: 202, schema: { example: { ...DELIVERY_EXAMPLE, status: 'pending' } } })
  resend(@Param('id') id: string): Promise<DeliveryResource> {
    return this.deliveries.resend(id);
  }
}
