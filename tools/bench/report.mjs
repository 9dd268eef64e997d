import { cpus, totalmem } from 'node:os';
import { range } from './rig/statistics.mjs';

/** What the figures were measured on. */
export function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${process.platform}, ${cpus().length} × ${cpu?.model ?? 'CPU'}, ${memory} GiB`;
}

/** The results as a Markdown table. */
export function table(results) {
  const lines = results.map(({ name, value, floor, aim, unit, better, runs }) => {
    const [least, most] = range(runs).map(digits);
    const met = (goal) => (better === 'higher' ? value >= goal : value <= goal);
    const verdict = met(aim) ? 'aim' : met(floor) ? 'floor' : 'below the floor';
    return `| ${name} | ${digits(value)} | ${least}–${most} | ${floor} | ${aim} | ${unit} | ${verdict} |`;
  });
  return [
    '| what | median | range | floor | aim | unit | reached |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

function digits(value) {
  return value.toFixed(value < 10 ? 2 : 1);
}
