import { CHECKS } from '@hookswitch/gateway-asterisk';
import { z } from 'zod';
import { isCallable } from './callable.js';

const gatewaySchema = z.strictObject({
  name: z.string(),
  state: z.enum(['connecting', 'connected', 'lost']),
  detail: z.string().meta({ description: 'A sentence for people; empty when all is well.' }),
  version: z.string().nullable().meta({ description: 'Of the telephony system, once it has told.' }),
  channels: z.int().meta({ description: 'Channels that are live now.' }),
  latency_ms: z.number().nullable().meta({ description: 'How long its last answer took.' }),
  since: z.iso.datetime().nullable().meta({ description: 'When the state became what it is.' }),
});

/** A gateway on the wire. */
export type GatewayResource = z.infer<typeof gatewaySchema>;

/** One telephony system, and how it is. */
export const gatewayAnswer = {
  schema: gatewaySchema,
  example: {
    name: 'asterisk',
    state: 'connected',
    detail: '',
    version: '22.10.1',
    channels: 12,
    latency_ms: 1.8,
    since: '2026-11-21T09:30:00.000Z',
  },
};

const findingSchema = z.strictObject({
  id: z.enum([...CHECKS, 'simulator']).meta({ description: 'Which check. New ones may come.' }),
  state: z.enum(['ok', 'warning', 'failed', 'skipped']),
  found: z.string().meta({ description: 'What was found, in one sentence.' }),
  advice: z.string().meta({ description: 'What to do, in one sentence; empty when there is nothing to do.' }),
});

/** What one check came to, on the wire. */
export type FindingResource = z.infer<typeof findingSchema>;

const examinationSchema = z.strictObject({
  gateway: z.string(),
  started_at: z.iso.datetime(),
  finished_at: z.iso.datetime(),
  findings: z.array(findingSchema),
});

/** What the doctor found. */
export type ExaminationResource = z.infer<typeof examinationSchema>;

/** Answer of the doctor. */
export const examinationAnswer = {
  schema: examinationSchema,
  example: {
    gateway: 'asterisk',
    started_at: '2026-11-21T09:30:00.000Z',
    finished_at: '2026-11-21T09:30:01.200Z',
    findings: [
      {
        id: 'reachable',
        state: 'ok',
        found: 'Asterisk answers at http://127.0.0.1:8088/ari in 2 ms.',
        advice: '',
      },
    ],
  },
};

/** What the doctor is asked. */
export const examineSchema = z.strictObject({
  call: z
    .string()
    .refine(isCallable, 'Use a number, perhaps with @ and a context of the dialplan: 100@from-trunk.')
    .optional()
    .meta({ description: 'A number that is called through the dialplan; whom it leads to may ring.' }),
});
