import { median, range } from '../rig/statistics.mjs';

const ms = (value) => (Number.isFinite(value) ? value.toFixed(1) : '–');
const spread = (runs) => `${ms(median(runs))} (${range(runs).map(ms).join('–')})`;

/** INVITE → webhook and processor time at each rate, as a Markdown table: medians, with the range of the repetitions. */
export function rateTable(rows) {
  const lines = rows.map(({ rate, subject, p50s, p99s, asteriskMs, nodeMs, clean, runs }) => {
    const cost = `${asteriskMs.toFixed(2)} ms | ${subject.pid === null ? '–' : `${nodeMs.toFixed(2)} ms`}`;
    return `| ${rate}/s | ${subject.name} | ${spread(p50s)} | ${spread(p99s)} | ${cost} | ${clean} of ${runs.length} |`;
  });
  return [
    '| calls | | INVITE → webhook p50, ms | p99, ms | CPU a call: Asterisk | Node | clean |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** The highest clean rates of each repetition, as a Markdown table. */
export function cleanTable(subjects, found) {
  const lines = subjects.map(({ name }, index) => {
    const rates = found.map((run) => run[index]);
    return `| ${name} | ${median(rates)} | ${rates.join(', ')} |`;
  });
  return ['| highest clean rate | median, calls/s | runs |', '|---|---|---|', ...lines].join('\n');
}
