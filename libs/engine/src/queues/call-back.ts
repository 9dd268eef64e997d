import { callbackFailed, callbackTaken, refused } from '@hookswitch/pbx';
import type { Offer } from '@hookswitch/pbx';
import { CallPlacingError } from '../placing.js';
import type { PlacingRequest } from '../placing.js';
import type { KeptRecord } from '../records.js';
import type { Turn } from '../turn.js';
import { callbackGone, callbackRecord } from './callback.js';
import type { Callback } from './callback.js';
import type { QueueCall } from './queue-call.js';
import type { QueueDesk } from './queue-desk.js';
import { stateQueueCall } from './state-queue-call.js';

/** A visit of no frame: the call is not in a node of a queue. */
const NO_VISIT = 0;

/** How a call is begun: throws `CallPlacingError`. `work` changes it before it is written. */
export type PlaceCall = (request: PlacingRequest, work: (turn: Turn) => void) => void;

/**
 * Calls somebody back whose turn it is: the agent first, then them. Of several agents who could be rung it is the first, since
 * nobody waits who could be answered by another. Gives the record to write when no call could be begun.
 */
export function callBack(
  { call_id, user_ids }: Offer,
  desk: QueueDesk,
  place: PlaceCall,
  now: number,
): KeptRecord | null {
  const callback = desk.callbacks.get(call_id);
  const [userId] = user_ids;
  const extension = userId === undefined ? null : desk.user(userId)?.extension;
  if (callback === undefined || userId === undefined || extension == null) return null;
  const { gateway, number, crm_id, waiting } = callback;
  try {
    const request = { gateway, from: { extension }, to: number, flow_id: null, crm_id, caller_number: null };
    place(request, (turn) => {
      const taken = { ...callback, waiting: callbackTaken(waiting, userId), call_id: turn.call.id };
      desk.callbacks.set(call_id, taken);
      turn.queues.keep(callbackRecord(taken));
      const text = `Calls back who waited in ${callback.queue_name}.`;
      turn.signals.push({ at: turn.at, kind: 'queue_callback', leg_id: null, text });
    });
    return null;
  } catch (error) {
    if (!(error instanceof CallPlacingError)) throw error;
    return tryLater(callback, desk, now);
  }
}

/** What becomes of a callback by what its call has come to in this turn. */
export function settleCallback(turn: Turn, desk: QueueDesk): void {
  const callback = desk.callbackOf(turn.call.id);
  if (callback === undefined) return;
  const [agent, caller] = turn.call.legs;
  if (agent?.user_id != null && caller?.answered_at != null) {
    const served: QueueCall = {
      id: callback.id,
      queue_id: callback.queue_id,
      queue_name: callback.queue_name,
      visit: NO_VISIT,
      status: 'service',
      waiting: callback.waiting,
      agent: { user_id: agent.user_id, name: agent.name, extension: agent.number },
      leg_id: agent.id,
      rung: 1,
      tm_create: new Date(callback.waiting.joined_at).toISOString(),
      tm_service: turn.at,
    };
    turn.queues.put(served);
    stateQueueCall(turn, 'queuecall_serviced', served);
    const waited_ms = turn.now - callback.waiting.joined_at;
    turn.queues.news.push({ queue_id: callback.queue_id, event: { type: 'answered', waited_ms } });
    desk.callbacks.delete(callback.id);
    turn.queues.keep(callbackGone(callback.id));
  } else if (turn.call.ended_at !== null) {
    const userId = agent?.user_id ?? '';
    const record =
      agent?.answered_at == null
        ? giveBack(turn, callback, userId, desk)
        : tryLater(callback, desk, turn.now);
    turn.queues.keep(record);
  }
}

/** The agent did not pick up: another one is rung, at once. */
function giveBack(turn: Turn, callback: Callback, userId: string, desk: QueueDesk): KeptRecord {
  const call_id = turn.call.id;
  const queue = desk.rules(callback.queue_id) ?? null;
  desk.agents.apply(userId, { type: 'rung', call_id }, turn.now);
  desk.agents.apply(userId, { type: 'ring_ended', call_id, queue, cause: 'no_answer' }, turn.now);
  turn.queues.keep(desk.agents.record(userId));
  const waiting = { ...refused(callback.waiting, userId, turn.now), taken_by: null };
  const next = { ...callback, waiting, call_id: null };
  desk.callbacks.set(callback.id, next);
  return callbackRecord(next);
}

/** Who is called back could not be reached: again later, or not again. */
function tryLater(callback: Callback, desk: QueueDesk, now: number): KeptRecord {
  const rules = desk.rules(callback.queue_id);
  const waiting = rules === undefined ? null : callbackFailed(rules, callback.waiting, now);
  if (waiting === null) {
    desk.callbacks.delete(callback.id);
    return callbackGone(callback.id);
  }
  const next = { ...callback, waiting, call_id: null };
  desk.callbacks.set(callback.id, next);
  return callbackRecord(next);
}
