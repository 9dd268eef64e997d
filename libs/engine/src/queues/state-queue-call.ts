import type { Turn } from '../turn.js';
import { QueueCallEvent } from './queue-events.js';
import type { QueueCallEventType } from './queue-events.js';
import type { QueueCall } from './queue-call.js';

/** States what happens to a call in a queue. `reason`: why it ends there unserved. */
export function stateQueueCall(
  turn: Turn,
  type: QueueCallEventType,
  queueCall: QueueCall,
  reason: string | null = null,
  at = turn.at,
): void {
  turn.emit((sequence, call) => new QueueCallEvent(type, at, sequence, call, queueCall, reason));
}
