import { answer, hangup, inARow, talk, webhook } from '../rig/flows.mjs';
import { pause } from '../rig/raw-baseline.mjs';
import { withReceiver } from '../rig/receiver.mjs';
import { mean, percentile } from '../rig/statistics.mjs';
import { Subject } from '../rig/subject.mjs';

const EVENTS_PER_SECOND = 1_000;
const ENDPOINTS = 100;
const HOOKS = 5;
/** Ten groups of ten endpoints; another one dies in each repetition, so that none dies with its breaker still open. */
const GROUPS = 10;
/** How far the load may be from what the row says. */
const TOLERANCE = 0.05;
const TRIES = 4;
/** What is late by more than this did not arrive. */
const PATIENCE_MS = 5_000;

const firstByte = {
  name: 'event written → first byte at the receiver, at 1,000 events/s, p99',
  floor: 50,
  aim: 25,
  unit: 'ms',
  better: 'lower',
};
const isolation = {
  name: 'healthy endpoints’ p99 with 10 of 100 endpoints dead ÷ none dead',
  floor: 1.5,
  aim: 1.1,
  unit: 'ratio',
  better: 'lower',
};

/**
 * 1,000 events a second, evenly, to 100 endpoints on ports of their own: the time from the step that makes an event until
 * the receiver has the request's headers (commit and connection included, and up to 1 ms since a
 * step's time has whole milliseconds); with none dead, then with ten that
 * accept and never answer, and so on in turns. Looked at are those that live all the time.
 */
export const latency = {
  rows: [firstByte, isolation],
  measure: (asked) =>
    withReceiver(ENDPOINTS, (receiver) => Subject.with((subject) => measurePhases(subject, receiver, asked))),
};

async function measurePhases(subject, receiver, { wanted, quick, repetitions, seconds, note }) {
  const length = seconds ?? (quick ? 1.2 : 10);
  const numbers = await configure(subject, receiver);
  const groups = Math.min(repetitions, GROUPS - 1);
  const healthy = new Set(
    receiver.urls.filter((_, index) => index % GROUPS >= groups).map((url) => `${url}/hook`),
  );
  const phase = (name, dead) => measurePhase({ subject, receiver, healthy, length, note }, name, dead);
  await subject.ask('pace', { numbers, perSecond: EVENTS_PER_SECOND / HOOKS });
  await pause(Math.min(length, 2) * 1000);
  const alive = [await phase('none dead', [])];
  const ratios = [];
  for (let run = 1; run <= repetitions; run += 1) {
    const dead = wanted(isolation) ? await phase('10 dead', groupOf((run - 1) % groups)) : null;
    alive.push(await phase('none dead', []));
    if (dead !== null) ratios.push(dead / mean(alive.slice(-2)));
  }
  return [alive, ratios];
}

/** The endpoints of one group: one in every second flow. */
function groupOf(group) {
  return Array.from({ length: ENDPOINTS / GROUPS }, (_, index) => index * GROUPS + group);
}

/** Twenty numbers with a flow each, five endpoints a flow. Resolves with the numbers. */
async function configure(subject, { urls }) {
  const numbers = [];
  for (let first = 0; first < ENDPOINTS; first += HOOKS) {
    const number = `+1555000${String(first).padStart(4, '0')}`;
    const hooks = urls.slice(first, first + HOOKS).map((url, index) => webhook(url, first + index));
    await subject.draft(number, `Endpoints from ${first}`, inARow([answer, talk, ...hooks, hangup]));
    numbers.push(number);
  }
  await subject.apply();
  return numbers;
}

/** Percentile 99 of what living endpoints waited in one phase, in milliseconds. */
async function measurePhase({ subject, receiver, healthy, length, note }, name, dead) {
  await receiver.ask('die', dead);
  const before = await receiver.ask('figures');
  const { events, rate } = await steadyEvents(subject, receiver, length, note);
  const counted = events.filter(({ url }) => healthy.has(url));
  const arrivals = await arrivalsOf(counted, receiver);
  const after = await receiver.ask('figures');
  if (dead.length > 0 && after.receivedByDead === before.receivedByDead)
    throw new Error('Nothing was sent to the dead endpoints: the ratio would mean nothing.');
  const waited = counted.map(({ id, made_at }) => arrivals.get(id) - made_at);
  const written = counted.map(({ made_at, committed_at }) => committed_at - made_at);
  const p99 = percentile(waited, 0.99);
  note(
    `${name}: p99 ${p99.toFixed(1)} ms, median ${percentile(waited, 0.5).toFixed(1)} ms, of it until written p99 ` +
      `${percentile(written, 0.99).toFixed(1)} ms (${Math.round(rate)} events/s, ${counted.length} looked at)`,
  );
  return p99;
}

/** The events of so many seconds at the load that the row names; a machine that is busy with other things gets more tries. */
async function steadyEvents(subject, receiver, length, note) {
  for (let tries = 1; ; tries += 1) {
    await receiver.ask('note');
    await subject.ask('note');
    const start = performance.now();
    await pause(length * 1000);
    const events = await subject.ask('noted');
    const rate = (events.length * 1000) / (performance.now() - start);
    if (Math.abs(rate / EVENTS_PER_SECOND - 1) <= TOLERANCE) return { events, rate };
    const told = `The product made ${Math.round(rate)} events a second instead of ${EVENTS_PER_SECOND}`;
    if (tries === TRIES) throw new Error(`${told}, ${tries} times.`);
    note(`${told}: once more.`);
  }
}

/** When each event first came to the receiver. */
async function arrivalsOf(events, receiver) {
  const arrivals = new Map();
  const patience = performance.now() + PATIENCE_MS;
  for (;;) {
    for (const [id, at] of await receiver.ask('noted')) if (!arrivals.has(id)) arrivals.set(id, at);
    const missing = events.filter(({ id }) => !arrivals.has(id)).length;
    if (missing === 0) return arrivals;
    if (performance.now() > patience)
      throw new Error(`${missing} of ${events.length} events to living endpoints did not arrive.`);
    await pause(50);
  }
}
