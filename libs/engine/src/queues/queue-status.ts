import type { Id } from '@hookswitch/flow-model';
import { agentStatus, serviceLevel } from '@hookswitch/pbx';
import type { AgentState, AgentStatus, QueueFigures, QueueRules, ServiceLevel } from '@hookswitch/pbx';
import { isoTime } from '../iso-time.js';
import type { QueueDesk } from './queue-desk.js';
import { environmentOfQueue } from './reaches.js';

/** What a queue does now and has done today. */
export interface QueueStatus {
  readonly queue_id: Id;
  readonly name: string;
  readonly environment_id: Id | null;
  /** When this was so: the server's clock. */
  readonly at: string;
  readonly waiting: number;
  /** Of those who wait now, who has waited longest; 0: nobody waits. */
  readonly longest_waiting_ms: number;
  /** Since when they wait; `null`: nobody waits. */
  readonly longest_waiting_since: string | null;
  /** Places that are kept for those who will be called back. */
  readonly callbacks: number;
  /** Agents who are signed in, by what they do. */
  readonly agents: Readonly<Record<string, number>>;
  /** The time zone whose midnight begins a day. */
  readonly time_zone: string;
  /** The day that the figures are of. */
  readonly day: string;
  readonly figures: QueueFigures;
  /** Of all whose wait is over, however it ended; `null` before the first. */
  readonly average_wait_ms: number | null;
  readonly refused: number;
  readonly service_level: ServiceLevel;
  readonly service_level_s: number;
}

/** What these queues do now, and have done today: agents are looked at once for all of them. */
export function queueStatuses(
  desk: QueueDesk,
  queues: ReadonlyMap<Id, QueueRules>,
  now: number,
): readonly QueueStatus[] {
  const agents = countAgents(desk.agentsNow(queues), now);
  const waiters = desk.byQueue();
  const callbacks = new Map<Id, number>();
  for (const { queue_id } of desk.callbacks.values())
    callbacks.set(queue_id, (callbacks.get(queue_id) ?? 0) + 1);
  return [...queues.values()].map(({ id, name, service_level_s }) => {
    const waiting = waiters.get(id) ?? [];
    const since = waiting.reduce((least, { queueCall }) => Math.min(least, queueCall.waiting.joined_at), now);
    const { day, figures, refused } = desk.today(id, now);
    const over = figures.answered + figures.abandoned + figures.left;
    return {
      queue_id: id,
      name,
      environment_id: environmentOfQueue(desk, id),
      at: isoTime(now),
      waiting: waiting.length,
      longest_waiting_ms: now - since,
      longest_waiting_since: waiting.length === 0 ? null : isoTime(since),
      callbacks: callbacks.get(id) ?? 0,
      agents: agents.get(id) ?? {},
      time_zone: desk.zone(id),
      day,
      figures,
      average_wait_ms: over === 0 ? null : Math.round(figures.wait_ms / over),
      refused,
      service_level: serviceLevel(figures),
      service_level_s,
    };
  });
}

function countAgents(agents: ReadonlyMap<Id, AgentState>, now: number): Map<Id, Record<string, number>> {
  const counts = new Map<Id, Record<string, number>>();
  for (const agent of agents.values()) {
    const status = agentStatus(agent, now);
    for (const queueId of Object.keys(agent.signed_in)) {
      const inQueue = statusIn(agent, queueId, status);
      const ofQueue = counts.get(queueId) ?? {};
      ofQueue[inQueue] = (ofQueue[inQueue] ?? 0) + 1;
      counts.set(queueId, ofQueue);
    }
  }
  return counts;
}

/** Who is paused in one queue only counts there as paused, while nothing else keeps them. */
function statusIn({ paused_in }: AgentState, queueId: Id, status: AgentStatus): AgentStatus {
  return status === 'available' && paused_in[queueId] !== undefined ? 'paused' : status;
}
