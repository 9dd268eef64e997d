import { Fifo } from './fifo.js';
import type { Entry, Lane } from './lane.js';

/** Requests in flight from which on lanes are held to a few each. */
const CROWD = 128;
/** What each lane keeps in a crowd: more connections at a time make nothing faster. */
const CROWDED_WINDOW = 2;
/** With so many times the limit in flight, nobody starts anything. */
const HARD = 4;

/**
 * Shares the sockets: lanes with something to send take turns, one delivery a turn, while fewer than `limit` requests
 * are in flight over all of them. Beyond it each lane may still have one: servers that keep all the others waiting
 * keep nobody from a server that answers.
 */
export class FairShare {
  readonly #turns = new Fifo<Lane>();
  #inFlight = 0;
  #running = false;
  #closed = false;

  /** @param start begins to send; whoever it is for calls `ended` once */
  constructor(
    private readonly limit: number,
    private readonly now: () => number,
    private readonly start: (lane: Lane, entry: Entry, now: number) => void,
  ) {}

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Puts a lane in line, if it has something to send. */
  offer(lane: Lane): void {
    if (!lane.listed && lane.hasReady()) this.#enlist(lane, this.now());
  }

  /** A request has ended, or was not made after all. */
  ended(): void {
    this.#inFlight -= 1;
  }

  /** Starts nothing more. */
  close(): void {
    this.#closed = true;
  }

  /** Starts what may start. A call from within `start` has no effect: the outer one goes on. */
  run(): void {
    if (this.#running || this.#closed) return;
    this.#running = true;
    try {
      while (this.#inFlight < this.limit * HARD) {
        const lane = this.#turns.shift();
        if (lane === undefined) break;
        lane.listed = false;
        const now = this.now();
        if (!lane.canStart(now, this.#window)) continue;
        const entry = lane.take(now);
        if (entry !== undefined) {
          this.#inFlight += 1;
          this.start(lane, entry, now);
        }
        if (!lane.listed) this.#enlist(lane, now);
      }
    } finally {
      this.#running = false;
    }
  }

  #enlist(lane: Lane, now: number): void {
    if (!lane.canStart(now, this.#window)) return;
    lane.listed = true;
    this.#turns.push(lane);
  }

  /** How many a lane may have in flight now, whatever it could take. */
  get #window(): number {
    if (this.#inFlight >= this.limit) return 1;
    return this.#inFlight >= CROWD ? CROWDED_WINDOW : Infinity;
  }
}
