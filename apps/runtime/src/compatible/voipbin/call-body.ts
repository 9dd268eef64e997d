import { z } from 'zod';
import { actionSchema, anyId } from './flows/flow-body.js';
import { addressSchema } from './flows/translations-of-reaching.js';
import { NIL_ID, notHere } from './not-here.js';

const destinations = z
  .array(addressSchema, 'Write whom to call, as a list of one address.')
  .min(1, 'Name whom to call.')
  .max(1, 'Name one destination a request: each gets a call of its own.');

const source = addressSchema.nullish();

const variables = z
  .record(z.string(), z.unknown())
  .refine((values) => Object.keys(values).length === 0, {
    message: 'Calls begin without variables of your own here. Set them in the flow, by variable_set.',
  })
  .nullish();

const call = {
  source,
  destinations,
  flow_id: z.string('Say which flow is to run: write its id.').pipe(anyId),
  actions: z
    .array(z.unknown())
    .max(
      0,
      'Write a flow first, by POST /flows, and give its flow_id: what calls run is part of a release here.',
    )
    .nullish(),
  anonymous: notHere(
    ['', 'no', 'auto'],
    'Whether a number is withheld is set by the route to outside. Write "auto".',
  ).optional(),
};

/** `POST /v1.0/calls`. */
export const newCallSchema = z.strictObject({ ...call, variables });

/** The option of VoIPBIN's action `call`. */
export const callOptionSchema = z.strictObject({
  ...call,
  chained: notHere([false], 'A call that is placed lives on its own here. Write false.').optional(),
  early_execution: notHere([false], 'A flow begins when the call is answered. Write false.').optional(),
});

/** `POST /v1.0/activeflows`: whom to call is said beside the flow, or by the one action `call`. */
export const newActiveflowSchema = z.strictObject({
  id: notHere(['', NIL_ID], 'An activeflow gets its id from Hookswitch. Leave it out.').optional(),
  flow_id: anyId.nullish(),
  actions: z.array(actionSchema).nullish(),
  source,
  destinations: destinations.nullish(),
  variables,
  webhook_uri: notHere(
    [''],
    'An activeflow has no webhook of its own here. Register one by POST /webhooks.',
  ).optional(),
  webhook_method: notHere(
    [''],
    'An activeflow has no webhook of its own here. Register one by POST /webhooks.',
  ).optional(),
});

/** `POST /v1.0/calls/{id}/recording_start`. */
export const callRecordingSchema = z.strictObject({
  format: z.enum(['', 'wav'], 'Recordings are WAV files here. Write "wav".').default('wav'),
  end_of_silence: z.int().min(0).max(600).default(0),
  duration: z.int().min(0).max(14_400).default(0),
  end_of_key: notHere(['', 'none'], 'No key ends a recording here. Write "none".').optional(),
  on_end_flow_id: notHere(
    ['', NIL_ID],
    'No flow begins when a recording ends. The event recording_updated tells of it.',
  ).optional(),
});

export type NewCall = Pick<z.infer<typeof newCallSchema>, 'source' | 'destinations' | 'flow_id'>;
export type NewActiveflow = z.infer<typeof newActiveflowSchema>;
export type CallRecording = z.infer<typeof callRecordingSchema>;
