import { mutants } from '../mutants/mutants.mjs';
import { busyDatabase } from './busy.mjs';
import { movedClock } from './clock.mjs';
import { freeze } from './freeze.mjs';
import { kills } from './kills.mjs';
import { fullDisk, readOnly } from './unwritable.mjs';

/** Few calls and commits that are held back: what leaves before its commit shows when the process dies in between. */
const SLOW = { rate: 15, lifeMs: [200, 900], store: { journal: { commitDelayMs: 80 } } };
const LOAD = { rate: 150, lifeMs: [50, 1500] };

/** What is done, in order: `{name, run, mutant?}`. */
export function experimentsOf(quick) {
  const with_ = (experiment, more) => (given) => experiment({ ...given, ...more });
  const caught = mutants.map((mutant) => ({
    name: `mutant: ${mutant.name}`,
    mutant,
    run: with_(kills, { ...SLOW, count: quick ? 4 : 7, patienceMs: quick ? 7_000 : 12_000 }),
  }));
  if (quick)
    return [{ name: 'kill -9, slow commits', run: with_(kills, { ...SLOW, rate: 30, count: 6 }) }, ...caught];
  return [
    { name: 'kill -9 under load', run: with_(kills, { ...LOAD, count: 50 }) },
    { name: 'kill -9, slow commits', run: with_(kills, { ...SLOW, count: 20 }) },
    { name: 'frozen and thawed', run: with_(freeze, { times: 4 }) },
    { name: 'disk full', run: fullDisk },
    { name: 'files read-only', run: readOnly },
    { name: 'database busy', run: busyDatabase },
    { name: 'clock moved', run: movedClock },
    ...caught,
  ];
}
