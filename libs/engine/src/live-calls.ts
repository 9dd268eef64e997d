import type { OtherPhone } from '@hookswitch/calls';
import { IdMap } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { LiveCall } from './live-call.js';

const NO_OTHERS: readonly OtherPhone[] = [];

/** The calls that run, found by what events, timers and requests name them by. */
export class LiveCalls {
  readonly #byId = new IdMap<LiveCall>();
  readonly #byActiveflow = new IdMap<LiveCall>();
  readonly #byChannel = new IdMap<LiveCall>();

  /** Calls that are over, and of which a recording's file is still to come. */
  readonly #saving = new Set<LiveCall>();

  get size(): number {
    return this.#byId.size;
  }

  /** Calls that run a flow: those that were refused and wait for their end are not among them. */
  get running(): number {
    return this.#byActiveflow.size;
  }

  all(): IterableIterator<LiveCall> {
    return this.#byId.values();
  }

  /** All that is held: those that run, and those that are over but for the files of their recordings. */
  *held(): IterableIterator<LiveCall> {
    yield* this.#byId.values();
    yield* this.#saving;
  }

  byId(id: Id): LiveCall | undefined {
    return this.#byId.get(id);
  }

  /** What stands in the place of a call is none. */
  callById(id: Id): LiveCall['call'] | undefined {
    const call = this.#byId.get(id)?.call;
    return call?.stands_for === undefined ? call : undefined;
  }

  byActiveflow(id: Id): LiveCall | undefined {
    return this.#byActiveflow.get(id);
  }

  byChannel(channelId: string): LiveCall | undefined {
    return this.#byChannel.get(channelId);
  }

  /** Adds a call, or what is new of one: the channels of legs that were dialled since. */
  put(live: LiveCall): void {
    const { call, activeflow } = live;
    if (live.listedLegs === call.legs.length) return;
    live.listedLegs = call.legs.length;
    this.#byId.set(call.id, live);
    if (activeflow !== null) this.#byActiveflow.set(activeflow.id, live);
    for (const leg of call.legs) {
      this.#byChannel.set(leg.channel_id, live);
      for (const { channel_id } of leg.devices?.others ?? NO_OTHERS) this.#byChannel.set(channel_id, live);
    }
  }

  /** A call is over but for the files of its recordings: what they bring is found by its channels, and no request finds it. */
  retire(live: LiveCall): void {
    const { call, activeflow } = live;
    this.#byId.delete(call.id);
    if (activeflow !== null) this.#byActiveflow.delete(activeflow.id);
    this.#saving.add(live);
  }

  remove(live: LiveCall): void {
    const { call } = live;
    this.retire(live);
    this.#saving.delete(live);
    for (const leg of call.legs) {
      this.#byChannel.delete(leg.channel_id);
      for (const { channel_id } of leg.devices?.others ?? NO_OTHERS) this.#byChannel.delete(channel_id);
    }
  }
}
