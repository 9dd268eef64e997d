import { LIVE_WORTH_MS, RETRY_DELAYS } from '@hookswitch/webhooks';
import { z } from 'zod';

/** Body of `PUT /webhook_sending`. */
export const switchSchema = z.strictObject({
  enabled: z.boolean('Write true or false.').meta({ description: 'Whether global webhooks are sent to.' }),
});

/** When what failed is tried again, by profile. */
export const RETRY_PROFILES = {
  live: { delays_ms: [...RETRY_DELAYS.live], worth_ms: LIVE_WORTH_MS },
  record: { delays_ms: [...RETRY_DELAYS.record], worth_ms: null },
  brief: { delays_ms: [...RETRY_DELAYS.brief], worth_ms: null },
};

/** `GET /webhook_sending`. */
export const webhookSendingAnswer = {
  schema: z.strictObject({
    enabled: z.boolean().meta({
      description: 'Off: what global webhooks are owed is held. Webhook objects in flows go on sending.',
    }),
    switched_at: z.iso.datetime().nullable().meta({ description: 'When it was last turned; `null`: never.' }),
    outgoing: z
      .strictObject({
        address: z.string().nullable().meta({
          description: 'The address that requests leave this machine from; `null` when none was found.',
        }),
        source: z.enum(['setting', 'proxy', 'system']).meta({
          description:
            'How it was found: HOOKSWITCH_OUTGOING_ADDRESS; HOOKSWITCH_OUTGOING_PROXY, whose address receivers see; or the way that the system takes to the public internet.',
        }),
        public: z.boolean().meta({
          description:
            'Whether it is a public address: else receivers see another, that of a router or proxy.',
        }),
        proxy: z.string().nullable().meta({ description: 'Host and port of the proxy; `null`: none.' }),
      })
      .meta({ description: 'What a receiver’s firewall has to let in.' }),
    retry_profiles: z
      .record(
        z.enum(['live', 'record', 'brief']),
        z.strictObject({
          delays_ms: z.array(z.int()).meta({
            description: 'How long after the attempt before each is made; those of `record` vary by a fifth.',
          }),
          worth_ms: z
            .int()
            .nullable()
            .meta({ description: 'How long news is worth sending; `null`: until the attempts are used up.' }),
        }),
      )
      .meta({ description: 'When a delivery that failed is tried again.' }),
  }),
  example: {
    enabled: true,
    switched_at: null,
    outgoing: { address: '198.51.100.7', source: 'setting', public: true, proxy: null },
    retry_profiles: RETRY_PROFILES,
  },
};

export type WebhookSending = z.infer<typeof webhookSendingAnswer.schema>;
