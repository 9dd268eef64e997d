import { z } from 'zod';
import { signalLine, stepLine } from '../call-answers.js';

const participant = z.strictObject({
  id: z.string().meta({ description: 'What rows name it by; stable as long as the call is kept.' }),
  kind: z
    .enum(['caller', 'pbx', 'phone', 'flow', 'server'])
    .meta({ description: '`pbx`: Hookswitch. `server`: who webhooks are sent to, or a Fetch object asks.' }),
  name: z.string(),
  detail: z
    .string()
    .nullable()
    .meta({ description: 'A number, an extension, a device; the gateway of the PBX.' }),
});

/** A step that runs has no outcome and no end yet. */
const step = stepLine.extend({
  sequence: z.int().nullable(),
  outcome: z.string().nullable(),
  tm_end: z.iso.datetime().nullable(),
});

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signal'), signal: signalLine }),
  z.strictObject({ kind: z.literal('step'), step }),
  z.strictObject({
    kind: z.literal('delivery'),
    delivery: z.strictObject({
      delivery_id: z.uuid(),
      attempt: z.int().nullable().meta({ description: 'Its number; null where nothing was sent yet.' }),
    }),
  }),
]);

const row = z.strictObject({
  id: z.string().meta({ description: 'Unique in the call, and the same when the ladder is read again.' }),
  at: z.iso.datetime(),
  offset_ms: z.number().meta({ description: 'Since the call began.' }),
  from: z.string().meta({ description: 'A participant. An arrow goes from it to `to`.' }),
  to: z.string().meta({ description: 'The same as `from` for what happened in one place.' }),
  kind: z.enum(['signal', 'step', 'request', 'reply', 'owed']).meta({
    description:
      '`request` and `reply` are the two ways of one attempt; `owed` is a delivery of which nothing was sent yet.',
  }),
  label: z.string().meta({ description: 'Plain text without control characters.' }),
  failed: z.boolean().meta({
    description:
      'It went wrong. A request that failed did not arrive; a reply that failed without an HTTP status never came.',
  }),
  broken: z
    .boolean()
    .meta({ description: 'The arrow does not arrive: nothing was sent, or no answer came.' }),
  content,
});

/** Who takes part in a call, in the order of the columns. */
export type Participant = z.infer<typeof participant>;
/** One thing that happened, between two participants or at one of them. */
export type LadderRow = z.infer<typeof row>;

const answer = z.strictObject({
  call_id: z.uuid(),
  started_at: z.iso.datetime(),
  ended_at: z.iso.datetime().nullable(),
  complete: z
    .boolean()
    .meta({ description: 'False where the call has more deliveries than a ladder shows.' }),
  participants: z.array(participant).meta({ description: 'All of the call’s, on every page.' }),
  result: z.array(row),
  next_page_token: z.string().nullable(),
});

/** What `GET /calls/{id}/ladder` answers. */
export type LadderAnswer = z.infer<typeof answer>;

/** A call's ladder: whole, or a page of it. */
export const ladderAnswer = {
  schema: answer,
  example: {
    call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    started_at: '2026-11-21T09:30:00.000Z',
    ended_at: null,
    complete: true,
    participants: [
      { id: 'caller', kind: 'caller', name: 'Ada Lovelace', detail: '+442079460123' },
      { id: 'pbx', kind: 'pbx', name: 'Hookswitch', detail: 'simulator' },
    ],
    result: [
      {
        id: 'signal:1',
        at: '2026-11-21T09:30:00.000Z',
        offset_ms: 0,
        from: 'caller',
        to: 'pbx',
        kind: 'signal',
        label: 'calls +442079460999',
        failed: false,
        broken: false,
        content: {
          kind: 'signal',
          signal: {
            kind: 'channel_incoming',
            leg_id: null,
            device: null,
            text: '+442079460123 calls +442079460999.',
          },
        },
      },
    ],
    next_page_token: null,
  },
};
