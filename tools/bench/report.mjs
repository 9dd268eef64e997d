import { cpus, loadavg, totalmem } from 'node:os';
import { range } from './rig/statistics.mjs';

/** What the figures are measured on, and how busy it was with other things before. */
export function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `Node ${process.version}, ${process.platform}`,
    `${cpus().length} × ${cpu?.model ?? 'CPU'}`,
    `${memory} GiB`,
    'journal without a sync per batch, SQLite in WAL mode with synchronous = NORMAL',
    `load average before the run ${loadavg()[0].toFixed(1)}`,
  ].join(' · ');
}

/** The results as a Markdown table. */
export function table(results) {
  const lines = results.map((result) => {
    const { name, value, floor, aim, unit, runs } = result;
    const [least, most] = range(runs).map(digits);
    const verdict = meets(result, aim) ? 'aim' : meets(result, floor) ? 'floor' : 'below the floor';
    return `| ${name} | ${digits(value)} | ${least}–${most} | ${floor} | ${aim} | ${unit} | ${verdict} |`;
  });
  return [
    '| what | median | range | floor | aim | unit | reached |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** A line for each result that does not reach its floor, made easier by the tolerance: 2 takes half as good. */
export function below(results, tolerance) {
  return results
    .filter((result) => !meets(result, eased(result, tolerance)))
    .map(
      ({ name, value, floor, unit }) =>
        `BELOW THE FLOOR: ${name}: ${digits(value)} ${unit}, the floor is ${floor}` +
        (tolerance === 1 ? '.' : `, the tolerance ${tolerance}.`),
    );
}

function eased({ floor, better }, tolerance) {
  return better === 'higher' ? floor / tolerance : floor * tolerance;
}

function meets({ value, better }, goal) {
  return better === 'higher' ? value >= goal : value <= goal;
}

function digits(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
