/**
 * `npm run bench:asterisk`: calls of a real Asterisk, for the product, a bare ARI script and a dialplan in turns in one run.
 * Starts an Asterisk of its own (`tools/asterisk/rig`; built when it is not there) and ends it. Build first (`npm run build`).
 *
 *   npm run bench:asterisk                  all rows, three repetitions; about a quarter of an hour
 *   npm run bench:asterisk -- --quick       shorter measurements, one repetition, in under 90 s
 *   npm run bench:asterisk -- --held=1000   tries to hold as many bridged calls at once (500)
 *
 * `--json`, `--check`, `--tolerance=2`, `--only=memory`, `--profile`, `--seconds=5` and `--repetitions=3` are as those of
 * `npm run bench`. Where Asterisk cannot run, it says so in one line, and ends with 0.
 */
import { existsSync } from 'node:fs';
import { obstacle } from '../../asterisk/running.mjs';
import { giveUp, measureGroups, say } from '../measure-groups.mjs';
import { readOptions } from '../options.mjs';
import { Ground } from './rig/ground.mjs';
import { held } from './rows/held.mjs';
import { memory } from './rows/memory.mjs';
import { rates } from './rows/rates.mjs';

const { held: mostHeld, ...asked } = readOptions(['held']);
const options = { ...asked, mostHeld, repetitions: asked.quick ? 1 : asked.repetitions };
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
if (!existsSync(new URL('../../../apps/runtime/dist/program/package.json', import.meta.url)))
  giveUp('The product is not built: run `npm run build` first.');

const why = obstacle();
if (why === null) await Ground.with(measureOn).catch((error) => giveUp(error.message));
else say(`Calls of a real Asterisk were not measured: ${why}.`);

function measureOn(ground) {
  const groups = [rates, held, memory].map(({ rows, measure }) => ({
    rows,
    measure: (given) => measure(ground, given),
  }));
  return measureGroups(groups, options);
}
