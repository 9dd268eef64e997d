export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A whole number from `from` up to `to`. */
export const between = (from, to) => Math.round(from + Math.random() * (to - from));

/** Asks until there is an answer that counts; `null` when there was none in time. */
export async function until(ask, timeoutMs, everyMs = 50) {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await Promise.resolve(ask()).catch(() => null);
    if (answer) return answer;
    if (performance.now() > deadline) return null;
    await pause(everyMs);
  }
}
