import type { Id } from '@hookswitch/flow-model';
import type { WaitingCall } from '@hookswitch/pbx';

/** An agent as a queue call names them. */
export interface QueueAgent {
  readonly user_id: Id;
  readonly name: string;
  readonly extension: string;
}

/**
 * A call in a queue: from joining until it has left for good and, if an agent served it, that agent's leg has ended. Part of
 * the activeflow's snapshot: a place in a queue is written down nowhere else.
 */
export interface QueueCall {
  readonly id: Id;
  readonly queue_id: Id;
  readonly queue_name: string;
  /** The visit of the frame that waits. */
  readonly visit: number;
  /** `entering`: phones of agents ring. */
  readonly status: 'wait' | 'entering' | 'service';
  readonly waiting: WaitingCall;
  /** Whom the phone of rings, or who serves. */
  readonly agent: QueueAgent | null;
  /** The leg of the agent who has answered. */
  readonly leg_id: Id | null;
  /** Legs that were rung so far: the next one's name has the next number. */
  readonly rung: number;
  readonly tm_create: string;
  /** When an agent was chosen last, and once the two are connected, when that was. */
  readonly tm_service: string | null;
}

/** Whether a queue call still has its place in the line. */
export function isWaiting({ status }: QueueCall): boolean {
  return status !== 'service';
}

/** The queue calls of an activeflow, of which one at most is waiting. */
export function waitingOf(queueCalls: readonly QueueCall[] | undefined): QueueCall | undefined {
  return queueCalls?.find(isWaiting);
}
