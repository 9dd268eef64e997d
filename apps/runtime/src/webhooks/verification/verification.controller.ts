import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Verification } from '@hookswitch/webhooks';
import { z } from 'zod';
import { SignedIn } from '../../access/may.js';
import { Describe } from '../../http/answers.js';
import { ZodBody } from '../../http/zod-body.js';
import { RequestVerification } from './verification.js';

const requestSchema = z
  .strictObject({
    headers: z
      .record(z.string().max(200), z.string().max(20_000))
      .refine((headers) => Object.keys(headers).length <= 200, 'Give 200 headers at most.')
      .meta({ description: 'The headers that came, by name, in any case.' }),
    body: z
      .string()
      .max(1_000_000, 'The body can be 1,000,000 characters long.')
      .meta({ description: 'The raw body, before any parser touched it.' }),
    secret: z
      .string()
      .min(1, 'Give the secret, or a webhook_id.')
      .max(1000)
      .optional()
      .meta({ description: 'Of a key pair either half: `whpk_…` or `whsk_…`.' }),
    webhook_id: z.uuid().optional().meta({ description: 'Checks by the secret of this webhook.' }),
    received_at: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'When it was received; now when it is left out.' }),
  })
  .refine(({ secret, webhook_id }) => (secret === undefined) !== (webhook_id === undefined), {
    path: ['secret'],
    message: 'Give either the secret or a webhook_id.',
  });

const answer = {
  schema: z.strictObject({
    ok: z.boolean().meta({ description: 'The request is genuine, whole and fresh.' }),
    findings: z
      .array(z.strictObject({ ok: z.boolean(), text: z.string() }))
      .meta({ description: 'Every check that was made, in order.' }),
  }),
  example: { ok: true, findings: [{ ok: true, text: 'The signature fits secret, id, time and body.' }] },
};

/** Checks what a receiver got: nothing of it is kept, and no secret is told. */
@ApiTags('Webhooks')
@Controller('api/v1/webhooks/verify')
export class VerificationController {
  constructor(@Inject(RequestVerification) private readonly verification: RequestVerification) {}

  @SignedIn('asks_only')
  @Post()
  @HttpCode(200)
  @Describe({
    id: 'verify_request',
    summary: 'Say whether a request that was received is genuine, and if not, why',
    body: {
      schema: requestSchema,
      example: {
        headers: {
          'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
          'webhook-timestamp': '1614265330',
          'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
        },
        body: '{"test": 2432232314}',
        secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        received_at: '2021-02-25T15:02:10Z',
      },
    },
    answer,
  })
  async verify(@Body(ZodBody(requestSchema)) given: z.infer<typeof requestSchema>): Promise<Verification> {
    const { headers, body, secret, webhook_id, received_at } = given;
    const at = received_at === undefined ? undefined : Date.parse(received_at);
    const request = { headers, body };
    if (webhook_id !== undefined) return this.verification.withWebhook(request, webhook_id, at);
    return this.verification.withSecret(request, secret ?? '', at);
  }
}
