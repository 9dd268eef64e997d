import { z } from 'zod';
import { detail, name } from '../named.js';
import { NIL_ID, notHere } from '../not-here.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** An id in VoIPBIN's bodies, of whatever version. */
export const anyId = z
  .string('Write a UUID.')
  .regex(UUID, 'Write a UUID.')
  .transform((id) => id.toLowerCase());

/** One action, as VoIPBIN's flows hold them. What its option means is judged by its type: `translations.ts`. */
export const actionSchema = z.strictObject({
  id: anyId.optional(),
  next_id: anyId.optional(),
  type: z.string('Name the type of the action.').trim().min(1, 'Name the type of the action.').max(64),
  option: z.record(z.string(), z.unknown()).nullish(),
  /** Of actions that were read and are sent back: when they ran. It changes nothing. */
  tm_execute: z.unknown().optional(),
});

const all = z.strictObject({
  name,
  /** There is no place for it here: it is taken, and not kept. */
  detail,
  actions: z
    .array(actionSchema, 'Write the flow as a list of actions.')
    .min(1, 'A flow without actions could not run: give one at least.')
    .max(500, 'A flow has 500 actions at most.'),
  type: z.literal('flow', 'Flows have the type "flow" here.'),
  on_complete_flow_id: notHere(
    [NIL_ID, ''],
    'A flow that follows is part of the flow here: end it with the action fetch_flow.',
  ),
});

/** `POST /v1.0/flows`. */
export const newFlowSchema = all.partial({ detail: true, type: true, on_complete_flow_id: true });

/** `PUT /v1.0/flows/{id}`: what is left out stays. */
export const flowChangeSchema = all.partial();

export type FlowAction = z.infer<typeof actionSchema>;
export type NewFlow = z.infer<typeof newFlowSchema>;
export type FlowChange = z.infer<typeof flowChangeSchema>;
