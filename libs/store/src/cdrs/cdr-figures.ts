import type { DataSource } from 'typeorm';
import { looksByNumber, WINDOW } from '../paging/looks.js';
import type { NumberSpan } from '../paging/looks.js';

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
  readonly rows: NumberSpan;
}

const SELECT = `SELECT CAST((strftime('%s', started_at) - ?) / ? AS INTEGER) AS step, count(*) AS calls,
    sum(disposition = 'answered') AS answered,
    sum(direction = 'inbound' AND disposition <> 'answered') AS missed,
    sum(talk_ms > 0) AS talked, sum(talk_ms) AS talk_ms
  FROM cdrs
  WHERE subject = 'call' AND started_at >= ? AND started_at < ? AND live_id >= ? AND live_id <= ?
  GROUP BY step ORDER BY step`;

type Step = CdrFigures['steps'][number];

/** Counts piece by piece; others get their turn in between. */
export async function readFigures(reader: DataSource, span: FiguresSpan): Promise<CdrFigures> {
  const { from, to, stepS, rows } = span;
  const start = Math.floor(Date.parse(from) / 1000);
  const read = ({ lowest, highest }: NumberSpan) =>
    reader.query<Step[]>(SELECT, [start, stepS, from, to, lowest, highest]);
  const steps = new Map<number, Step>();
  let total: Counted = { calls: 0, answered: 0, missed: 0, talked: 0, talk_ms: 0 };
  const whole = { window: WINDOW, most: Infinity };
  for await (const piece of looksByNumber(rows, whole, read, ({ step }) => step)) {
    for (const counted of piece.rows) {
      const { step } = counted;
      const before = steps.get(step);
      steps.set(step, before === undefined ? counted : { ...sum(before, counted), step });
      total = sum(total, counted);
    }
  }
  return { ...total, steps: [...steps.values()].sort((one, other) => one.step - other.step) };
}

function sum(one: Counted, other: Counted): Counted {
  return {
    calls: one.calls + other.calls,
    answered: one.answered + other.answered,
    missed: one.missed + other.missed,
    talked: one.talked + other.talked,
    talk_ms: one.talk_ms + other.talk_ms,
  };
}
