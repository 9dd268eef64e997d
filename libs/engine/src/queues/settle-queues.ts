import type { Turn } from '../turn.js';
import type { QueueDesk } from './queue-desk.js';
import type { FigureChange } from './queue-figures.js';
import { settleAgents } from './settle-agents.js';

/** Something that counts for a queue's figures. */
export interface QueueNews {
  readonly queue_id: string;
  readonly kind: 'offered' | 'refused' | 'answered' | 'abandoned' | 'served';
  /** How long the caller has waited, or was served. */
  readonly ms: number;
}

/** What a turn has changed for queues and agents goes into its change, before it is finished. */
export function settleQueues(turn: Turn, desk: QueueDesk): void {
  settleAgents(turn, desk);
  for (const { queue_id, kind, ms } of turn.queueNews.splice(0)) {
    const inTime = ms <= (desk.rules(queue_id)?.service_level_s ?? 0) * 1000 ? 1 : 0;
    desk.count(queue_id, changeOf(kind, ms, inTime), turn.now);
    turn.keep(desk.record(queue_id));
  }
}

function changeOf(kind: QueueNews['kind'], ms: number, inTime: 0 | 1): FigureChange {
  switch (kind) {
    case 'offered':
      return { offered: 1 };
    case 'refused':
      return { refused: 1 };
    case 'answered':
      return { answered: 1, answered_in_time: inTime, waited_ms: ms, wait_ms: ms };
    case 'abandoned':
      return { abandoned: 1, abandoned_in_time: inTime, wait_ms: ms };
    case 'served':
      return { served_ms: ms };
  }
}
