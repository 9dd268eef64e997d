import type { Id } from '@hookswitch/flow-model';
import type { KeptRecord } from '../records.js';
import { CALLBACK_RECORD } from './callback.js';
import type { Callback } from './callback.js';

/** A callback as it was kept before several agents could be rung for one. */
type FormerCallback = Omit<Callback, 'rings'> & { readonly call_id: Id | null };

/** The places that are kept for those who will be called back, found by their ids and by the calls that try it. */
export class CallbackBook {
  readonly #callbacks = new Map<Id, Callback>();
  readonly #byCall = new Map<Id, Id>();

  get size(): number {
    return this.#callbacks.size;
  }

  get(id: Id): Callback | undefined {
    return this.#callbacks.get(id);
  }

  values(): IterableIterator<Callback> {
    return this.#callbacks.values();
  }

  /** The callback that a call tries to carry out. */
  ofCall(callId: Id): Callback | undefined {
    const id = this.#byCall.get(callId);
    return id === undefined ? undefined : this.#callbacks.get(id);
  }

  /** Notes a callback that is new or has changed. Gives the record to write. */
  put(callback: Callback): KeptRecord {
    this.#forgetCalls(callback.id);
    this.#callbacks.set(callback.id, callback);
    for (const { call_id } of callback.rings) this.#byCall.set(call_id, callback.id);
    return { kind: CALLBACK_RECORD, id: callback.id, body: callback };
  }

  /** A callback is over: it is kept no longer. Gives the record to write. */
  drop(id: Id): KeptRecord {
    this.#forgetCalls(id);
    this.#callbacks.delete(id);
    return { kind: CALLBACK_RECORD, id, body: null };
  }

  /** Takes one over as it was kept. */
  restore(body: unknown): Callback {
    const kept = body as Callback | FormerCallback;
    const callback = 'rings' in kept ? kept : fromFormer(kept);
    this.put(callback);
    return callback;
  }

  #forgetCalls(id: Id): void {
    for (const { call_id } of this.#callbacks.get(id)?.rings ?? []) this.#byCall.delete(call_id);
  }
}

/** There was one agent at a time, and they counted as having taken it while they were rung. */
function fromFormer({ call_id, ...callback }: FormerCallback): Callback {
  const user_id = callback.waiting.taken_by;
  const rings = call_id === null || user_id === null ? [] : [{ call_id, user_id }];
  return { ...callback, rings };
}
