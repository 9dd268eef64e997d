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
import { giveUp, measureGroups } from './measure-groups.mjs';
import { readOptions } from './options.mjs';
import { applyFlows } from './rows/apply.mjs';
import { backlog } from './rows/backlog.mjs';
import { decisions } from './rows/decisions.mjs';
import { desk } from './rows/desk.mjs';
import { killNine } from './rows/kills.mjs';
import { latency } from './rows/latency.mjs';
import { throughput } from './rows/throughput.mjs';
import { waiting } from './rows/waiting.mjs';

const options = readOptions();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (!existsSync(new URL('../../apps/runtime/dist/program/package.json', import.meta.url)))
  giveUp('The product is not built: run `npm run build` first.');
await measureGroups(
  [throughput, latency, waiting, applyFlows, killNine, backlog, decisions, ...(options.quick ? [] : [desk])],
  options,
);
