/** Node turns longer delays into one millisecond: such a timer is set again when it fires too early. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The machine's clock, for engine and deliverer. Callbacks never run inside `setTimer`; what is due, runs next turn. */
export const systemClock = {
  now: Date.now,
  setTimer(at: number, callback: () => void): { cancel(): void } {
    const delay = at - Date.now();
    if (delay <= 0) {
      const immediate = setImmediate(callback);
      return { cancel: () => clearImmediate(immediate) };
    }
    if (delay <= LONGEST_TIMEOUT_MS) {
      const timeout = setTimeout(callback, delay);
      return { cancel: () => clearTimeout(timeout) };
    }
    let inner: { cancel(): void } | null = null;
    const timeout = setTimeout(() => (inner = systemClock.setTimer(at, callback)), LONGEST_TIMEOUT_MS);
    return {
      cancel() {
        clearTimeout(timeout);
        inner?.cancel();
      },
    };
  },
};
