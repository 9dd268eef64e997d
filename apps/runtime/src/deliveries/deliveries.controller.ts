import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../access/may.js';
import { noteForAudit } from '../audit/audit-note.js';
import { Describe } from '../http/answers.js';
import { downloadHeaders } from '../http/download-headers.js';
import { DtoQuery } from '../http/dto.js';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody, ZodBody } from '../http/zod-body.js';
import { DeliveryQuery } from './delivery-query.js';
import { deliveryAnswer } from './delivery-answers.js';
import { deliveryListAnswer, deliveryStatesAnswer } from './delivery-list.js';
import type { DeliveryList } from './delivery-list.js';
import type { DeliveryResource } from './delivery-resource.js';
import { DeliveryService } from './delivery.service.js';
import { resendSchema, resentAnswer } from './resend.schema.js';
import type { Resent, ResendRequest } from './resend.schema.js';

/** The delivery log: every event that was owed, every attempt with what was sent and what was answered. */
@ApiTags('Deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(@Inject(DeliveryService) private readonly deliveries: DeliveryService) {}

  @May('deliveries:read')
  @Get()
  @Describe({
    id: 'list_deliveries',
    summary: 'The log, newest first',
    description:
      'All conditions must fit. Where they are several, or words are looked for, an index answers that is made in the background: see `searched`.',
    answer: deliveryListAnswer,
  })
  list(@Query(DtoQuery(DeliveryQuery)) query: DeliveryQuery): Promise<DeliveryList> {
    return this.deliveries.list(query);
  }

  @May('deliveries:read')
  @Get('states')
  @Describe({
    id: 'count_delivery_states',
    summary: 'How many deliveries are owed, held, failed, expired, blocked, cancelled',
    answer: deliveryStatesAnswer,
  })
  states() {
    return this.deliveries.states();
  }

  @May('deliveries:resend')
  @Post('resend')
  @HttpCode(202)
  @Describe({
    id: 'resend_deliveries',
    summary: 'Send several once more, each under its own id and with the same bytes',
    body: { schema: resendSchema, example: { ids: ['01937a5e-3000-7b3f-8000-1f0d6a5c0a09'] } },
    status: 202,
    answer: resentAnswer,
  })
  async resendMany(
    @Body(ZodBody(resendSchema)) { ids }: ResendRequest,
  ): Promise<{ readonly resent: number; readonly result: readonly Resent[] }> {
    const result = await this.deliveries.resendMany(ids);
    const sent = result.filter(({ resent }) => resent);
    noteForAudit({
      detail: `${sent.length} of ${ids.length}`,
      others: sent.map(({ id }) => ({ object: { type: 'delivery', id, name: null }, changes: null })),
    });
    return { resent: sent.length, result };
  }

  @May('deliveries:read')
  @Get(':id')
  @Describe({ id: 'get_delivery', summary: 'One delivery with all attempts', answer: deliveryAnswer })
  get(@Param('id') id: string): Promise<DeliveryResource> {
    return this.deliveries.get(id);
  }

  @May('deliveries:read')
  @Get(':id/attempts/:number/request')
  @ApiOperation({
    operationId: 'read_attempt_request',
    summary: 'The request of an attempt as it went over the connection: request line, headers, body',
    description: 'Byte for byte, but that secret values and what redaction rules hide are masked.',
  })
  @ApiProduces('message/http')
  @ApiResponse({
    status: 200,
    description: 'An HTTP/1.1 message (RFC 9112).',
    content: { 'message/http': { schema: { type: 'string' } } },
  })
  async request(
    @Param('id', ValidId('delivery')) id: string,
    @Param('number') number: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const message = await this.deliveries.message(id, number);
    await reply
      .headers({
        'content-type': 'message/http',
        ...downloadHeaders(`delivery-${id}-attempt-${number}.http`),
      })
      .send(message);
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
