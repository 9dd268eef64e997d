import type { Id } from '@hookswitch/flow-model';

/** What a queue remembers of whom it rang. A value that JSON can hold. */
export interface QueueMemory {
  /** Offers so far. */
  readonly turn: number;
  /** Per member, the turn in which the queue rang them last: for `round_robin_memory`. */
  readonly rung: Readonly<Record<Id, number>>;
  /** Who was rung last and where they stood in the list: for `ordered`. */
  readonly last: { readonly user_id: Id; readonly index: number } | null;
}

/** By queue id; a queue that has rung nobody has none. */
export type QueueMemories = Readonly<Record<Id, QueueMemory>>;

export const NO_MEMORY: QueueMemory = { turn: 0, rung: {}, last: null };
