import type { CdrFigures } from '../api/records.js';
import classes from './hour-chart.module.css';

const HEIGHT = 72;
const BAR = 18;
const GAP = 6;
const LABEL = 14;

/** One hour of a day. */
export interface Hour {
  /** When it begins; RFC 3339. */
  readonly from: string;
  readonly calls: number;
  readonly answered: number;
}

/** The hours between two times, those without a call too. */
export function hoursOf({ from, to, step_s, steps }: CdrFigures): readonly Hour[] {
  const found = new Map(steps.map((step) => [Date.parse(step.from), step]));
  const hours: Hour[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += step_s * 1000) {
    const { calls, answered } = found.get(at) ?? { calls: 0, answered: 0 };
    hours.push({ from: new Date(at).toISOString(), calls, answered });
  }
  return hours;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Calls hour by hour: a bar each, of which the filled part was answered. */
export function HourChart({ hours }: { hours: readonly Hour[] }) {
  const most = Math.max(1, ...hours.map(({ calls }) => calls));
  const scale = (count: number) => (count / most) * HEIGHT;
  const width = hours.length * (BAR + GAP);
  const busiest = hours.reduce((one, other) => (other.calls > one.calls ? other : one), hours[0]!);
  const told =
    busiest.calls === 0
      ? 'No calls on this day.'
      : `Calls by hour. Most of them, ${busiest.calls}, came from ${clock.format(new Date(busiest.from))} on.`;
  return (
    <svg
      role="img"
      aria-label={told}
      viewBox={`0 0 ${width} ${HEIGHT + LABEL}`}
      className={classes['chart']}
      style={{ maxWidth: width }}
    >
      {hours.map(({ from, calls, answered }, place) => {
        const x = place * (BAR + GAP);
        return (
          <g key={from}>
            <title>{`${clock.format(new Date(from))}: ${calls} calls, ${answered} answered`}</title>
            <rect x={x} y={0} width={BAR} height={HEIGHT} className={classes['ground']} />
            <rect
              x={x}
              y={HEIGHT - scale(calls)}
              width={BAR}
              height={scale(calls)}
              className={classes['calls']}
            />
            <rect
              x={x}
              y={HEIGHT - scale(answered)}
              width={BAR}
              height={scale(answered)}
              className={classes['answered']}
            />
            {place % 3 === 0 && (
              <text x={x + BAR / 2} y={HEIGHT + LABEL - 2} textAnchor="middle" className={classes['label']}>
                {clock.format(new Date(from)).slice(0, 2)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
