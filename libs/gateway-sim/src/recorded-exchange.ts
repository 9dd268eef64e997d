import type { KnownChannel } from '@hookswitch/telephony';
import { enter, essence } from './entry.js';
import type { Entry } from './entry.js';
import { Exchange } from './exchange.js';
import type { Watched } from './exchange.js';
import { advance } from './far-end.js';
import type { Journal } from './journal.js';

/** What was asked for is not done, since it could not be written down. */
export class UnwritableError extends Error {
  constructor(cause: unknown) {
    super(`The simulator cannot write its journal (${(cause as Error).message}).`, { cause });
    this.name = 'UnwritableError';
  }
}

/** What a channel takes in a journal that was written anew, about; and a size that is written anew in no time. */
const BYTES_A_CHANNEL = 1024;
const SMALL = 64 * 1024;

/** The exchange and its journal: what comes from outside is carried out at once, and written with the next turn. */
export class RecordedExchange {
  readonly exchange: Exchange;
  readonly #journal: Journal;
  #unwritten: Entry[] = [];
  /** Whether one of the unwritten is worth a turn: what only tidies up waits for the next one. */
  #urgent = false;
  /** How late it is here. */
  #time = 0;

  /** Reads the journal. @throws Error when it is none */
  constructor(journal: Journal, speed: number, watched: Watched, warn: (sentence: string) => void) {
    this.#journal = journal;
    this.exchange = new Exchange(watched);
    for (const entry of journal.read(warn)) {
      enter(this.exchange, entry);
      this.#time = entry.at;
    }
    if (this.exchange.speed !== speed) this.tidy({ at: this.#time, does: 'speed', speed });
  }

  /** How late it was here last. */
  get time(): number {
    return this.#time;
  }

  /** Whether there is something to write or to tell. */
  get hasNews(): boolean {
    return this.#urgent || this.exchange.hasTold;
  }

  /** Lets everything happen that is due by now, so that what is done next comes after it. */
  catchUp(now: number): void {
    // The clock was put back: a journal's reader must let happen first what has happened.
    if (now < this.#time) this.#unwritten.push({ at: this.#time, does: 'time' });
    this.#time = now;
    advance(this.exchange, now);
  }

  /**
   * Lets everything happen that an engine has seen happen. It has, by the time, unless the clock was put back while no
   * process ran.
   */
  catchUpWith(known: readonly KnownChannel[]): void {
    for (const { channel_id, cursor } of known) {
      const channel = this.exchange.channels.get(channel_id);
      while (channel && channel.history.length < cursor && channel.due < Infinity) this.catchUp(channel.due);
    }
  }

  /** Carries an entry out; the next turn writes it. */
  enter(entry: Entry): void {
    this.tidy(entry);
    this.#urgent = true;
  }

  /** Carries out what is lost without harm when the process dies: it is written together with what comes next. */
  tidy(entry: Entry): void {
    enter(this.exchange, entry);
    this.#unwritten.push(entry);
  }

  /** Carries an entry out that is durable when this returns. @throws UnwritableError when it was not carried out */
  enterNow(entry: Entry): void {
    this.#append([...this.#unwritten, entry]);
    enter(this.exchange, entry);
  }

  /** Writes what came since the last turn. @throws UnwritableError when that has to be tried again */
  write(): void {
    if (this.hasNews && this.#unwritten.length > 0) this.#append(this.#unwritten);
    this.#urgent = false;
    if (this.#journal.isOvergrown) this.#renew();
  }

  /** Writes everything, tidies the journal up where that pays, and closes it. @throws UnwritableError when something could not be written */
  close(): void {
    try {
      this.write();
      const live = BYTES_A_CHANNEL * this.exchange.channels.size;
      if (this.#journal.size < SMALL || this.#journal.size > 2 * live) this.#renew();
    } finally {
      this.#journal.close();
    }
  }

  #append(entries: readonly Entry[]): void {
    try {
      this.#journal.append(entries);
    } catch (cause) {
      throw new UnwritableError(cause);
    }
    this.#unwritten = [];
  }

  /** Leaves out of the journal what is over. Where there is no room for that, it goes on as it is. */
  #renew(): void {
    try {
      this.#journal.renew(essence(this.exchange, this.#time));
    } catch {
      return;
    }
    this.#unwritten = [];
  }
}
