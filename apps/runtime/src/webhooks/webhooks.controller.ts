import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { eventTypes } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { z } from 'zod';
import type { DraftResource } from '../configuration/drafts/draft-presenter.js';
import { DELIVERY_EXAMPLE } from '../deliveries/delivery-example.js';
import { deliveryResource } from '../deliveries/delivery-resource.js';
import type { DeliveryResource } from '../deliveries/delivery-resource.js';
import { ZodBody } from '../http/zod-body.js';
import { WebhookOperations } from './webhook-operations.js';

const names = Object.keys(eventTypes) as [EventTypeName, ...EventTypeName[]];

const testSchema = z.strictObject({
  event_type: z.enum(names, `Write an event type of the catalogue: ${names.join(', ')}.`),
});

/** Operating a global webhook: all of it acts at once, without Apply. */
@ApiTags('Webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(@Inject(WebhookOperations) private readonly webhooks: WebhookOperations) {}

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'test_webhook',
    summary: 'Send an example of an event, as the draft says; the log marks it as a test',
  })
  @ApiBody({ schema: { example: { event_type: 'call_created' } } })
  @ApiResponse({ status: 202, schema: { example: { ...DELIVERY_EXAMPLE, test: true, attempts: [] } } })
  async test(
    @Param('id') id: string,
    @Body(ZodBody(testSchema)) body: z.infer<typeof testSchema>,
  ): Promise<DeliveryResource> {
    const delivery = await this.webhooks.test(id, body.event_type);
    return deliveryResource({ delivery, http_status: null, attempts: [] });
  }

  @Post(':id/pause')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'pause_webhook',
    summary: 'Hold what this webhook is owed, until it is resumed',
  })
  @ApiOkResponse({ schema: { example: { state: { paused: true, disabled_reason: null } } } })
  pause(@Param('id') id: string): Promise<DraftResource> {
    return this.webhooks.pause(id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resume_webhook', summary: 'Send what was held, in order, and go on' })
  @ApiOkResponse({ schema: { example: { state: { paused: false, disabled_reason: null } } } })
  resume(@Param('id') id: string): Promise<DraftResource> {
    return this.webhooks.resume(id);
  }

  @Post(':id/rotate_secret')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'rotate_webhook_secret',
    summary: 'A new signing secret, current at once and shown this once; the old one signs too for 24 hours',
  })
  @ApiOkResponse({ schema: { example: { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' } } })
  async rotate(@Param('id') id: string): Promise<{ readonly secret: string }> {
    return { secret: await this.webhooks.rotateSecret(id) };
  }
}
