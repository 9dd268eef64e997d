import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kills } from '../../chaos/experiments/kills.mjs';
import { sum } from '../rig/statistics.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FULL = { kills: 50, rate: 100 };
/** One kill a repetition, side by side, so that the quick run stays quick; calls a second for each. */
const QUICK = { kills: 3, rate: 50 };

const row = (what, figure) => ({
  name: `kill -9 at random moments under load: ${what}`,
  floor: 0,
  aim: 0,
  unit: 'events',
  better: 'lower',
  figure,
  // Not the median: one in any repetition is one.
  combine: sum,
});

/**
 * The chaos harness's kills under load, 50 over all repetitions (3 with `--quick`): what the receiver read is
 * compared with what the product says that it had to send. A row's value is the sum of its runs.
 */
export const killNine = {
  rows: [
    row('lost', 'events_lost'),
    row('divergent duplicates', 'divergent'),
    row('order violations per (endpoint, call)', 'order_violations'),
  ],
  async measure({ quick, repetitions, note }) {
    const { kills: all, rate } = quick ? QUICK : FULL;
    const scene = (count) => oneScene(count, rate);
    const counts = Array.from(
      { length: repetitions },
      (_, run) => Math.floor((all * (run + 1)) / repetitions) - Math.floor((all * run) / repetitions),
    );
    const figures = quick ? await Promise.all(counts.map(scene)) : await inTurn(counts, scene);
    for (const { kills, calls, events, duplicates, faults } of figures) {
      note(`kills ${kills}: calls ${calls}, events ${events}, duplicates with the same bytes ${duplicates}`);
      for (const fault of faults.slice(0, 5)) note(`  FAULT: ${fault}`);
    }
    return killNine.rows.map(({ figure }) => figures.map((run) => run[figure]));
  },
};

async function oneScene(count, rate) {
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-bench-kills-'));
  try {
    const { figures, faults } = await kills({ root: ROOT, folder, count, rate, note: () => undefined });
    if (figures.events < count) throw new Error(`Only ${figures.events} events came of ${count} kills.`);
    return { ...figures, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTurn(list, does) {
  const results = [];
  for (const item of list) results.push(await does(item));
  return results;
}
