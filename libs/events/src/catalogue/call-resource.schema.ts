import { z } from 'zod';
import { endReasonSchema, idSchema, timeSchema } from './wire.schema.js';

/** The schemas here describe, field by field, what `callResource` and `legResource` of the calls library give. */

/** A party of a call. */
export const partySchema = z.strictObject({
  number: z
    .string()
    .meta({ description: 'E.164 with `+`, or a bare extension; `Anonymous` when the caller withheld it.' }),
  name: z.string().nullable().meta({ description: 'The name that came with the call.' }),
});

const callStateSchema = z.enum(['initial', 'accepted', 'ringing', 'connected', 'on_hold', 'hangup']);

/** One party of a call. */
export const legSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Id of the leg.' }),
    live_id: z.int().meta({ description: 'Integer id of the leg, from the counter of calls and legs.' }),
    kind: z
      .enum(['caller', 'user', 'number', 'agent'])
      .meta({ description: 'The caller, a user that was rung, an outside number, or a queue’s agent.' }),
    number: z.string().meta({ description: 'Extension or number of this party.' }),
    name: z.string().meta({ description: 'Name of this party; `""` when there is none.' }),
    user: z
      .strictObject({
        id: idSchema.meta({ description: 'Id of the user.' }),
        name: z.string().meta({ description: 'Their name.' }),
        extension: z.string().meta({ description: 'Their extension.' }),
      })
      .nullable()
      .meta({ description: 'The person behind a user’s or agent’s leg.' }),
    via: z
      .enum(['queue', 'ring_group', 'dial', 'transfer'])
      .nullable()
      .meta({ description: 'What dialled the leg; `null` for the caller.' }),
    via_name: z.string().nullable().meta({ description: 'Name of the queue, ring group or node.' }),
    state: callStateSchema.meta({ description: 'How far this party is.' }),
    started_at: timeSchema.meta({ description: 'When this party was dialled, or came.' }),
    ringing_at: timeSchema.nullable().meta({ description: 'When the phone began to ring; `null` before.' }),
    answered_at: timeSchema.nullable().meta({ description: 'When this party answered; `null` before.' }),
    ended_at: timeSchema.nullable().meta({ description: 'When this party left; `null` before.' }),
    cause: z
      .enum([
        'normal',
        'busy',
        'no_answer',
        'declined',
        'unreachable',
        'congestion',
        'cancelled',
        'answered_elsewhere',
        'unallocated',
        'gateway_lost',
      ])
      .nullable()
      .meta({ description: 'Why the leg ended.' }),
    sip_status: z.int().nullable().meta({ description: 'SIP status where the gateway knows one.' }),
  })
  .meta({ title: 'Leg', description: 'One party of a call.' });

/** Something that a call has come to on its way. */
const stopSchema = z
  .strictObject({
    type: z
      .enum(['ivr', 'queue', 'ring_group', 'voicemail'])
      .meta({ description: 'What it has come to; `ivr` is a menu.' }),
    id: idSchema.nullable().meta({ description: 'The queue, ring group or mailbox; `null` for a menu.' }),
    name: z.string().meta({ description: 'Its name, as it was then; the label of a menu.' }),
    node_id: z.string().meta({ description: 'The node of the flow.' }),
    entered_at: timeSchema.meta({ description: 'When the call came to it.' }),
    left_at: timeSchema.nullable().meta({ description: '`null` while the call is there.' }),
    outcome: z
      .string()
      .nullable()
      .meta({ description: 'The exit by which the node was left; `hangup`: the call ended there.' }),
  })
  .meta({ title: 'Stop', description: 'What a call has come to on its way.' });

/** A call, as the REST API shows it. */
export const callSchema = z.strictObject({
  id: idSchema.meta({ description: 'Id of the call.' }),
  live_id: z.int().meta({ description: 'Integer id of the call, from the counter of calls and legs.' }),
  direction: z
    .enum(['inbound', 'outbound'])
    .meta({ description: 'Whether it came in, or was placed by one of ours.' }),
  origin: z.enum(['outside', 'extension', 'api']).meta({
    description: 'Who began it: somebody outside, one of our phones, or the API (a click to call).',
  }),
  state: callStateSchema.meta({ description: 'How far the call is.' }),
  from: partySchema.meta({ description: 'Who calls.' }),
  to: partySchema.meta({ description: 'Who was called: the number that the call arrived on.' }),
  diverted_from: partySchema
    .nullable()
    .meta({ description: 'Who was called first, when the call was diverted to us (SIP Diversion).' }),
  crm_id: z.string().nullable().meta({ description: 'The id that whoever placed the call gave it.' }),
  environment_id: idSchema
    .nullable()
    .meta({ description: 'The environment that it belongs to; `null`: none.' }),
  flow_id: idSchema.nullable().meta({ description: 'The flow that it runs; `null`: none.' }),
  activeflow_id: idSchema.nullable().meta({ description: 'The run of that flow; `null`: none.' }),
  release: z.int().nullable().meta({ description: 'Number of the release that the call is bound to.' }),
  started_at: timeSchema.meta({ description: 'When the call reached the system.' }),
  answered_at: timeSchema.nullable().meta({ description: 'When the call was first answered.' }),
  ended_at: timeSchema.nullable().meta({ description: 'When the call ended; `null` before.' }),
  end_reason: endReasonSchema.nullable().meta({ description: '`null` until the call has ended.' }),
  hangup_by: z
    .enum(['caller', 'callee', 'flow', 'api', 'gateway'])
    .nullable()
    .meta({ description: '`null` until the call has ended.' }),
  end_detail: z
    .string()
    .nullable()
    .meta({ description: 'Explains `end_reason` where there is more to say: which limit refused the call.' }),
  came_through: z.array(stopSchema).meta({
    description: 'Menus, queues, ring groups and mailboxes that it has come to, the newest 20, in order.',
  }),
  legs: z.array(legSchema).meta({ description: 'The parties, the caller first.' }),
});

/** `data` of every `call_*` event. */
export const callEventSchema = callSchema
  .extend({
    subject: z
      .enum(['call', 'leg'])
      .meta({ description: 'Whether the event is about the call as a whole or about one party of it.' }),
    leg: legSchema.nullable().meta({ description: 'The party, when `subject` is `leg`.' }),
  })
  .meta({ title: 'Call event', description: 'The call as it is after the event.' });

/** `data` of `call_missed`. */
export const callMissedSchema = callEventSchema
  .extend({
    queue: z
      .strictObject({
        id: idSchema.meta({ description: 'Id of the queue.' }),
        name: z.string().meta({ description: 'Its name.' }),
      })
      .nullable()
      .meta({ description: 'Where the caller waited in vain; `null` when `subject` is `leg`.' }),
  })
  .meta({ title: 'Missed call event', description: 'The call as it is after the event.' });

/** `data` of `call_dtmf_received`. */
export const callDtmfSchema = callEventSchema
  .extend({
    digit: z
      .string()
      .regex(/^[0-9*#A-D]$/)
      .meta({ description: 'The key that was pressed.' }),
    digits: z
      .string()
      .regex(/^[0-9*#A-D]*$/)
      .meta({ description: 'All keys that the call’s flow has received so far, this one included.' }),
  })
  .meta({ title: 'Digit event', description: 'The call after the digit, and the digit.' });

/** `data` of `call_transferred`. */
export const callTransferSchema = callEventSchema
  .extend({
    transfer: z
      .strictObject({
        mode: z
          .enum(['blind', 'attended'])
          .meta({ description: 'Attended: the target was consulted first.' }),
        requested_by: z
          .enum(['phone', 'api'])
          .meta({ description: 'Whether it was asked for on the phone or by the API.' }),
        to: z
          .strictObject({
            type: z.enum(['extension', 'number']).meta({ description: 'What kind of target it is.' }),
            target: z.string().meta({ description: 'The extension, or the number in E.164.' }),
            name: z.string().nullable().meta({ description: 'Name of the user or of the flow, if known.' }),
            flow_id: idSchema
              .nullable()
              .meta({ description: 'The flow that takes the call, where the number is one of ours.' }),
          })
          .meta({ description: 'Where the call was transferred to.' }),
        transferred: legSchema.meta({ description: 'Who was transferred.' }),
      })
      .meta({ description: 'Who transferred is `leg`; `null` when nobody was connected.' }),
  })
  .meta({ title: 'Transfer event', description: 'The call as it is handed over, and where to.' });
