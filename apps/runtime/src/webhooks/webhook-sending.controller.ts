import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { May } from '../access/may.js';
import { Describe } from '../http/answers.js';
import { ZodBody } from '../http/zod-body.js';
import { WebhookOperations } from './webhook-operations.js';
import { switchSchema, webhookSendingAnswer } from './webhook-sending.schema.js';
import type { WebhookSending } from './webhook-sending.schema.js';

/** All global webhooks together: the switch that holds them, which acts at once, and from where their requests come. */
@ApiTags('Webhooks')
@Controller('api/v1/webhook_sending')
export class WebhookSendingController {
  constructor(@Inject(WebhookOperations) private readonly webhooks: WebhookOperations) {}

  @May('configuration:read')
  @Get()
  @Describe({
    id: 'get_webhook_sending',
    summary: 'Whether global webhooks are sent to, and from which address requests come',
    answer: webhookSendingAnswer,
  })
  get(): Promise<WebhookSending> {
    return this.webhooks.sending();
  }

  @May('webhooks:operate')
  @Put()
  @Describe({
    id: 'switch_webhooks',
    summary:
      'Hold what all global webhooks are owed, or let it go, at once; Webhook objects in flows go on sending',
    body: { schema: switchSchema, example: { enabled: false } },
    answer: webhookSendingAnswer,
  })
  async put(@Body(ZodBody(switchSchema)) body: z.infer<typeof switchSchema>): Promise<WebhookSending> {
    await this.webhooks.switchAll(body.enabled);
    return this.webhooks.sending();
  }
}
