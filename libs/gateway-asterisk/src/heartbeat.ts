import { setTimeout as after } from 'node:timers/promises';
import { AriError } from './ari/ari-error.js';
import type { AriClient } from './ari/ari-client.js';
import type { AriEvent } from './ari/ari.generated.js';
import { dropKeptEnd } from './channels/kept-ends.js';
import { AWAY_S, SEEN } from './config/configuration.js';

export interface HeartbeatParts {
  readonly client: AriClient;
  /** Asterisk's time in milliseconds. */
  readonly now: () => number;
  /** Hears how long Asterisk took to answer, in milliseconds. */
  readonly onAnswer: (tookMs: number) => void;
}

/**
 * How often we say that we are there. So often that a death is noticed within a second or so, and that a beat may come a
 * second late before the dialplan keeps ends of which we hear anyway.
 */
const BEAT_MS = 500;

/** So many beats without an answer, one after the other, end the connection. */
const UNANSWERED = 2;

/** A process that stops waits no longer for an Asterisk that does not answer. */
const GOODBYE_MS = 1_000;

/**
 * Tells Asterisk's dialplan that we are there, by a global variable. It is the watchdog of a connection as well, since
 * requests that go by connections of their own fail without anybody else noticing that Asterisk hangs.
 */
export class Heartbeat {
  readonly #parts: HeartbeatParts;
  #timer: NodeJS.Timeout | null = null;
  /** The beat that Asterisk has not answered. */
  #asking: symbol | null = null;
  #unanswered = 0;
  /** When the last beat was sent that Asterisk has taken. */
  #lastBeat = -Infinity;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
  }

  /** There is a (new) connection. */
  start(): void {
    this.stop();
    this.#asking = null;
    this.#unanswered = 0;
    void this.#beat();
    this.#timer = setInterval(() => void this.#beat(), BEAT_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** From now on ends are kept for the next process, and callers wait a moment for it. */
  async sayAway(): Promise<void> {
    const said = this.#write(this.#parts.now() - AWAY_S * 1000).catch(() => undefined);
    await Promise.race([said, after(GOODBYE_MS, undefined, { ref: false })]);
  }

  /** Ends that we hear of, and that the dialplan may have kept since a beat was late, need not be kept. */
  take(event: AriEvent): void {
    if (event.type !== 'ChannelDestroyed' || performance.now() - this.#lastBeat < AWAY_S * 1000) return;
    dropKeptEnd(this.#parts.client, event.channel.id).catch(() => undefined);
  }

  async #beat(): Promise<void> {
    if (this.#asking !== null) return;
    const beat = (this.#asking = Symbol());
    const { client, now, onAnswer } = this.#parts;
    const asked = performance.now();
    try {
      await this.#write(now());
      this.#lastBeat = asked;
      this.#unanswered = 0;
      onAnswer(Math.round((performance.now() - asked) * 10) / 10);
    } catch (error) {
      this.#unanswered = error instanceof AriError && error.isLost ? this.#unanswered + 1 : 0;
      if (this.#unanswered >= UNANSWERED) client.drop('Asterisk does not answer any more.');
    } finally {
      if (this.#asking === beat) this.#asking = null;
    }
  }

  async #write(seenMs: number): Promise<void> {
    const value = (seenMs / 1000).toFixed(3);
    await this.#parts.client.request('POST /asterisk/variable', { variable: SEEN, value });
  }
}
