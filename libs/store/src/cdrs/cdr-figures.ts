import type { DataSource } from 'typeorm';

/** What a number of calls comes to. */
interface Counted {
  readonly calls: number;
  /** Somebody answered, or the flow where nobody was rung. */
  readonly answered: number;
  /** Inbound calls that nobody answered. */
  readonly missed: number;
  /** Of the calls in which people talked. */
  readonly talked: number;
  readonly talk_ms: number;
}

/** What the calls that began in a span of time come to, as a whole and step by step: steps without a call are left out. */
export interface CdrFigures extends Counted {
  /** `step`: counted from 0 at the beginning of the span. */
  readonly steps: readonly (Counted & { readonly step: number })[];
}

/** The span, and the rows between which it lies. */
export interface FiguresSpan {
  readonly from: string;
  readonly to: string;
  readonly stepS: number;
  readonly lowest: number | null;
  readonly highest: number | null;
}

const SELECT = `SELECT CAST((strftime('%s', started_at) - ?) / ? AS INTEGER) AS step, count(*) AS calls,
    sum(disposition = 'answered') AS answered,
    sum(direction = 'inbound' AND disposition <> 'answered') AS missed,
    sum(talk_ms > 0) AS talked, sum(talk_ms) AS talk_ms
  FROM cdrs
  WHERE subject = 'call' AND started_at >= ? AND started_at < ? AND live_id >= ? AND live_id <= ?
  GROUP BY step ORDER BY step`;

export async function readFigures(reader: DataSource, span: FiguresSpan): Promise<CdrFigures> {
  const { from, to, stepS, lowest, highest } = span;
  const start = Math.floor(Date.parse(from) / 1000);
  const rows = [lowest ?? 0, highest ?? Number.MAX_SAFE_INTEGER];
  const steps = await reader.query<(Counted & { step: number })[]>(SELECT, [start, stepS, from, to, ...rows]);
  const total = { calls: 0, answered: 0, missed: 0, talked: 0, talk_ms: 0 };
  for (const step of steps) {
    for (const name of Object.keys(total) as (keyof Counted)[]) total[name] += step[name];
  }
  return { ...total, steps };
}
