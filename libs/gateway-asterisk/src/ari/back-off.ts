/**
 * How long to wait before the next try: doubles from `firstMs` to `mostMs`, less up to a quarter by chance, so that
 * several that lost the same server do not come back in the same instant.
 */
export function backOffMs(failures: number, firstMs: number, mostMs: number, random = Math.random): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(failures, 30));
  return Math.round(full * (1 - random() / 4));
}
