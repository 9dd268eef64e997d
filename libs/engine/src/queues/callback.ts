import type { Call } from '@hookswitch/calls';
import { SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import type { Id, NodeEvent } from '@hookswitch/flow-model';
import { leaveNumber } from '@hookswitch/pbx';
import type { WaitingCall } from '@hookswitch/pbx';
import type { Place } from '../place.js';
import type { OpenFrame, Turn } from '../turn.js';
import { phrasesOf } from './phrases.js';
import { isWaiting } from './queue-call.js';
import type { QueueCall } from './queue-call.js';
import type { QueueDesk } from './queue-desk.js';
import { rulesOfQueue } from './rules-of-queue.js';

export const CALLBACK_RECORD = 'callback';

/** A place in a queue that is kept for somebody who has hung up: they are called when it is their turn. */
export interface Callback {
  /** That of the queue call which they left. */
  readonly id: Id;
  readonly queue_id: Id;
  readonly queue_name: string;
  /** The place; `call_id` is the callback's own id. */
  readonly waiting: WaitingCall;
  readonly number: string;
  readonly name: string | null;
  /** The call that they waited in. */
  readonly left_call_id: Id;
  readonly crm_id: string | null;
  readonly gateway: string;
  /** The calls that ring agents for it; once one has answered, theirs, and the others until they are stopped. */
  readonly rings: readonly CallbackRing[];
}

/** A call that tries to reach who left a number: its agent first. */
export interface CallbackRing {
  readonly call_id: Id;
  readonly user_id: Id;
}

/** What a caller is asked who may want to be called back. */
export function askCallback(turn: Turn, frame: OpenFrame, place: Place): NodeEvent {
  const queueCall = waitingIn(turn, frame);
  const object = queueCall && place.node.objects?.[queueCall.queue_id];
  if (queueCall === undefined || object === undefined) return { type: 'queue.announce', say: [] };
  const { announce } = rulesOfQueue(queueCall.queue_id, object);
  const { phrases, language } = phrasesOf(announce.language);
  const number = numberOf(turn.call);
  const text = number === null ? phrases.noNumber : phrases.callback([...number].join(' '));
  return { type: 'queue.announce', say: [{ ...SILENT_ANNOUNCEMENT, language, text }] };
}

/** The caller's number takes the caller's place in the line. Nothing comes of it where there is no number. */
export function takeCallback(turn: Turn, frame: OpenFrame, desk: QueueDesk): NodeEvent | undefined {
  const queueCall = waitingIn(turn, frame);
  const number = numberOf(turn.call);
  if (queueCall === undefined || number === null) return undefined;
  const { id, queue_id, queue_name, waiting } = queueCall;
  const callback: Callback = {
    id,
    queue_id,
    queue_name,
    waiting: { ...leaveNumber(waiting), call_id: id },
    number,
    name: turn.call.from.name,
    left_call_id: turn.call.id,
    crm_id: turn.call.crm_id,
    gateway: turn.call.gateway,
    rings: [],
  };
  turn.queues.touchesQueues = true;
  turn.queues.keep(desk.callbacks.put(callback));
  const text = `Keeps the place in ${queue_name}, and will be called back on ${number}.`;
  turn.signals.push({ at: turn.at, kind: 'queue_callback', leg_id: null, text });
  return { type: 'queue.callback_taken' };
}

function waitingIn(turn: Turn, frame: OpenFrame): QueueCall | undefined {
  return turn.queues.calls.find((one) => one.visit === frame.visit && isWaiting(one));
}

function numberOf({ from }: Call): string | null {
  return from.withheld === true || from.number === '' ? null : from.number;
}
