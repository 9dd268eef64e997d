import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { answer, hangup, inARow, talk, webhook } from '../rig/flows.mjs';
import { pause } from '../rig/raw-baseline.mjs';
import { withReceiver } from '../rig/receiver.mjs';
import { percentile } from '../rig/statistics.mjs';
import { Subject } from '../rig/subject.mjs';

const OWED = 1_000_000;
const OWED_QUICK = 200_000;
const DEAD = 10;
const HOOKS = 5;
const NUMBERS = ['+15550000001', '+15550000002'];
const EVENTS_PER_SECOND = 500;

const restart = {
  name: 'restart with 1,000,000 deliveries owed to dead endpoints: ready',
  floor: 3,
  aim: 1,
  unit: 's',
  better: 'lower',
};
const memory = {
  name: 'memory of a backlog of 1,000,000 deliveries for dead endpoints',
  floor: 64,
  aim: 16,
  unit: 'MB',
  better: 'lower',
};
const healthy = {
  name: 'healthy endpoints’ p99 with that backlog ÷ without',
  floor: 1.5,
  aim: 1.1,
  unit: 'ratio',
  better: 'lower',
};

/**
 * A million deliveries for ten endpoints that accept and never answer, written into the database of a product that has
 * stopped: the time until the next start takes calls, resident memory against a start without them, both after the same
 * traffic, and how long events to ten other endpoints take meanwhile.
 */
export const backlog = {
  rows: [restart, memory, healthy],
  async measure({ quick, repetitions, note }) {
    const runs = [[], [], []];
    for (let run = 0; run < (quick ? 1 : repetitions); run += 1) {
      const figures = await withReceiver(DEAD + NUMBERS.length * HOOKS, (receiver) =>
        Subject.with((subject) => measureBacklog(subject, receiver, { quick, note })),
      );
      figures.forEach((figure, row) => runs[row].push(figure));
    }
    return runs;
  },
};

/** Resolves with one figure for each row. */
async function measureBacklog(subject, receiver, { quick, note }) {
  const owed = quick ? OWED_QUICK : OWED;
  const seconds = quick ? 2 : 8;
  await configure(subject, receiver.urls.slice(DEAD));
  const dead = Array.from({ length: DEAD }, (_, index) => index);
  await receiver.ask('die', dead);
  await subject.stop();
  const without = await timeOf(subject.start());
  const alone = await traffic(subject, receiver, seconds);
  await subject.stop();
  fill(subject.dataDir, receiver.urls.slice(0, DEAD), owed);
  const took = await timeOf(subject.start());
  const { cpu } = await subject.ask('figures');
  const beside = await traffic(subject, receiver, seconds);
  const { depth } = await subject.ask('figures');
  if (depth < owed) throw new Error(`Of ${owed} deliveries only ${depth} are owed after the restart.`);
  const grown = (beside.rss - alone.rss) / 1e6;
  note(
    `${owed} owed: ready after ${took.toFixed(2)} s (${without.toFixed(2)} s without; ` +
      `${(cpu / 1e6).toFixed(2)} s of processor time), ${grown.toFixed(1)} MB more resident, ` +
      `healthy p99 ${beside.p99.toFixed(1)} ms against ${alone.p99.toFixed(1)} ms`,
  );
  return [took, grown, beside.p99 / alone.p99];
}

/** Seconds until a promise resolves. */
async function timeOf(promise) {
  const start = performance.now();
  await promise;
  return (performance.now() - start) / 1000;
}

async function configure(subject, urls) {
  for (const [index, number] of NUMBERS.entries()) {
    const hooks = urls.slice(index * HOOKS, (index + 1) * HOOKS).map((url, place) => webhook(url, place));
    await subject.draft(number, `Healthy ${index}`, inARow([answer, talk, ...hooks, hangup]));
  }
  await subject.apply();
}

/** Calls that pass the healthy endpoints: percentile 99 from step to arrival in milliseconds, and the memory after it. */
async function traffic(subject, receiver, seconds) {
  await subject.ask('pace', { numbers: NUMBERS, perSecond: EVENTS_PER_SECOND / HOOKS });
  await pause(2_000);
  await receiver.ask('note');
  await subject.ask('note');
  await pause(seconds * 1_000);
  const events = await subject.ask('noted');
  await subject.ask('idle');
  await pause(1_000);
  const arrivals = new Map();
  for (const [id, at] of await receiver.ask('noted')) if (!arrivals.has(id)) arrivals.set(id, at);
  const missing = events.filter(({ id }) => !arrivals.has(id)).length;
  if (missing > 0)
    throw new Error(`${missing} of ${events.length} events to healthy endpoints did not arrive.`);
  const p99 = percentile(
    events.map(({ id, made_at }) => arrivals.get(id) - made_at),
    0.99,
  );
  return { p99, rss: (await subject.ask('memory')).rss };
}

/** Deliveries of Webhook components, older than all others, evenly over the dead endpoints. */
function fill(dataDir, urls, count) {
  const database = new Database(join(dataDir, 'hookswitch.db'));
  const target = (url) =>
    JSON.stringify({
      method: 'POST',
      url: `${url}/hook`,
      headers: [],
      secret_token: null,
      signing_secret: null,
      timeout_ms: 5_000,
      retry: true,
    });
  const body = JSON.stringify({ type: 'webhook_component_event', component_name: 'x'.repeat(400) });
  const insert = database.prepare(
    `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < @count)
      INSERT INTO deliveries (id, status, attempt_count, lane, flow_id, node_id, event_type, call_id, sequence, profile,
        test, created_at, request, body)
      SELECT printf('01937a5e-%04x-7%03x-8%03x-%012x', n >> 16, n & 4095, @endpoint, n), 'pending', 0, @lane, 'backlog',
        'n' || @endpoint, 'webhook_component_event', printf('01937a5e-0000-7000-9%03x-%012x', @endpoint, n), 1, 'record',
        0, '2026-11-21T09:30:00.000Z', @request, @body FROM numbers`,
  );
  database.pragma('synchronous = OFF');
  database.transaction(() => {
    urls.forEach((url, endpoint) => {
      const lane = `component:backlog:n${endpoint}`;
      insert.run({ count: count / urls.length, endpoint, lane, request: target(url), body });
    });
  })();
  database.close();
  flush(join(dataDir, 'hookswitch.db'));
}

/** So that the start does not wait for what was written here. */
function flush(file) {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
