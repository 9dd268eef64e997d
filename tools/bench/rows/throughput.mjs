import { answer, hangup, inARow, talk, webhook } from '../rig/flows.mjs';
import { watchLoop } from '../rig/loop-delay.mjs';
import { pause, rawPosts, receiving, sampleOf } from '../rig/raw-baseline.mjs';
import { withReceiver } from '../rig/receiver.mjs';
import { mean } from '../rig/statistics.mjs';
import { Subject } from '../rig/subject.mjs';
import { showProfile, showThreads } from './profile.mjs';

/** Calls and owed deliveries on the way at any time. */
const PARALLEL = 400;
/** Until the loop is closed and as deep as it stays. */
const RAMP_MS = 700;
/** This process has nothing to do while the product works: its delay is the machine's. */
const beside = watchLoop();

const five = {
  name: 'durable activeflows with 5 webhooks ÷ raw undici Pool',
  floor: 0.4,
  aim: 0.5,
  unit: 'ratio',
  better: 'higher',
  load: { to: '+15550005000', hooks: 5, parallel: PARALLEL },
};
const one = {
  name: 'durable activeflows with 1 webhook ÷ raw undici Pool',
  floor: 0.18,
  aim: 0.3,
  unit: 'ratio',
  better: 'higher',
  load: { to: '+15550001000', hooks: 1, parallel: PARALLEL },
};
const delay = {
  name: 'event-loop delay p99 under full load (5 webhooks)',
  floor: 25,
  aim: 10,
  unit: 'ms',
  better: 'lower',
};

/**
 * Durable activeflows (answer, talk, webhooks, hangup) in a closed loop: POSTs a second at the receiver, divided by what
 * a bare client reaches right before and right after; and how long the event loop lets others wait meanwhile.
 */
export const throughput = {
  rows: [five, one, delay],
  measure: (asked) =>
    withReceiver(1, (receiver) => Subject.with((subject) => measureLoads(subject, receiver, asked))),
};

async function measureLoads(subject, receiver, { wanted, quick, repetitions, seconds, profile, note }) {
  const length = seconds ?? (quick ? 1.3 : 8);
  const loads = [wanted(five) || wanted(delay) ? five : null, wanted(one) ? one : null].filter(Boolean);
  const runs = new Map([five, one, delay].map((row) => [row, []]));
  for (const { load } of loads) await subject.draft(load.to, `Bench ${load.hooks}`, flow(load, receiver));
  await subject.apply();
  // With less, what is measured is V8 compiling.
  const sample = await warm(subject, receiver, loads, Math.min(seconds ?? Infinity, quick ? 3 : 5));
  const raw = () => rawPosts(receiver, sample, Math.min(length, quick ? 0.8 : 4));
  let before = await raw();
  for (let run = 1; run <= repetitions; run += 1) {
    for (const row of loads) {
      const measured = await underLoad(subject, receiver, row.load, length);
      const after = await raw();
      const baseline = mean([before.rate, after.rate]);
      runs.get(row).push(measured.rate / baseline);
      if (row === five) runs.get(delay).push(measured.delay);
      tell(note, row.load.hooks, measured, [before, after]);
      before = after;
    }
  }
  if (profile) for (const { load } of loads) await showProfile(subject, load, note);
  return [five, one, delay].map((row) => runs.get(row));
}

function flow({ hooks }, receiver) {
  const webhooks = Array.from({ length: hooks }, (_, index) => webhook(receiver.url, index + 1));
  return inARow([answer, talk, ...webhooks, hangup]);
}

/** Runs each load until code is compiled and caches are filled; resolves with one request as the product sends it. */
async function warm(subject, receiver, loads, seconds) {
  let sample;
  for (const { load } of loads) {
    await subject.ask('load', load);
    sample ??= await sampleOf(receiver);
    await pause(seconds * 1000);
    await subject.ask('idle');
    await subject.atRest();
  }
  return sample;
}

/** One measurement: POSTs a second, processor time, delay of the event loop; then everything comes to rest. */
async function underLoad(subject, receiver, load, length) {
  await subject.ask('load', load);
  await pause(RAMP_MS);
  await subject.ask('resetDelay');
  beside.reset();
  const before = await subject.ask('threadTimes');
  const { rate, took } = await receiving(receiver, length);
  const after = await subject.ask('threadTimes');
  const delays = { delay: await subject.ask('delayP99'), idle: beside.p99() };
  const { unfolded } = await subject.ask('figures');
  await subject.ask('idle');
  const rest = await subject.atRest();
  return { rate, took, ...delays, unfolded, rest, threads: [before, after] };
}

function tell(note, hooks, { rate, took, delay, idle, unfolded, rest, threads }, raws) {
  const of = (key) => mean(raws.map((raw) => raw[key]));
  const [before, after] = threads;
  const each = (after.all - before.all) / (rate * took);
  note(
    `${round(rate)} POST/s (${round(rate / hooks)} calls/s), raw ${round(of('rate'))} POST/s; ` +
      `processor time for each ${round(each)} µs, raw ${round(of('cpu'))} µs`,
  );
  note(
    `  event-loop delay p99 ${delay.toFixed(1)} ms, in an idle process beside it ${idle.toFixed(1)} ms; at rest, tables too, ` +
      `${rest.toFixed(1)} s after the load (${(unfolded / 1e6).toFixed(1)} MB of journal to fold); ` +
      `raw used ${percent(of('client'))} of a core, its receiver ${percent(of('receiver'))}`,
  );
  showThreads(before, after, took, (text) => note(`  ${text}`));
}

const percent = (share) => `${Math.round(share * 100)} %`;
const round = (value) => Math.round(value).toLocaleString('en-GB');
