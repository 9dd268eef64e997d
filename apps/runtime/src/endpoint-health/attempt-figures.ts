/** How attempts of a span of time went. */
export interface Figures {
  /** Requests to the endpoint's own server. */
  readonly attempts: number;
  readonly delivered: number;
  /** From 0 to 1; `null` without an attempt. */
  readonly success_rate: number | null;
  /** Of twenty answers, nineteen came within about so many milliseconds; `null` without one. */
  readonly p95_ms: number | null;
}

/** Without an attempt. */
export const NO_FIGURES: Figures = { attempts: 0, delivered: 0, success_rate: null, p95_ms: null };

/** What is kept of a span: its number, attempts, those that arrived, and how many answers took how long. */
export type PackedTally = readonly [number, number, number, readonly (readonly [number, number])[]];

/** Figures as they are written down. */
export interface PackedFigures {
  readonly fine: readonly PackedTally[];
  readonly coarse: readonly PackedTally[];
}

const MINUTE_MS = 60_000;
/** The last hour is counted in spans of five minutes, the last day in spans of an hour. */
const FINE = { spanMs: 5 * MINUTE_MS, kept: 12 } as const;
const COARSE = { spanMs: 60 * MINUTE_MS, kept: 24 } as const;
/** Times that differ by less than an eighth are one class: what is shown is off by a sixteenth at most. */
const CLASS_RATIO = 1.125;
const LONGEST_CLASS = classOf(60_000);

class Tally {
  attempts = 0;
  delivered = 0;
  /** By class of time. */
  readonly times = new Map<number, number>();
}

/** Spans of one length, the newest few. */
class Spans {
  readonly #tallies = new Map<number, Tally>();

  constructor(private readonly rule: { readonly spanMs: number; readonly kept: number }) {}

  get isEmpty(): boolean {
    return this.#tallies.size === 0;
  }

  at(now: number): Tally {
    const number = Math.floor(now / this.rule.spanMs);
    let tally = this.#tallies.get(number);
    if (tally === undefined) {
      this.#forgetOld(number);
      this.#tallies.set(number, (tally = new Tally()));
    }
    return tally;
  }

  recent(now: number): readonly Tally[] {
    this.#forgetOld(Math.floor(now / this.rule.spanMs));
    return [...this.#tallies.values()];
  }

  pack(): readonly PackedTally[] {
    return [...this.#tallies].map(([number, { attempts, delivered, times }]) => [
      number,
      attempts,
      delivered,
      [...times],
    ]);
  }

  unpack(packed: readonly PackedTally[]): void {
    for (const [number, attempts, delivered, times] of packed) {
      const tally = new Tally();
      Object.assign(tally, { attempts, delivered });
      for (const [time, count] of times) tally.times.set(time, count);
      this.#tallies.set(number, tally);
    }
  }

  #forgetOld(newest: number): void {
    const { kept } = this.rule;
    for (const number of this.#tallies.keys()) if (number <= newest - kept) this.#tallies.delete(number);
  }
}

/** How an endpoint has answered in the last hour and the last day, counted as it happens. */
export class AttemptFigures {
  readonly #fine = new Spans(FINE);
  readonly #coarse = new Spans(COARSE);

  /** @param durationMs until the answer, or until it was too late; `null` where nothing was heard */
  record(delivered: boolean, durationMs: number | null, now: number): void {
    const time = durationMs === null ? null : Math.min(classOf(durationMs), LONGEST_CLASS);
    for (const tally of [this.#fine.at(now), this.#coarse.at(now)]) {
      tally.attempts += 1;
      if (delivered) tally.delivered += 1;
      if (time !== null) tally.times.set(time, (tally.times.get(time) ?? 0) + 1);
    }
  }

  lastHour(now: number): Figures {
    return figuresOf(this.#fine.recent(now));
  }

  lastDay(now: number): Figures {
    return figuresOf(this.#coarse.recent(now));
  }

  /** Whether there was nothing in the last day. */
  isEmpty(now: number): boolean {
    this.#coarse.recent(now);
    return this.#coarse.isEmpty;
  }

  pack(now: number): PackedFigures {
    this.#fine.recent(now);
    this.#coarse.recent(now);
    return { fine: this.#fine.pack(), coarse: this.#coarse.pack() };
  }

  unpack({ fine, coarse }: PackedFigures): void {
    this.#fine.unpack(fine);
    this.#coarse.unpack(coarse);
  }
}

function figuresOf(tallies: readonly Tally[]): Figures {
  const times = new Map<number, number>();
  let attempts = 0;
  let delivered = 0;
  for (const tally of tallies) {
    attempts += tally.attempts;
    delivered += tally.delivered;
    for (const [time, count] of tally.times) times.set(time, (times.get(time) ?? 0) + count);
  }
  return {
    attempts,
    delivered,
    success_rate: attempts === 0 ? null : delivered / attempts,
    p95_ms: percentile(times, 0.95),
  };
}

function percentile(times: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...times.values()].reduce((sum, count) => sum + count, 0);
  let left = Math.ceil(total * share);
  for (const [time, count] of [...times].sort(([one], [other]) => one - other)) {
    left -= count;
    // The middle of the class.
    if (left <= 0) return Math.round(CLASS_RATIO ** (time - 0.5));
  }
  return null;
}

function classOf(ms: number): number {
  return ms <= 1 ? 0 : Math.ceil(Math.log(ms) / Math.log(CLASS_RATIO));
}
