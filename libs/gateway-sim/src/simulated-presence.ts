import type { ExtensionPresence, PresenceSource } from '@hookswitch/telephony';
import type { Exchange } from './exchange.js';

type Listener = (changed: readonly ExtensionPresence[]) => void;

/**
 * What the simulated phones are doing. Listed are those that were told how to behave, or are in a call; every other is
 * available.
 */
export class SimulatedPresence implements PresenceSource {
  /** Every extension has a phone here. */
  readonly unlisted = 'available';
  readonly #current: () => Exchange;
  readonly #known = new Map<string, ExtensionPresence>();
  readonly #listeners = new Set<Listener>();
  #news: ExtensionPresence[] = [];

  /** @param current gives the exchange, after everything has happened in it that is due */
  constructor(current: () => Exchange) {
    this.#current = current;
  }

  list(): readonly ExtensionPresence[] {
    this.look();
    return [...this.#known.values()];
  }

  of(extension: string): ExtensionPresence | undefined {
    this.look();
    return this.#known.get(extension);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Looks at the phones that something happened to. What is new is told by {@link tell}. */
  look(): void {
    const exchange = this.#current();
    for (const [extension, at] of exchange.lines.takeTouched()) this.#lookAt(exchange, extension, at);
  }

  #lookAt(exchange: Exchange, extension: string, at: string): void {
    const behaviour = exchange.phone(extension)?.behaviour;
    const state = exchange.lines.stateOf(extension, behaviour);
    const before = this.#known.get(extension);
    const now = before?.state === state ? before : { extension, state, at };
    // One that nobody spoke of is like every other again once its call is over.
    if (behaviour === undefined && !exchange.lines.isInUse(extension)) this.#known.delete(extension);
    else this.#known.set(extension, now);
    if (state !== (before?.state ?? this.unlisted)) this.#news.push(now);
  }

  /** Tells what has changed. */
  tell(): void {
    this.look();
    const news = this.#news;
    if (news.length === 0) return;
    this.#news = [];
    for (const listener of [...this.#listeners]) listener(news);
  }

  get hasNews(): boolean {
    return this.#news.length > 0;
  }
}
