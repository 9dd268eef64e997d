import type { Sample } from './sample.js';

/** Beyond so many pairs the rest is counted together: a label that grows without end would break Prometheus. */
const MOST_SERIES = 500;
const REST = 'other';

/**
 * Counts by two labels, where millions are counted: an increment is two look-ups and an addition, nothing is made for it.
 * Prometheus' form is made when it asks.
 */
export class Tally {
  readonly #counts = new Map<string, Map<string, { count: number }>>();
  #series = 0;

  /** @param labels the names of the labels; the second may be missing */
  constructor(private readonly labels: readonly [string, string?]) {}

  add(first: string, second = '', count = 1): void {
    const known = this.#counts.get(first)?.get(second);
    if (known !== undefined) known.count += count;
    else if (this.#series < MOST_SERIES) this.#begin(first, second).count += count;
    else if (first !== REST) this.add(REST, second === '' ? '' : REST, count);
    else this.#begin(REST, second).count += count;
  }

  get(first: string, second = ''): number {
    return this.#counts.get(first)?.get(second)?.count ?? 0;
  }

  samples(): Sample[] {
    const [one, two] = this.labels;
    const samples: Sample[] = [];
    for (const [first, bySecond] of this.#counts) {
      for (const [second, { count }] of bySecond) {
        const labels = two === undefined ? { [one]: first } : { [one]: first, [two]: second };
        samples.push({ labels, value: count });
      }
    }
    return samples;
  }

  #begin(first: string, second: string): { count: number } {
    let bySecond = this.#counts.get(first);
    if (bySecond === undefined) this.#counts.set(first, (bySecond = new Map()));
    const cell = { count: 0 };
    bySecond.set(second, cell);
    this.#series += 1;
    return cell;
  }
}
