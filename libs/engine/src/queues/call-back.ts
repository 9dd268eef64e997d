import { decideEnd } from '@hookswitch/calls';
import { callbackFailed, callbackTaken, offered, offerEnded, refused } from '@hookswitch/pbx';
import type { Offer } from '@hookswitch/pbx';
import type { Id } from '@hookswitch/flow-model';
import type { LiveCall } from '../live-call.js';
import { CallPlacingError } from '../placing.js';
import type { PlacingRequest } from '../placing.js';
import type { KeptRecord } from '../records.js';
import type { Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import type { Callback, CallbackRing } from './callback.js';
import type { QueueCall } from './queue-call.js';
import type { QueueDesk } from './queue-desk.js';
import { explain } from './queue-offer.js';
import { stateQueueCall } from './state-queue-call.js';

/** A visit of no frame: the call is not in a node of a queue. */
const NO_VISIT = 0;

/** How a call is begun: throws `CallPlacingError`. `work` changes it before it is written. */
export type PlaceCall = (request: PlacingRequest, work: (turn: Turn) => void) => void;

/**
 * Calls somebody back whose turn it is: the agents first, each in a call of their own, then them. Of several agents who are
 * rung the first who answers has it (`settleCallback`), and the other calls are stopped (`stopOthers`). Gives the record to
 * write when no call could be begun.
 */
export function callBack(
  { call_id, queue_id, user_ids, ring_time_s, why }: Offer,
  desk: QueueDesk,
  place: PlaceCall,
  now: number,
): KeptRecord | null {
  for (const user_id of user_ids) {
    const callback = desk.callbacks.get(call_id);
    const extension = desk.user(user_id)?.extension ?? null;
    if (callback === undefined || callback.waiting.taken_by !== null) return null;
    if (extension === null) continue;
    const { gateway, number, crm_id, queue_name, waiting, rings } = callback;
    const to = { to: number, flow_id: null, crm_id, caller_number: null };
    try {
      place({ gateway, from: { extension }, ...to, ring_time_ms: ring_time_s * 1000 }, (turn) => {
        const ring = { call_id: turn.call.id, user_id };
        const next = { ...callback, waiting: offered(waiting, [user_id]), rings: [...rings, ring] };
        turn.queues.keep(desk.callbacks.put(next));
        turn.queues.keep(desk.record(queue_id));
        const text = `Calls back who waited in ${queue_name}. ${explain(callback, why)}`;
        turn.signals.push({ at: turn.at, kind: 'queue_callback', leg_id: null, text });
      });
    } catch (error) {
      if (!(error instanceof CallPlacingError)) throw error;
    }
  }
  const callback = desk.callbacks.get(call_id);
  return callback === undefined || callback.rings.length > 0 ? null : tryLater(callback, desk, now);
}

/** Stops the calls that ring agents for somebody whom another agent has taken. What is to be stopped follows from what is kept. */
export function stopOthers(
  desk: QueueDesk,
  find: (callId: Id) => LiveCall | undefined,
  stop: (live: LiveCall, work: (turn: Turn) => void) => void,
  walk: Walk,
): void {
  for (const callback of [...desk.callbacks.values()]) {
    for (const ring of callback.rings) {
      const live = isLost(callback, ring) ? find(ring.call_id) : undefined;
      if (live !== undefined) stop(live, (turn) => void endIfLost(turn, walk, desk));
    }
  }
}

/** Ends a call that rings an agent for a callback which another agent has. True when it is such a call. */
export function endIfLost(turn: Turn, walk: Walk, desk: QueueDesk): boolean {
  const found = ringOf(turn, desk);
  if (found === undefined || !isLost(found.callback, found.ring)) return false;
  const { taken_by } = found.callback.waiting;
  const who = (taken_by === null ? undefined : desk.user(taken_by)?.name) ?? 'Another agent';
  const text = `${who} calls them back.`;
  turn.signals.push({ at: turn.at, kind: 'queue_callback', leg_id: null, text });
  turn.call = decideEnd(turn.call, 'answered_elsewhere', 'flow', text);
  walk.interrupt(turn, text);
  return true;
}

/** What becomes of a callback by what one of its calls has come to in this turn. */
export function settleCallback(turn: Turn, desk: QueueDesk): void {
  const { callback, ring } = ringOf(turn, desk) ?? {};
  const [agent, caller] = turn.call.legs;
  if (callback === undefined || ring === undefined || agent === undefined) return;
  const { waiting } = callback;
  const isOver = turn.call.end_reason !== null || turn.call.ended_at !== null;
  if (waiting.taken_by === ring.user_id && caller?.answered_at != null) serve(turn, callback, desk);
  else if (isOver) turn.queues.keep(endRing(turn, callback, ring, desk));
  else if (agent.answered_at !== null && waiting.offered_to.includes(ring.user_id)) {
    turn.queues.keep(desk.callbacks.put({ ...callback, waiting: callbackTaken(waiting, ring.user_id) }));
    turn.queues.touchesQueues = true;
  }
}

function ringOf(turn: Turn, desk: QueueDesk) {
  const callback = desk.callbacks.ofCall(turn.call.id);
  const ring = callback?.rings.find(({ call_id }) => call_id === turn.call.id);
  return callback === undefined || ring === undefined ? undefined : { callback, ring };
}

/** Whether an agent is rung in vain: the callback is another one's. */
function isLost({ waiting }: Callback, { user_id }: CallbackRing): boolean {
  return waiting.taken_by !== user_id && !waiting.offered_to.includes(user_id);
}

/** Agent and caller are connected: the place in the line is no longer needed. */
function serve(turn: Turn, callback: Callback, desk: QueueDesk): void {
  const { id, queue_id, queue_name, waiting } = callback;
  const [agent] = turn.call.legs;
  if (agent === undefined || agent.user_id === null) return;
  const served: QueueCall = {
    id,
    queue_id,
    queue_name,
    visit: NO_VISIT,
    status: 'service',
    waiting,
    agent: { user_id: agent.user_id, name: agent.name, extension: agent.number },
    leg_id: agent.id,
    rung: 1,
    tm_create: new Date(waiting.joined_at).toISOString(),
    tm_service: turn.at,
  };
  turn.queues.put(served);
  stateQueueCall(turn, 'queuecall_serviced', served);
  const waited_ms = turn.now - waiting.joined_at;
  turn.queues.news.push({ queue_id, event: { type: 'answered', waited_ms } });
  turn.queues.keep(desk.callbacks.drop(id));
}

/** A call of a callback is over before the two were connected. */
function endRing(turn: Turn, callback: Callback, { call_id, user_id }: CallbackRing, desk: QueueDesk) {
  const rings = callback.rings.filter((ring) => ring.call_id !== call_id);
  const { waiting } = callback;
  const [agent] = turn.call.legs;
  turn.queues.touchesQueues = true;
  if (waiting.taken_by !== user_id) {
    const isWanted = waiting.offered_to.includes(user_id);
    const left = isWanted ? refused(waiting, user_id, turn.now) : offerEnded(waiting, user_id);
    return desk.callbacks.put({ ...callback, waiting: left, rings });
  }
  if (agent?.answered_at != null) return tryLater({ ...callback, rings }, desk, turn.now);
  // Of versions before: they counted as having taken it when they were rung.
  const left = { ...refused(waiting, user_id, turn.now), taken_by: null };
  return desk.callbacks.put({ ...callback, waiting: left, rings });
}

/** Who is called back could not be reached: again later, or not again. */
function tryLater(callback: Callback, desk: QueueDesk, now: number): KeptRecord {
  const rules = desk.rules(callback.queue_id);
  const waiting = rules === undefined ? null : callbackFailed(rules, callback.waiting, now);
  return waiting === null ? desk.callbacks.drop(callback.id) : desk.callbacks.put({ ...callback, waiting });
}
