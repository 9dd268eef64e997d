import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { eventTypes } from '@hookswitch/events';
import { dialects } from '@hookswitch/webhooks';
import { z } from 'zod';
import { May } from '../access/may.js';
import type { DraftResource } from '../configuration/drafts/draft-presenter.js';
import { deliveryAnswer } from '../deliveries/delivery-answers.js';
import { deliveryResource } from '../deliveries/delivery-resource.js';
import type { DeliveryResource } from '../deliveries/delivery-resource.js';
import { Describe } from '../http/answers.js';
import { NO_BODY, OptionalZodBody, ZodBody } from '../http/zod-body.js';
import { webhookStateSchema } from '../configuration/webhook-state.schema.js';
import { WebhookOperations } from './webhook-operations.js';

const ownNames = Object.keys(eventTypes);
const vendorNames = Object.values(dialects).flatMap(({ choices }) => choices.map(({ name }) => name));
const names = new Set([...ownNames, ...vendorNames]);

const testSchema = z.strictObject({
  event_type: z
    .string()
    .refine((name) => names.has(name), {
      error: `Write an event type of the catalogue, or a name that the dialect’s vendor uses. The catalogue has: ${ownNames.join(', ')}.`,
    })
    .meta({
      description: 'Of the catalogue, or a name that the webhook’s dialect offers (`GET /dialects`).',
    }),
});

const testAnswer = {
  schema: deliveryAnswer.schema,
  example: {
    ...deliveryAnswer.example,
    test: true,
    status: 'pending',
    http_status: null,
    attempt_count: 0,
    attempts: [],
  },
};

const webhookAnswer = {
  schema: z
    .looseObject({ id: z.uuid(), state: webhookStateSchema })
    .meta({ description: 'The webhook, as GET shows it.' }),
  example: {
    id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a03',
    state: {
      paused: true,
      disabled_reason: null,
      paused_at: '2026-11-21T09:30:00.000Z',
      rotated_at: null,
      old_secret_until: null,
      lane: null,
    },
  },
};

const rotationAnswer = {
  schema: z.strictObject({ secret: z.string().meta({ description: 'Shown this once.' }) }),
  example: { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
};

/** Operating a global webhook: all of it acts at once, without Apply. */
@ApiTags('Webhooks')
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(@Inject(WebhookOperations) private readonly webhooks: WebhookOperations) {}

  @May('webhooks:operate')
  @Post(':id/test')
  @HttpCode(202)
  @Describe({
    id: 'test_webhook',
    summary:
      'Send an example of an event, or the test values of the dialect’s vendor, as the draft says; the log marks it as a test',
    body: { schema: testSchema, example: { event_type: 'call_created' } },
    status: 202,
    answer: testAnswer,
  })
  async test(
    @Param('id') id: string,
    @Body(ZodBody(testSchema)) body: z.infer<typeof testSchema>,
  ): Promise<DeliveryResource> {
    return deliveryResource(await this.webhooks.test(id, body.event_type));
  }

  @May('webhooks:operate')
  @Post(':id/pause')
  @HttpCode(200)
  @Describe({
    id: 'pause_webhook',
    summary: 'Hold what this webhook is owed, until it is resumed',
    answer: webhookAnswer,
  })
  pause(@Param('id') id: string, @Body(OptionalZodBody(NO_BODY)) _body: object): Promise<DraftResource> {
    return this.webhooks.pause(id);
  }

  @May('webhooks:operate')
  @Post(':id/resume')
  @HttpCode(200)
  @Describe({
    id: 'resume_webhook',
    summary: 'Send what was held, in order, and go on',
    answer: webhookAnswer,
  })
  resume(@Param('id') id: string, @Body(OptionalZodBody(NO_BODY)) _body: object): Promise<DraftResource> {
    return this.webhooks.resume(id);
  }

  @May('secrets:rotate')
  @Post(':id/rotate_secret')
  @HttpCode(200)
  @Describe({
    id: 'rotate_webhook_secret',
    summary: 'A new signing secret, current at once and shown this once; the old one signs too for 24 hours',
    answer: rotationAnswer,
  })
  async rotate(
    @Param('id') id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: object,
  ): Promise<{ readonly secret: string }> {
    return { secret: await this.webhooks.rotateSecret(id) };
  }
}
