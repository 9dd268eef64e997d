/** One line of a metric, as prom-client's registry writes it. */
export interface Sample {
  /** The metric's own name when missing; a histogram's lines have their own. */
  readonly metricName?: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}
