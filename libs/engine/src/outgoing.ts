import type { Command, Gateway } from '@hookswitch/telephony';

/**
 * What goes to the gateways once it is committed. What becomes durable together leaves together: one `send` a gateway,
 * then the channels that it may forget.
 */
export class Outgoing {
  readonly #gateways: ReadonlyMap<string, Gateway>;
  readonly #commands = new Map<string, Command[]>();
  readonly #forgotten = new Map<string, string[]>();
  #scheduled = false;

  constructor(gateways: ReadonlyMap<string, Gateway>) {
    this.#gateways = gateways;
  }

  send(gateway: string, commands: readonly Command[]): void {
    if (commands.length === 0) return;
    append(this.#commands, gateway, commands);
    this.#schedule();
  }

  forget(gateway: string, channelIds: readonly string[]): void {
    append(this.#forgotten, gateway, channelIds);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.flush());
  }

  /** Sends what waits, now. */
  flush(): void {
    this.#scheduled = false;
    const commands = [...this.#commands];
    const forgotten = [...this.#forgotten];
    this.#commands.clear();
    this.#forgotten.clear();
    for (const [name, list] of commands) this.#gateways.get(name)?.send(list);
    for (const [name, list] of forgotten) this.#gateways.get(name)?.forget(list);
  }
}

function append<Item>(lists: Map<string, Item[]>, key: string, items: readonly Item[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...items]);
  else list.push(...items);
}
