import { isOwed } from '@hookswitch/calls';
import type { TextMessage } from '@hookswitch/calls';
import { Lane } from './lane.js';
import type { LaneParts } from './lane.js';

/**
 * Sends the text messages that are owed. What it holds in memory can be lost at any instant: the messages are written down,
 * are given to it again at the next start, and are asked for once more with the same id.
 */
export class MessageSender {
  readonly #parts: LaneParts;
  readonly #stopping = new AbortController();
  /** By the number that they are from. */
  readonly #lanes = new Map<string, Lane>();
  #stopped = false;

  constructor(parts: Omit<LaneParts, 'signal'>) {
    this.#parts = { ...parts, signal: this.#stopping.signal };
  }

  /** Messages that are still to be sent. */
  get size(): number {
    let size = 0;
    for (const lane of this.#lanes.values()) size += lane.size;
    return size;
  }

  /** Takes messages that are written down. Those that nothing is owed of any more are let go. */
  add(messages: readonly TextMessage[]): void {
    if (this.#stopped) return;
    for (const message of messages) {
      if (message.direction !== 'outbound') continue;
      let lane = this.#lanes.get(message.from);
      if (lane === undefined && !isOwed(message)) continue;
      if (lane === undefined) this.#lanes.set(message.from, (lane = new Lane(this.#parts)));
      lane.take(message);
    }
  }

  /** Begins nothing more. What is being asked for gets so many milliseconds to be answered. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    const { clock, provider } = this.#parts;
    const lanes = [...this.#lanes.values()].map((lane) => lane.stop());
    const timer = clock.setTimer(clock.now() + graceMs, () => this.#stopping.abort());
    await Promise.all(lanes);
    timer.cancel();
    await provider.close();
  }
}
