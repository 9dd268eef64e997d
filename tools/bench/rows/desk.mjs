import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pause } from '../rig/raw-baseline.mjs';
import { percentile } from '../rig/statistics.mjs';
import { Subject } from '../rig/subject.mjs';

const DELIVERIES = 900_000;
/** Every ninth delivery has had a second attempt: a million in all. */
const EVERY = 9;
const PASSES = 12;
const INDEXED_WITHIN_S = 420;

const pages = {
  name: 'delivery desk: filters and words over 1,000,000 attempts, p95 of a page',
  floor: 100,
  aim: 50,
  unit: 'ms',
  better: 'lower',
};
const worst = {
  name: 'delivery desk: slowest kind of question, p95 of a page',
  floor: 200,
  aim: 100,
  unit: 'ms',
  better: 'lower',
};

/**
 * A million attempts of 900,000 deliveries, written into the database of a product that has stopped; it starts, indexes
 * them, and is asked over HTTP what an operator asks: by one condition, by several, by common and by rare words, by parts of
 * numbers, by words that never come together. One run whatever the repetitions: filling takes longer than asking.
 */
export const desk = {
  rows: [pages, worst],
  async measure({ note }) {
    return Subject.with(async (subject) => {
      await subject.stop();
      fill(subject.dataDir);
      await subject.start();
      const start = performance.now();
      await indexed(subject);
      note(`indexed in ${((performance.now() - start) / 1000).toFixed(0)} s`);
      const times = await ask(subject, note);
      return [[percentile(times.flat(), 0.95)], [Math.max(...times.map((some) => percentile(some, 0.95)))]];
    });
  },
};

/** Until an answer says that nothing is left out. */
async function indexed(subject) {
  const until = performance.now() + INDEXED_WITHIN_S * 1000;
  for (;;) {
    const { searched } = await subject.request('GET', '/deliveries?q=zzzz&page_size=1');
    if (searched?.to == null) return;
    if (performance.now() > until) throw new Error(`The log was not indexed in ${INDEXED_WITHIN_S} s.`);
    await pause(2_000);
  }
}

/** Milliseconds of each question, by kind. */
async function ask(subject, note) {
  const kinds = questions();
  const times = kinds.map(() => []);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [kind, { query }] of kinds.entries()) {
      const start = performance.now();
      await subject.request('GET', `/deliveries?page_size=50&${query(pass)}`);
      times[kind].push(performance.now() - start);
    }
  }
  for (const [kind, { name, query }] of kinds.entries()) {
    const { result, next_page_token, searched } = await subject.request(
      'GET',
      `/deliveries?page_size=50&${query(PASSES)}`,
    );
    const rest = searched?.from == null ? '' : ', goes on on the next page';
    note(
      `${name}: p95 ${percentile(times[kind], 0.95).toFixed(1)} ms, ${result.length}${next_page_token === null ? '' : '+'} rows${rest}`,
    );
  }
  return times;
}

function questions() {
  const span = 'from=2026-11-15T00:00:00Z&to=2026-11-16T00:00:00Z';
  const kinds = {
    'all, newest': () => '',
    'one webhook': (n) => `webhook_id=${webhookId(n % 40)}`,
    failed: () => 'status=failed',
    'a rare status code': () => 'http_status=418',
    'a status code of success that is nowhere': () => 'http_status=204',
    'what is owed, where nothing is': () => 'status=pending',
    'a type that is nowhere': () => 'event_type=fetch',
    'several states': () => 'status=failed,expired,held',
    'failed of one webhook': (n) => `webhook_id=${webhookId(n % 40)}&status=failed`,
    '5xx of one type': () => 'http_status=5xx&event_type=call_hungup',
    'an error and a day': () => `error=timeout&${span}`,
    'a day, by type': () => `event_type=call_created&${span}`,
    'a word of all': () => 'q=inbound',
    'beginnings of words of all': () => 'q=inb%20call',
    'a common name': () => 'q=hopper',
    'a common name, failed': () => 'q=hopper&status=failed',
    'a rare word': (n) => `q=ticket${n}x${n}`,
    'a word that is nowhere': (n) => `q=nowhere${n}`,
    'an id': (n) => `q=${callId(50_000 * (n + 1))}`,
    'a whole number': (n) => `q=%2B${number(70_000 * (n + 1))}`,
    'six digits of a number': (n) => `q=${number(70_000 * (n + 1)).slice(-6)}`,
    'three digits of all numbers': () => 'q=442',
    'common words that never meet': () => 'q=hopper%20grace',
    'words of half that never meet': () => 'q=inbound%20outbound',
    'digits of all that never meet': () => 'q=442%20019%20inbound%20outbound',
    'digits of all, one webhook, expired': (n) => `q=442&webhook_id=${webhookId(n % 40)}&status=expired`,
    'common words, one webhook, a day': (n) => `q=ada%20inbound&webhook_id=${webhookId(n % 40)}&${span}`,
    'a word of rare answers': () => 'q=deadlock',
  };
  return Object.entries(kinds).map(([name, query]) => ({ name, query }));
}

const hex = (n, length) => n.toString(16).padStart(length, '0');
const webhookId = (n) => `01937a00-0000-7000-8000-${hex(n, 12)}`;
const callId = (n) => `01937a5e-${hex(n >> 16, 4)}-7${hex(n & 4095, 3)}-9000-${hex(n, 12)}`;
const number = (n) => `4420${70_000_000 + ((n * 7_919) % 9_999_999)}`;
const NAMES = ['Ada Byron', 'Grace Murray', 'Hopper Quinn', 'Alan Turing', 'Zofia Nowak', 'Wei Zhang'];
const TYPES = ['call_created', 'call_ringing', 'call_connected', 'call_hungup', 'recording_created'];
const FIRST_MS = Date.parse('2026-11-10T00:00:00.000Z');
const STEP_MS = 1_000;

/** Ten days of deliveries to forty webhooks; one in twenty-five fails, a few never arrive. */
function fill(dataDir) {
  const database = new Database(join(dataDir, 'hookswitch.db'));
  database.pragma('synchronous = OFF');
  const insert = database.prepare(
    `INSERT INTO deliveries (id, status, http_status, attempt_count, lane, webhook_id, event_type, call_id, sequence, profile,
      test, created_at, body, first_attempt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'live', 0, ?, ?, ?)`,
  );
  const again = database.prepare('INSERT INTO attempts (delivery_id, number, body) VALUES (?, 2, ?)');
  database.exec('BEGIN');
  for (let n = 0; n < DELIVERIES; n += 1) {
    const id = `01937a5e-${hex(n >> 16, 4)}-7${hex(n & 4095, 3)}-8000-${hex(n, 12)}`;
    const at = new Date(FIRST_MS + n * STEP_MS).toISOString();
    const webhook = webhookId(n % 40);
    const [status, code, error] = fate(n);
    const repeated = n % EVERY === 0;
    const attempt = JSON.stringify(
      attemptOf(n, 1, at, repeated ? 503 : code, repeated ? refusal(503) : error),
    );
    insert.run(
      id, status, code, repeated ? 2 : 1, `webhook:${webhook}`, webhook, TYPES[n % 5], callId(n - (n % 5)), n % 5, at,
      bodyOf(n, at), attempt,
    ); // prettier-ignore
    if (repeated) again.run(id, JSON.stringify(attemptOf(n, 2, at, code, error)));
  }
  database.exec('COMMIT');
  database.close();
}

function fate(n) {
  if (n % 100_000 === 7) return ['failed', 418, refusal(418)];
  if (n % 1_000 === 13) return ['expired', null, ['timeout', 'There was no complete answer within 5000 ms.']];
  if (n % 25 === 3) return ['failed', 500, refusal(500)];
  return ['delivered', 200, 0];
}

const refusal = (code) => ['http', `The server answered ${code}.`];

/** See `PackedAttempt`. */
function attemptOf(n, place, at, code, error) {
  const headers = ['content-type', 'application/json', 'x-tenant', `tenant${n % 40}`];
  const text =
    code === 500 && n % 50_000 === 3
      ? 'deadlock found, transaction rolled back'
      : `{"ok":${code === 200},"reference":"ticket${n % 90_001}x${n % 11}"}`;
  const answer = code === null ? [0] : [['content-type', 'application/json', 'server', 'nginx'], text];
  const url = `https://crm${n % 40}.example.com/hooks/calls?tenant=t${n % 40}`;
  return [place, at, 4 + (n % 90), code, error, 'POST', url, headers, 0, ...answer];
}

function bodyOf(n, at) {
  const name = NAMES[(n >> 3) % NAMES.length];
  return JSON.stringify({
    type: TYPES[n % 5],
    timestamp: at,
    data: {
      id: callId(n - (n % 5)),
      live_id: n,
      direction: n % 3 === 0 ? 'outbound' : 'inbound',
      state: 'hangup',
      from: { number: `+${number(n)}`, name },
      to: { number: `+4420794600${10 + (n % 90)}`, name: 'Main line' },
      crm_id: n % 7 === 0 ? `crm-${n}` : null,
      environment_id: '01937a00-0000-7000-8000-00000000e000',
      flow_id: '01937a00-0000-7000-8000-00000000f100',
      release: 3,
      started_at: at,
      answered_at: null,
      ended_at: null,
      end_reason: null,
    },
  });
}
