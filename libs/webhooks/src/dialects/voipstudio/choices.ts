import type { EventTypeName } from '@hookswitch/events';
import type { EventChoice } from '../dialect.js';
import { isReceived } from './message-events.js';

/** The category that brings events of every object: users, queues, menus … */
export const CALL_STATE_CHANGE = 'call.state_change';

const EVERY_STATE: readonly EventTypeName[] = [
  'call_created',
  'call_updated',
  'call_ringing',
  'call_answered',
  'call_held',
  'call_unheld',
  'call_dtmf_received',
  'call_missed',
  'call_hungup',
  'queuecall_created',
  'queuecall_serviced',
  'queuecall_abandoned',
  'queuecall_done',
];

/** The categories of events that VoIPstudio offers, in its order. All but the first are named after the event they bring. */
export const choices: readonly EventChoice[] = [
  {
    name: CALL_STATE_CHANGE,
    title: 'Call State Change',
    description:
      'Every change of every call: initial, ringing, connected, hold, unhold, digits, missed and hung up. Also what happens in queues, and the contexts IVR, RING_GROUP, VOICEMAIL and CONFERENCE.',
    types: EVERY_STATE,
  },
  {
    name: 'call.ringing',
    title: 'Call Ringing',
    description: 'A phone that is called has begun to ring.',
    types: ['call_ringing'],
  },
  {
    name: 'call.connected',
    title: 'Call Connected',
    description: 'Somebody has answered a call.',
    types: ['call_answered'],
  },
  {
    name: 'call.hangup',
    title: 'Call Ended',
    description: 'A call has ended, or somebody has left it.',
    types: ['call_hungup'],
  },
  {
    name: 'call.missed',
    title: 'Call Missed',
    description:
      'A user’s phone rang and nobody answered the call. Callers whom a queue has missed come with Call State Change.',
    types: ['call_missed'],
    includes: (event) => event.data['leg'] !== null,
  },
  {
    name: 'call.dtmf',
    title: 'Call DTMF received',
    description: 'A key was pressed in a call.',
    types: ['call_dtmf_received'],
  },
  {
    name: 'sms.received',
    title: 'SMS received',
    description: 'A text message has come in.',
    types: ['message_created'],
    includes: isReceived,
  },
  {
    name: 'queue.wrapup',
    title: 'Queue wrap up',
    description:
      'An agent’s work after a queue’s call has begun, was ended by the agent, or is over by time.',
    types: ['queue_wrapup'],
  },
];

/** Whether an endpoint gets events of every object: it has Call State Change, or asks for everything. */
export function wantsEveryObject({ event_types }: { readonly event_types: readonly string[] }): boolean {
  return event_types.includes(CALL_STATE_CHANGE) || event_types.includes('*');
}

/** Events that are told only to endpoints which get events of every object. */
const OF_OTHER_OBJECTS: ReadonlySet<string> = new Set([
  'call_updated',
  ...EVERY_STATE.filter((type) => type.startsWith('queuecall_')),
]);

/** The category without which an endpoint is not told of a native event; `null`: it is told. */
export function everyObjectFor(type: EventTypeName): EventChoice | null {
  return OF_OTHER_OBJECTS.has(type) ? choices[0]! : null;
}
