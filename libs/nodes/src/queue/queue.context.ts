import type { Announcement, QueueFields } from '@hookswitch/flow-model';

/** What the machine of a Queue object keeps while a caller waits. */
export interface QueueContext {
  readonly queue_id: string;
  readonly queue_name: string;
  readonly priority: number;
  readonly refused_priority: string | null;
  readonly exit_keys: readonly string[];
  readonly continue_after_agent: boolean;
  readonly max_wait_s: number;
  readonly music: QueueFields['music'];
  readonly record: boolean;
  /** The key by which callers ask to be called back; empty: none. */
  readonly callback_key: string;
  /** Whether the caller was asked to confirm it: by pressing 1. */
  readonly confirming: boolean;
  readonly answered: boolean;
  /** Legs of agents that ring now. */
  readonly ringing: readonly string[];
  /** The leg that has answered. */
  readonly serving: string | null;
  /** How long an agent who has answered hears nothing, before all else. */
  readonly connect_delay_s: number;
  /** What the agent who answers hears first, as far as it is still to be said. */
  readonly brief: readonly Announcement[];
  /** What is still to be said, the first of it being heard now. */
  readonly saying: readonly Announcement[];
  /** The longest wait was over while somebody had just answered. */
  readonly overdue: boolean;
}
