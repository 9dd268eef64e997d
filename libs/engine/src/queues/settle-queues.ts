import type { Id } from '@hookswitch/flow-model';
import type { QueueEvent } from '@hookswitch/pbx';
import type { Turn } from '../turn.js';
import { settleCallback } from './call-back.js';
import type { QueueDesk } from './queue-desk.js';
import { settleAgents } from './settle-agents.js';

/** Something that counts for a queue's figures; `null`: a caller was not let in. */
export interface QueueNews {
  readonly queue_id: Id;
  readonly event: QueueEvent | null;
}

/** What a turn has changed for queues and agents goes into its change, before it is finished. */
export function settleQueues(turn: Turn, desk: QueueDesk): void {
  settleAgents(turn, desk);
  settleCallback(turn, desk);
  for (const { queue_id, event } of turn.queues.news.splice(0)) {
    desk.count(queue_id, event, turn.now);
    turn.queues.touchesQueues = true;
    turn.queues.keep(desk.record(queue_id));
  }
}
