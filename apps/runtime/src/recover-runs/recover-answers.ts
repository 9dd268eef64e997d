import { z } from 'zod';
import { LOST_STATUSES } from '@hookswitch/webhooks';
import type { RecoverPreview, RecoverRunResource } from './recover-run-resource.js';

const time = z.iso.datetime();
const owner = {
  webhook_id: z.uuid().nullable().meta({ description: 'A global webhook; `null` for an object of a flow.' }),
  flow_id: z.uuid().nullable(),
  node_id: z.string().nullable(),
};

const runExample: RecoverRunResource = {
  id: '01937a5e-9000-7b3f-8000-1f0d6a5c0a20',
  status: 'running',
  filter: {
    webhook_id: null,
    statuses: ['failed', 'expired'],
    since: '2026-11-21T09:00:00.000Z',
    until: '2026-11-21T11:00:00.000Z',
  },
  total: 3214,
  resent: 1200,
  skipped: 0,
  endpoints: [
    {
      ...{ webhook_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a03', flow_id: null, node_id: null },
      ...{ total: 3214, resent: 1200, skipped: 0, ended: false, note: null },
    },
  ],
  reason: null,
  created_by: 'admin',
  tm_create: '2026-11-21T11:00:00.000Z',
  tm_update: '2026-11-21T11:00:04.000Z',
  tm_end: null,
};

/** A recover run. */
export const recoverRunAnswer = {
  schema: z.strictObject({
    id: z.uuid(),
    status: z.enum(['running', 'done', 'cancelled', 'failed']),
    filter: z.strictObject({
      webhook_id: z.uuid().nullable(),
      statuses: z.array(z.enum(LOST_STATUSES)),
      since: time.nullable(),
      until: time,
    }),
    total: z.int().meta({ description: 'Deliveries that there were when it began.' }),
    resent: z.int().meta({ description: 'On their way again, under the same id and with the same bytes.' }),
    skipped: z.int().meta({ description: 'Passed over; why: see `endpoints`.' }),
    endpoints: z.array(
      z.strictObject({
        ...owner,
        ...{ total: z.int(), resent: z.int(), skipped: z.int() },
        ended: z.boolean().meta({ description: 'Whether nothing is left to be done for it.' }),
        note: z.string().nullable().meta({
          description: 'What it waits for, or why something was passed over; for people.',
        }),
      }),
    ),
    reason: z.string().nullable().meta({ description: 'Why it failed.' }),
    created_by: z.string().meta({ description: 'A username, or the name of an API token.' }),
    tm_create: time,
    tm_update: time,
    tm_end: time.nullable(),
  }),
  example: runExample,
};

const previewExample: RecoverPreview = {
  total: 3214,
  refused: 12,
  endpoints: [
    {
      ...{ webhook_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a03', flow_id: null, node_id: null },
      ...{ count: 3214, refusal: null },
    },
    {
      ...{ webhook_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a04', flow_id: null, node_id: null },
      ...{ count: 12, refusal: 'The webhook of this delivery is switched off. Switch it on and apply.' },
    },
  ],
};

/** What a run would send. */
export const recoverPreviewAnswer = {
  schema: z.strictObject({
    total: z.int().meta({ description: 'Deliveries that would be sent again.' }),
    refused: z.int().meta({ description: 'Deliveries that would be passed over, as things are.' }),
    endpoints: z.array(z.strictObject({ ...owner, count: z.int(), refusal: z.string().nullable() })),
  }),
  example: previewExample,
};
