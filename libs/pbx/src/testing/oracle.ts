import type { AgentState, Decision, QueueRules, QueueSituation, WaitingCall } from '../index.js';

/** The rules of queues once more, said as plainly as possible and looked up anew each time, to hold decisions against. */

/** Whether a queue may ring an agent at all. Who rings already, or is chosen for somebody, is not looked at here. */
export function couldRing(
  rules: QueueRules,
  agent: AgentState | undefined,
  now: number,
): agent is AgentState {
  if (!agent || !(rules.id in agent.signed_in)) return false;
  if (agent.extension === null || agent.device === 'offline' || agent.device === 'ringing') return false;
  if (agent.paused || rules.id in agent.paused_in) return false;
  const talks = agent.calls.length > 0 || agent.device === 'busy' || agent.device === 'on_hold';
  if (talks && !rules.ring_in_use) return false;
  if (agent.wrap_up && now < agent.wrap_up.until) return false;
  if (agent.refused_at !== null && now < agent.refused_at + (rules.retry_s || 1) * 1000) return false;
  return agent.ringing_for.length === 0;
}

/** The penalty that a member has for a caller; `null`: the member is not rung for this caller now. */
export function penaltyFor(rules: QueueRules, userId: string, call: WaitingCall, now: number): number | null {
  const own = rules.members.find(({ user_id }) => user_id === userId)?.penalty;
  if (own === undefined) return null;
  const reached = rules.penalty_rules.filter(({ after_s }) => now - call.joined_at >= after_s * 1000);
  const last = reached.sort((a, b) => a.after_s - b.after_s).at(-1);
  const highest = last ? last.max_penalty : rules.max_penalty;
  if (highest !== null && own > highest) return null;
  if (last && own < last.min_penalty) return null;
  return Math.max(own, last?.raise_to ?? 0);
}

/** Agents whose phone rings for a call of a queue, or who have taken one that is not over for it. */
export function engaged(waiting: readonly WaitingCall[]): Set<string> {
  const all = new Set<string>();
  for (const call of waiting) {
    for (const id of call.offered_to) all.add(id);
    if (call.taken_by !== null) all.add(call.taken_by);
  }
  return all;
}

/** Callers who are rung back, or for whom an agent is rung first. */
function inFlight(waiting: readonly WaitingCall[], queueId: string): WaitingCall[] {
  return waiting.filter(
    ({ queue_id, is_callback, offered_to, taken_by }) =>
      queue_id === queueId && is_callback && (offered_to.length > 0 || taken_by !== null),
  );
}

/** Callbacks of a queue that a decision begins to ring, and how many are in flight then. */
export function rungBack({ waiting }: QueueSituation, { offers }: Decision, queueId: string) {
  const callbacks = new Set(waiting.flatMap((call) => (call.is_callback ? [call.call_id] : [])));
  const begun = offers.filter(
    ({ queue_id, joins, call_id }) => queue_id === queueId && !joins && callbacks.has(call_id),
  ).length;
  return { begun, count: inFlight(waiting, queueId).length + begun };
}

/** Whether a caller wants an agent now: waits, and is not put off. */
export function wantsAgent(call: WaitingCall, now: number): boolean {
  return call.offered_to.length === 0 && call.taken_by === null && (call.not_before ?? now) <= now;
}

/** Whether one caller is to be served before another. */
export function comesBefore(one: WaitingCall, other: WaitingCall, { queues }: QueueSituation): boolean {
  const [a, b] = [queues.get(one.queue_id)!.weight, queues.get(other.queue_id)!.weight];
  if (a !== b) return a > b;
  if (one.priority !== other.priority) return one.priority > other.priority;
  return one.place < other.place;
}

export function timesRefused(call: WaitingCall, userId: string): number {
  return call.refused_by
    .filter(({ user_id }) => user_id === userId)
    .reduce((sum, { times = 1 }) => sum + times, 0);
}
