import type { Id } from '@hookswitch/flow-model';
import { compareCalls, explainWaiting } from '@hookswitch/pbx';
import type { Candidate } from '@hookswitch/pbx';
import { isoTime } from '../iso-time.js';
import type { QueueDesk } from './queue-desk.js';
import { queueCallResource } from './queue-events.js';
import type { QueueCallResource } from './queue-events.js';

/** Members of whom it is said why they are not rung. */
const MOST_NAMED = 30;

/** A call that waits, with its place among those that wait now. */
export interface WaitingResource extends QueueCallResource {
  /** 1 for who is served next. */
  readonly position: number;
  readonly caller: { readonly number: string; readonly name: string | null };
  /** Why nobody is rung for the caller, or nobody more, member by member. */
  readonly why: readonly WhyNot[];
}

/** A member of the queue, and what keeps them from being rung for this caller. */
export interface WhyNot {
  readonly user_id: Id;
  readonly name: string;
  readonly reason: Candidate['reason'];
  /** When time alone takes it away. */
  readonly until: string | null;
  /** As it is said after the name. */
  readonly words: string;
}

/** Who waits in a queue, in no order, and without the reasons: those cost with every member, for every caller. */
export function queueCallsIn(desk: QueueDesk, queueId: Id, now: number): readonly QueueCallResource[] {
  const at = isoTime(now);
  return desk.waitingIn(queueId).map(({ live, queueCall }) => queueCallResource(queueCall, live.call, at));
}

/** Who waits in a queue, who is served next first. Behind `after`, and so many at most: reasons cost. */
export function waitingIn(
  desk: QueueDesk,
  queueId: Id,
  now: number,
  { after, most }: { readonly after: number; readonly most: number },
): readonly WaitingResource[] {
  const places = desk.places(queueId).sort(compareCalls);
  const positions = new Map(places.map(({ call_id }, index) => [call_id, index + 1]));
  const rules = desk.rules(queueId);
  const queues = new Map(rules === undefined ? [] : [[queueId, rules]]);
  const situation = { queues, agents: desk.agentsNow(queues), waiting: desk.places(), now };
  return desk
    .waitingIn(queueId)
    .map((waiter) => ({ waiter, position: positions.get(waiter.live.call.id) ?? 0 }))
    .filter(({ position }) => position > after)
    .sort((a, b) => a.position - b.position)
    .slice(0, most)
    .map(({ waiter: { live, queueCall }, position }) => ({
      ...queueCallResource(queueCall, live.call, isoTime(now)),
      position,
      caller: { number: live.call.from.number, name: live.call.from.name },
      why: explainWaiting(situation, live.call.id).slice(0, MOST_NAMED).map(whyNot),
    }));
}

function whyNot({ user_id, name, reason, until, words }: Candidate): WhyNot {
  return { user_id, name, reason, until: until === null ? null : isoTime(until), words };
}
