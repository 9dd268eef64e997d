/**
 * `npm run bench`: the product's figures, each against its baseline in the same run. Build first (`npm run build`).
 *
 *   npm run bench                  all rows, three repetitions each
 *   npm run bench -- --quick       shorter measurements, in under two minutes
 *   npm run bench -- --json        nothing but one JSON array on standard output
 *   npm run bench -- --check       ends with 1 when a row is below its floor; --tolerance=2 takes half as good
 *   npm run bench -- --only=memory rows whose name contains the word
 *   npm run bench -- --profile     also where the time goes under load, by library and by thread
 *   npm run bench -- --seconds=1 --repetitions=3   length and number of the measurements, where a row has them
 *
 * A row that cannot be measured says why on standard error, and the run ends with 1: no figure is made up.
 */
import { existsSync } from 'node:fs';
import { readOptions } from './options.mjs';
import { below, machine, table } from './report.mjs';
import { median } from './rig/statistics.mjs';
import { applyFlows } from './rows/apply.mjs';
import { backlog } from './rows/backlog.mjs';
import { killNine } from './rows/kills.mjs';
import { latency } from './rows/latency.mjs';
import { throughput } from './rows/throughput.mjs';
import { waiting } from './rows/waiting.mjs';

/** What is measured together: each has `rows`, and a `measure` that resolves with the runs of each row, in their order. */
const groups = [throughput, latency, waiting, applyFlows, killNine, backlog];

const options = readOptions();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (!existsSync(new URL('../../apps/runtime/dist/create-app.js', import.meta.url)))
  giveUp('The product is not built: run `npm run build` first.');

const wanted = ({ name }) => name.includes(options.only);
if (!groups.some(({ rows }) => rows.some(wanted)))
  giveUp(`No row's name contains "${options.only}". There are:\n${names()}`);

const started = performance.now();
const onMachine = machine();
const results = [];
for (const { rows, measure } of groups) {
  const chosen = rows.filter(wanted);
  if (chosen.length === 0) continue;
  const began = performance.now();
  say(chosen.map(({ name }) => name).join('\n'));
  try {
    const runs = await measure({ ...options, wanted, note: (text) => say(`  ${text}`) });
    rows.forEach((row, index) => wanted(row) && results.push(resultOf(row, runs[index])));
  } catch (error) {
    say(`NOT MEASURED: ${error.stack ?? error}`);
    process.exitCode = 1;
  }
  say(`  (${secondsSince(began)} s)`);
}
process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `\n${onMachine}\n\n${table(results)}\n`);
say(`Measured in ${secondsSince(started)} s.`);

if (options.check) {
  for (const line of below(results, options.tolerance)) {
    say(line);
    process.exitCode = 1;
  }
}

function resultOf({ name, floor, aim, unit, better, combine = median }, runs) {
  if (runs.length === 0 || !runs.every(Number.isFinite))
    throw new Error(`"${name}" gave no figures but ${JSON.stringify(runs)}.`);
  return { name, value: combine(runs), floor, aim, unit, better, runs };
}

function secondsSince(start) {
  return Math.round((performance.now() - start) / 1000);
}

function names() {
  return groups.flatMap(({ rows }) => rows.map(({ name }) => `  ${name}`)).join('\n');
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function giveUp(text) {
  say(text);
  process.exit(1);
}
