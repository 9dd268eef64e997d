/** Due times are looked at so often at least: a clock that was set forward, or a machine that slept, makes them late. */
const LONGEST_WAIT_MS = 30_000;
/** The wall clock falling back by more than this within moments was set back. */
const STEP_MS = 500;

/** What a clock reads: replaced in tests. */
export interface ClockSource {
  /** The wall clock, milliseconds since the epoch. */
  readonly wall: () => number;
  /** Milliseconds that never jump. */
  readonly steady: () => number;
}

/**
 * The machine's clock, and the same without being set back: `steady()` follows the wall clock, also when that jumps
 * forward, and goes on where it was when that jumps back. Whatever is due is due by it, or a call that waits for a second
 * would wait for the minutes that the clock was set back by; whatever people read is stamped by the wall clock.
 */
export class SystemClock {
  readonly #source: ClockSource;
  #lastWall: number;
  #lastSteady: number;
  #setBack = 0;

  constructor(source: ClockSource = { wall: Date.now, steady: () => performance.now() }) {
    this.#source = source;
    this.#lastWall = source.wall();
    this.#lastSteady = source.steady();
  }

  /** The wall clock. */
  readonly now = (): number => this.#source.wall();

  readonly steady = (): number => {
    const wall = this.#source.wall();
    const steady = this.#source.steady();
    const expected = this.#lastWall + (steady - this.#lastSteady);
    if (wall < expected - STEP_MS) this.#setBack += Math.round(expected - wall);
    this.#lastWall = wall;
    this.#lastSteady = steady;
    return wall + this.#setBack;
  };

  /** Calls back once `steady()` has come to `at`, never inside this call; what is due already, in the next turn. */
  setSteadyTimer(at: number, callback: () => void): { cancel(): void } {
    const delay = at - this.steady();
    if (delay <= 0) {
      const immediate = setImmediate(callback);
      return { cancel: () => clearImmediate(immediate) };
    }
    let inner: { cancel(): void } | null = null;
    const timeout =
      delay <= LONGEST_WAIT_MS
        ? setTimeout(callback, delay)
        : setTimeout(() => (inner = this.setSteadyTimer(at, callback)), LONGEST_WAIT_MS);
    return {
      cancel() {
        clearTimeout(timeout);
        inner?.cancel();
      },
    };
  }

  /** The same for a time of the wall clock as it is now. */
  setTimer(at: number, callback: () => void): { cancel(): void } {
    return this.setSteadyTimer(at - this.now() + this.steady(), callback);
  }
}

/** For the engine, which stamps by the wall clock and asks for `steady` where something falls due. */
export const systemClock = new SystemClock();

/** For what deals with due times all through: deliverer and simulator. Stamps that people read are `wall`. */
export const steadyClock = {
  now: systemClock.steady,
  wall: systemClock.now,
  setTimer: (at: number, callback: () => void): { cancel(): void } =>
    systemClock.setSteadyTimer(at, callback),
};
