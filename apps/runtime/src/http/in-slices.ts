import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which a long text keeps everybody else waiting. */
const SLICE_MS = 8;

/** Puts a long text together out of its parts, slice by slice; between two slices others get their turn. */
export async function* inSlices(parts: Iterable<string>): AsyncGenerator<string, void, undefined> {
  let slice = '';
  let until = performance.now() + SLICE_MS;
  for (const part of parts) {
    slice += part;
    if (performance.now() < until) continue;
    yield slice;
    slice = '';
    await setImmediate();
    until = performance.now() + SLICE_MS;
  }
  if (slice !== '') yield slice;
}
