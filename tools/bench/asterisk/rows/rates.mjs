import { median } from '../../rig/statistics.mjs';
import { highestClean } from '../rig/clean.mjs';
import { measureRate } from '../rig/measure-rate.mjs';
import { cleanTable, rateTable } from '../rate-tables.mjs';
import { subjectsOn } from '../rig/subjects.mjs';
import { showProfile } from '../profile.mjs';

/** The rate at which latencies are compared. */
const COMPARED = 100;

const ratio = {
  name: 'clean calls/s ÷ bare ARI script',
  floor: 0.7,
  aim: 0.9,
  unit: 'ratio',
  better: 'higher',
};
const latency = {
  name: `INVITE → webhook p50 at ${COMPARED} calls/s, less that of the bare ARI script`,
  floor: 3,
  aim: 3,
  unit: 'ms',
  better: 'lower',
};

/**
 * The bare ARI script, dialplan and CURL, and Hookswitch in turns: how long from the INVITE to the hook at each of some
 * rates, what it costs, and up to which rate calls are clean.
 */
export const rates = {
  rows: [latency, ratio],
  async measure(ground, { wanted, quick, repetitions, seconds, profile, note, show, figure }) {
    const subjects = await subjectsOn(ground);
    const length = seconds ?? (quick ? 2 : 5);
    const at = async (subject, rate) => tell(note, subject, await measureRate(ground, subject, rate, length));
    for (const subject of subjects) await measureRate(ground, subject, 300, quick ? 2 : 8);
    const latencies = [];
    if (wanted(latency)) {
      const rows = await measureLatencies(subjects, quick ? [COMPARED] : [COMPARED, 200, 300, 400], {
        repetitions,
        at,
      });
      show(rateTable(rows));
      for (const row of rows) figuresOf(row).forEach(figure);
      const p50s = (index) =>
        rows.find(({ rate, subject }) => rate === COMPARED && subject === subjects[index]).p50s;
      latencies.push(...p50s(2).map((p50, run) => p50 - p50s(0)[run]));
    }
    const found = [];
    for (let run = 0; wanted(ratio) && run < repetitions; run += 1) {
      const steps = quick
        ? { start: 600, step: 200, most: 1000, tries: 2 }
        : { start: 300, step: 50, most: 1200, tries: 3 };
      found.push(
        await highestClean(subjects, steps, async (subject, rate) => (await at(subject, rate)).blemish),
      );
    }
    if (found.length > 0) show(cleanTable(subjects, found));
    if (profile) await showProfile(ground, subjects[2], note);
    return [latencies, found.map(([bare, , ours]) => ours / bare)];
  },
};

/** In each repetition and at each rate all subjects in turn, and another one first each time. */
async function measureLatencies(subjects, chosen, { repetitions, at }) {
  const rows = chosen.flatMap((rate) => subjects.map((subject) => ({ rate, subject, runs: [] })));
  for (let run = 0; run < repetitions; run += 1) {
    for (const [place, rate] of chosen.entries()) {
      const turn = rows.filter((row) => row.rate === rate);
      const first = (run + place) % turn.length;
      for (const row of [...turn.slice(first), ...turn.slice(0, first)])
        row.runs.push(await at(row.subject, rate));
    }
  }
  return rows.map((row) => ({
    ...row,
    p50s: row.runs.map(({ p50 }) => p50),
    p99s: row.runs.map(({ p99 }) => p99),
    asteriskMs: median(row.runs.map(({ asteriskMs }) => asteriskMs)),
    nodeMs: median(row.runs.map(({ nodeMs }) => nodeMs)),
    clean: row.runs.filter(({ blemish }) => blemish === null).length,
  }));
}

function figuresOf({ rate, subject, p50s, p99s }) {
  const of = (what, runs) => ({
    name: `${subject.name}: INVITE → webhook ${what} at ${rate} calls/s`,
    value: median(runs),
    floor: null,
    aim: null,
    unit: 'ms',
    better: 'lower',
    runs,
  });
  return [of('p50', p50s), of('p99', p99s)];
}

function tell(note, { name }, measured) {
  const { asked, rate, calls, p50, p99, asteriskMs, nodeMs, blemish, why } = measured;
  note(
    `${name} at ${asked}/s (really ${rate.toFixed(0)}): ${calls} calls, INVITE → webhook p50 ${p50?.toFixed(1)} ms, ` +
      `p99 ${p99?.toFixed(1)} ms; CPU a call: Asterisk ${asteriskMs.toFixed(2)} ms, Node ${nodeMs.toFixed(2)} ms; ` +
      `${blemish ?? 'clean'}${why ? ` (${why})` : ''}`,
  );
  return measured;
}
