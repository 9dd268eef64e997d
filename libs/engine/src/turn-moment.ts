import { isMessage } from '@hookswitch/calls';
import type { Recording } from '@hookswitch/calls';
import type { CallMoment, MomentAction } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import { executedActionResource } from './activeflow-resource.js';
import type { ExecutedAction } from './activeflow-resource.js';
import type { LiveCall } from './live-call.js';
import type { Frame } from './records.js';
import type { Turn } from './turn.js';

/** A moment of a turn. It keeps values that never change, and makes what is asked for, which for most events is nothing. */
export class TurnMoment implements CallMoment {
  readonly #entered: ExecutedAction | undefined;
  readonly #flow: LiveCall['flow'];
  readonly #flowOf: Turn['flowOf'];
  readonly #finished: LiveCall['finished'];
  readonly #unfinished: readonly Recording[];

  /** @param changed recordings that the turn has changed so far */
  constructor(
    { live, top, flowOf, recordings }: Pick<Turn, 'live' | 'top' | 'flowOf' | 'recordings'>,
    private readonly changed: readonly Recording[],
  ) {
    this.#entered = live.executed?.at(-1) ?? (top && enteredBy(top));
    this.#flow = live.flow;
    this.#flowOf = flowOf;
    this.#finished = live.finished;
    this.#unfinished = recordings;
  }

  get action(): MomentAction | null {
    const entered = this.#entered;
    if (entered === undefined) return null;
    const own = this.#flow?.hash === entered.flow_hash;
    const flow = own ? this.#flow : this.#flowOf?.(entered.flow_hash);
    return flow === undefined ? null : { ...executedActionResource(flow, entered), flow_id: flow.flow_id };
  }

  get recording_id(): Id | null {
    return this.#unfinished.find((recording) => !isMessage(recording))?.id ?? null;
  }

  get recording_ids(): readonly Id[] {
    const all = [...(this.#finished ?? []), ...this.changed, ...this.#unfinished]
      .filter((recording) => !isMessage(recording))
      .sort((one, other) => (one.started_at < other.started_at ? -1 : 1));
    return [...new Set(all.map(({ id }) => id))];
  }

  /** All of it, as a plain record: what `JSON.stringify` writes. */
  toJSON(): CallMoment {
    const { action, recording_id, recording_ids } = this;
    return { action, recording_id, recording_ids };
  }
}

/** After a restart nothing but the stack says what was entered. */
function enteredBy({ flow_hash, node_id, entered_at }: Frame): ExecutedAction {
  return { flow_hash, action_id: node_id, tm_execute: entered_at };
}
