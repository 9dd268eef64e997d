/**
 * `npm run chaos`: the real product under load is killed, frozen, starved and misled; then the ledgers of callers,
 * receiver and product are compared. Build first (`npm run build`).
 *
 *   npm run chaos                  all experiments, 50 kills under load, and the mutants
 *   npm run chaos -- --quick       6 kills and the mutants, in about a minute
 *   npm run chaos -- --json        nothing but one JSON array on standard output
 *   npm run chaos -- --only=disk   experiments whose name contains the word
 *   npm run chaos -- --keep        leaves what was written, for a look at it
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { experimentsOf } from './experiments/experiments.mjs';
import { count, line, mutantTable, summary, table } from './report.mjs';
import { copyProduct } from './rig/product-copy.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const progress = (text) => process.stderr.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'hookswitch-chaos-'));
const root = await copyProduct(join(folder, 'product'));

/** A short run does its experiments side by side: most of their time is waiting. */
const SIDE_BY_SIDE = options.quick ? 3 : 1;
const wanted = experimentsOf(options.quick).filter(({ name }) => name.includes(options.only));
const results = new Array(wanted.length);
const left = [...wanted.entries()];
await Promise.all(Array.from({ length: SIDE_BY_SIDE }, workOff));

const counted = count(results);
const output = fileURLToPath(new URL('test-output', import.meta.url));
mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'chaos.json'), JSON.stringify(counted));
const text = [table(results), mutantTable(results), summary(counted)].filter((part) => part !== '');
process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : `\n${text.join('\n\n')}\n`);
if (options.keep) progress(`Everything is in ${folder}.`);
else rmSync(folder, { recursive: true, force: true });
process.exit(counted.numFailedTests === 0 ? 0 : 1);

async function workOff() {
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    const [index, experiment] = next;
    const own = join(folder, String(index));
    mkdirSync(own);
    const started = performance.now();
    const result = await tried(experiment, own);
    results[index] = result;
    const seconds = Math.round((performance.now() - started) / 1000);
    progress(`${experiment.name} (${seconds} s): ${line(result)}`);
  }
}

/** So often kills may miss the moment in which a mutant differs from the product. */
const MUTANT_TRIES = 3;

/** A mutant passes when its fault was found; all others when there was none. */
async function tried({ name, mutant, run }, own) {
  try {
    const product = mutant ? await copyProduct(join(own, 'product'), mutant) : root;
    const note = (text) => progress(`  ${text}`);
    let outcome = await run({ root: product, folder: own, note });
    for (let tries = 2; mutant && isMissed(outcome) && tries <= MUTANT_TRIES; tries += 1) {
      progress(`${name}: not caught, try ${tries}`);
      const again = join(own, `try-${tries}`);
      mkdirSync(again);
      outcome = await run({ root: product, folder: again, note });
    }
    const { skipped, figures = {}, faults = [], says } = outcome;
    const passed = mutant ? faults.length > 0 : faults.length === 0;
    return {
      name,
      mutant: mutant?.name ?? null,
      status: skipped ? 'skipped' : passed ? 'passed' : 'failed',
      skipped,
      figures,
      faults,
      says,
    };
  } catch (error) {
    return {
      name,
      mutant: mutant?.name ?? null,
      status: 'failed',
      figures: {},
      faults: [String(error.stack)],
    };
  }
}

function isMissed({ skipped, faults = [] }) {
  return !skipped && faults.length === 0;
}
