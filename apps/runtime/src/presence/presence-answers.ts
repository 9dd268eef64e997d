import { z } from 'zod';

export const PRESENCE_STATES = ['offline', 'available', 'ringing', 'busy', 'on_hold'] as const;

const presenceSchema = z.strictObject({
  extension: z.string(),
  user_id: z
    .uuid()
    .nullable()
    .meta({ description: 'Who has this extension in the live release; `null` for nobody.' }),
  user_name: z.string().nullable(),
  state: z.enum(PRESENCE_STATES).meta({
    description:
      'What the phone is doing. `offline`: no phone is registered, or its gateway cannot be reached.',
  }),
  gateway: z
    .string()
    .nullable()
    .meta({ description: 'Who says so; `null` when no gateway knows the phone.' }),
  at: z.iso.datetime().nullable().meta({ description: 'Since when, as far as the gateway knows.' }),
  devices: z
    .array(
      z.strictObject({
        name: z.string(),
        sip_name: z.string().meta({ description: 'What the phone registers as.' }),
        state: z.enum(PRESENCE_STATES),
      }),
    )
    .meta({
      description:
        'The user’s further phones, each by itself; `state` is of all phones together: in a call if one is, `offline` if all are.',
    }),
});

/** The phone of one extension on the wire: of `GET /presence`, and of `presence_changed` on the stream. */
export type PresenceResource = z.infer<typeof presenceSchema>;

export const presenceAnswer = {
  schema: presenceSchema,
  example: {
    extension: '1001',
    user_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a04',
    user_name: 'Alex Example',
    state: 'busy',
    gateway: 'asterisk',
    at: '2026-11-21T09:30:00.000Z',
    devices: [{ name: 'Mobile', sip_name: 'alex-mobile', state: 'available' }],
  },
};
