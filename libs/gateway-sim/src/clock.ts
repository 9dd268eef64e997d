/** Time and the one timer, replaced by a fake in tests. The engine's clock has the same shape. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back once, never inside this call, when `now()` has reached `at`; at once when it already has. */
  setTimer(at: number, callback: () => void): { cancel(): void };
}

/** Node turns longer delays into one millisecond. The simulator sets its timer again when called too early. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The machine's clock. What is already due runs in the next turn of the event loop, not a millisecond later. */
export const systemClock: Clock = {
  now: Date.now,
  setTimer(at, callback) {
    const delay = at - Date.now();
    if (delay <= 0) {
      const immediate = setImmediate(callback);
      return { cancel: () => clearImmediate(immediate) };
    }
    const timeout = setTimeout(callback, Math.min(delay, LONGEST_TIMEOUT_MS));
    return { cancel: () => clearTimeout(timeout) };
  },
};

/**
 * A clock that goes on from a time that it had come to before: when it was put back while no process ran, calls would
 * else stand still until it is as late again.
 */
export function goingOnFrom(time: number, clock: Clock): Clock {
  const ahead = time - clock.now();
  if (ahead <= 0) return clock;
  return {
    now: () => clock.now() + ahead,
    setTimer: (at, callback) => clock.setTimer(at - ahead, callback),
  };
}
