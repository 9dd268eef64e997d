import { z } from 'zod';
import { laneAnswer } from '../webhooks/lane.schema.js';

/** Operating state of a global webhook, as it is shown with its draft. */
export const webhookStateSchema = z
  .strictObject({
    paused: z.boolean(),
    disabled_reason: z
      .string()
      .nullable()
      .meta({ description: 'Why it paused by itself; a 410 answer does it.' }),
    paused_at: z.iso.datetime().nullable(),
    rotated_at: z.iso.datetime().nullable().meta({ description: 'When its secret was last rotated.' }),
    old_secret_until: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Until when the secret before signs too; `null` when only one does.' }),
    lane: laneAnswer.schema
      .nullable()
      .meta({ description: 'How sending goes, as in GET /lanes; `null` before the first delivery.' }),
  })
  .meta({ description: 'Acts at once, past Apply: no part of the draft.' });
