import type { Announcement, CompiledFlow, Id } from '@hookswitch/flow-model';
import { SILENT_ANNOUNCEMENT } from '@hookswitch/flow-model';
import { compareCalls, estimatedWait, nextAnnouncement } from '@hookswitch/pbx';
import type { AgentState, QueueAnnouncement } from '@hookswitch/pbx';
import type { Turn } from '../turn.js';
import type { Walk } from '../walk.js';
import { fillIn } from './fill-in.js';
import { phrasesOf } from './phrases.js';
import { isWaiting } from './queue-call.js';
import type { QueueDesk, Waiter } from './queue-desk.js';
import { rulesOfQueue } from './rules-of-queue.js';
import type { QueueWithId } from './rules-of-queue.js';

/** Something that is to be said to a caller. */
export interface DueAnnouncement {
  readonly waiter: Waiter;
  readonly say: readonly Announcement[];
  /** What the caller has been told, once that was said. */
  readonly announced: Waiter['queueCall']['waiting']['announced'];
}

/** What is due for whom, and when it is the next one's turn: by the release that each caller's call is bound to. */
export function dueAnnouncements(
  desk: QueueDesk,
  agents: ReadonlyMap<Id, AgentState>,
  now: number,
  chance: () => number,
  flowOf: (hash: string) => CompiledFlow | undefined,
): { readonly due: readonly DueAnnouncement[]; readonly next_at: number | null } {
  const due: DueAnnouncement[] = [];
  let next = Infinity;
  const lines = desk.lines();
  for (const [queueId, waiters] of desk.byQueue()) {
    const working = workingAgents(queueId, agents);
    const places = (lines.get(queueId) ?? []).sort(compareCalls);
    const positions = new Map(places.map(({ call_id }, index) => [call_id, index + 1]));
    for (const waiter of waiters) {
      const rules = ownRules(waiter, flowOf);
      // Before the answer there is nobody who could hear it.
      if (rules === undefined || !waiter.hears) continue;
      const position = positions.get(waiter.queueCall.waiting.call_id) ?? 1;
      const wait_ms = estimatedWait(desk.today(queueId, now).figures, position, working);
      const { waiting } = waiter.queueCall;
      const found = nextAnnouncement(rules.announce, waiting, { position, wait_ms }, now, chance);
      if (found.due !== null) {
        due.push({ waiter, say: wordsOf(found.due, rules), announced: found.announced });
      } else if (found.next_at !== null) next = Math.min(next, found.next_at);
    }
  }
  return { due, next_at: next === Infinity ? null : next };
}

/** The queue as the caller's own release has it. */
export function ownRules(
  { live, queueCall }: Waiter,
  flowOf: (hash: string) => CompiledFlow | undefined,
): QueueWithId | undefined {
  const frame = live.activeflow?.snapshot.frames.find(({ visit }) => visit === queueCall.visit);
  const node = frame && flowOf(frame.flow_hash)?.nodes[frame.node_id];
  const object = node?.objects?.[queueCall.queue_id];
  return object && rulesOfQueue(queueCall.queue_id, object);
}

/** Lets a caller hear what is due. */
export function sayAnnouncement(turn: Turn, { waiter, say, announced }: DueAnnouncement, walk: Walk): void {
  const queueCall = turn.queues.calls.find(({ id }) => id === waiter.queueCall.id);
  const frame = turn.frames.find(({ visit }) => visit === queueCall?.visit);
  if (queueCall === undefined || frame === undefined || frame !== turn.top || !isWaiting(queueCall)) return;
  turn.queues.put({ ...queueCall, waiting: { ...queueCall.waiting, announced } });
  if (announced.position !== null) turn.changeVariables({ 'queue.position': String(announced.position) });
  const heard = say
    .filter(({ text, prompt_id }) => text !== '' || prompt_id !== null)
    .map((announcement) => fillIn(announcement, turn));
  if (heard.length > 0) walk.deliver(turn, frame, { type: 'queue.announce', say: heard }, null);
}

function wordsOf(due: QueueAnnouncement, { announce }: QueueWithId): readonly Announcement[] {
  if (due.type === 'periodic') {
    const one = announce.periodic[due.index];
    return one === undefined ? [] : [one];
  }
  const { phrases, language } = phrasesOf(announce.language);
  const parts = [
    ...(due.position === null ? [] : [phrases.position(due.position)]),
    ...(due.more_than === null ? [] : [phrases.moreThan(due.more_than)]),
    ...(due.wait_s === null ? [] : [phrases.wait(Math.max(1, Math.round(due.wait_s / 60)))]),
  ];
  return [{ ...SILENT_ANNOUNCEMENT, language, text: parts.join(' ') }];
}

/** Agents who take calls of a queue, now or when theirs is over. */
export function workingAgents(queueId: Id, agents: ReadonlyMap<Id, AgentState>): number {
  let count = 0;
  for (const { signed_in, paused, paused_in, extension, device } of agents.values()) {
    if (signed_in[queueId] === undefined || extension === null || device === 'offline') continue;
    if (paused === null && paused_in[queueId] === undefined) count += 1;
  }
  return count;
}
