import type { Sample } from './sample.js';

/** How values spread over buckets, where millions are observed: an observation is a few comparisons. */
export class Spread {
  readonly #counts: number[];
  #sum = 0;
  #count = 0;

  /** @param bounds upper bounds of the buckets, rising */
  constructor(private readonly bounds: readonly number[]) {
    this.#counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.#sum += value;
    this.#count += 1;
    const { bounds } = this;
    for (let index = 0; index < bounds.length; index += 1) {
      if (value <= bounds[index]!) {
        this.#counts[index]! += 1;
        return;
      }
    }
  }

  get count(): number {
    return this.#count;
  }

  /** Cumulative buckets, sum and count, as Prometheus wants a histogram. */
  samples(name: string): Sample[] {
    let below = 0;
    const buckets = this.bounds.map((bound, index): Sample => {
      below += this.#counts[index] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le: bound }, value: below };
    });
    return [
      ...buckets,
      { metricName: `${name}_bucket`, labels: { le: '+Inf' }, value: this.#count },
      { metricName: `${name}_sum`, labels: {}, value: this.#sum },
      { metricName: `${name}_count`, labels: {}, value: this.#count },
    ];
  }
}
