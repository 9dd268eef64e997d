/**
 * `npm run bench`: the product's figures, each against its baseline in the same run. Build first (`npm run build`).
 *
 *   npm run bench                  all rows, three repetitions each
 *   npm run bench -- --quick       shorter measurements, in under two minutes
 *   npm run bench -- --json        nothing but one JSON array on standard output
 *   npm run bench -- --only=memory rows whose name contains the word
 *   npm run bench -- --profile     also where the time goes under load, by library
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine, table } from './report.mjs';
import { median } from './rig/statistics.mjs';
import { applyFlows } from './rows/apply.mjs';
import { memoryPerWaiting, restartWithWaiting } from './rows/waiting.mjs';
import { webhookThroughput } from './rows/webhook-throughput.mjs';

const rows = [
  webhookThroughput({ hooks: 5, floor: 0.4, aim: 0.5 }),
  webhookThroughput({ hooks: 1, floor: 0.18, aim: 0.3 }),
  memoryPerWaiting,
  restartWithWaiting,
  applyFlows,
];

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

if (!existsSync(new URL('../../apps/runtime/dist/create-app.js', import.meta.url))) {
  process.stderr.write('The product is not built: run `npm run build` first.\n');
  process.exit(1);
}

const results = [];
for (const row of rows.filter(({ name }) => name.includes(options.only))) {
  const { name, floor, aim, unit, better, measure } = row;
  progress(`${name}\n`);
  const note = (text) => progress(`  ${text}\n`);
  const { quick, profile } = options;
  const runs = await measure({ quick, profile, repetitions: 3, note });
  results.push({ name, value: median(runs), floor, aim, unit, better, runs });
}
process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `\n${machine()}\n\n${table(results)}\n`);

function progress(text) {
  process.stderr.write(text);
}
