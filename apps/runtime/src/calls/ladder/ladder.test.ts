import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ApiUnderTest, eventually } from '../../configuration/testing/api-under-test.js';
import { Receiver } from '../../configuration/testing/receiver.js';
import { ladderAnswer } from './ladder.schema.js';
import type { LadderAnswer, LadderRow } from './ladder.schema.js';

const MAIN = '+442079460111';
const SALES = '+442079460112';
const SUPPORT = '+442079460113';
const DIRECT = '+442079460114';
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const CALLER = { number: '+442079460555', name: 'Ada' };

let api: ApiUnderTest;
let crm: Receiver;
let deadPort: number;

beforeAll(async () => {
  const ground = { HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' };
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20', ...ground });
  crm = await Receiver.start();
  deadPort = await freePort();
  const grace = await api.post('/users', {
    name: 'Grace',
    extension: '1301',
    devices: [{ name: 'Mobile', sip_name: 'grace-mobile' }],
  });
  const bob = await api.post('/users', { name: 'Bob', extension: '1302' });
  await api.post('/users', { name: 'Carol', extension: '1303' });
  await api.post('/webhooks', {
    name: 'CRM',
    url: crm.url('/hooks/a-secret-path?key=a-secret-key'),
    event_types: ['call_answered', 'call_hungup'],
  });
  await api.post('/webhooks', {
    name: 'Dead',
    url: `http://127.0.0.1:${deadPort}/`,
    event_types: ['call_hungup'],
  });
  const group = await api.post('/ring_groups', {
    name: 'Sales',
    ring_time_s: 5,
    members: [{ user_id: grace.body.id }],
  });
  const queue = await api.post('/queues', {
    name: 'Support',
    strategy: 'linear',
    members: [{ user_id: bob.body.id }],
    ring_time_s: 5,
    wrap_up_s: 0,
  });
  const component = { name: 'Tell the CRM', url: crm.url('/hook'), secret_token: 'the-secret-token' };
  await numberTo(MAIN, 'Main line', {
    answer: { type: 'answer', label: 'Answer', config: {} },
    ask: {
      type: 'gather',
      label: 'PIN',
      config: {
        prompt: { text: 'PIN?', language: 'en-GB' },
        min_length: 1,
        max_length: 4,
        terminator: '#',
        variable: 'pin',
        masked: true,
      },
    },
    tell: { type: 'webhook', label: 'Tell', config: { ...component, wait_for_reply: true, headers: [] } },
  });
  await numberTo(SALES, 'Sales', {
    ring: { type: 'ring_group', label: 'Sales', config: { ring_group_id: group.body.id } },
  });
  await numberTo(SUPPORT, 'Support', {
    wait: { type: 'queue', label: 'Support', config: { queue_id: queue.body.id } },
  });
  await numberTo(DIRECT, 'Direct', {
    ring: {
      type: 'dial',
      label: 'Ring',
      config: { to: { type: 'extension', target: '1302' }, ring_time_s: 5 },
    },
  });
  const applied = await api.post('/configuration/apply');
  expect([applied.status, applied.body.problems ?? []]).toEqual([201, []]);
});
afterAll(() => Promise.all([api.stop(), crm.stop()]));

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A flow that runs these nodes one after the other, and hangs up. */
async function numberTo(
  number: string,
  name: string,
  nodes: Record<string, { type: string; label: string; config: object }>,
) {
  const document = {
    schema: 1,
    entry: Object.keys(nodes)[0],
    default_exit: 'bye',
    nodes: { ...nodes, bye: { type: 'hangup', label: 'Bye', config: {} } },
    edges: 'ask' in nodes ? { 'answer:next': 'ask', 'ask:complete': 'tell', 'tell:ok': 'bye' } : {},
  };
  const flow = await api.post('/flows', { name, document });
  expect(flow.status).toBe(201);
  expect((await api.post('/numbers', { number, flow_id: flow.body.id })).status).toBe(201);
}

const phoneDoes = async (phone: string, behaviour: object) =>
  expect((await api.put(`/simulator/phones/${phone}`, behaviour)).status).toBe(200);
const answering = { behaviour: 'answer', after_ms: 100 };

async function call(to: string, more: object = {}): Promise<string> {
  const { status, body } = await api.post('/simulator/calls', { from: CALLER, to, ...more });
  expect(status).toBe(201);
  return body.id as string;
}
const ladder = async (id: string): Promise<LadderAnswer> => {
  const { status, body } = await api.get(`/calls/${id}/ladder`);
  expect(status).toBe(200);
  return ladderAnswer.schema.parse(body);
};
const reaches = (id: string, fits: (found: LadderAnswer) => boolean) => eventually(() => ladder(id), fits);

/** The ladder once the call has ended and both of its events have come to the CRM. */
const whole = (id: string) =>
  reaches(
    id,
    ({ ended_at, result }) =>
      ended_at !== null &&
      result.filter(({ label, kind }) => kind === 'request' && /hungup/.test(label)).length > 1,
  );

/** Rows in words: `Ada > Hookswitch: rings`, `Flow: Answer`. */
function told({ participants, result }: LadderAnswer): string[] {
  const nameOf = (id: string) => {
    const found = participants.find((each) => each.id === id);
    expect(found).toBeDefined();
    return found?.kind === 'phone' ? `${found.name} ${found.detail}` : found?.name.replace(/:\d+$/, '');
  };
  return result.map(({ from, to, label }) =>
    from === to ? `${nameOf(from)}: ${label}` : `${nameOf(from)} > ${nameOf(to)}: ${label}`,
  );
}
const at = (lines: readonly string[], line: string | RegExp) =>
  lines.findIndex((each) => (typeof line === 'string' ? each === line : line.test(each)));

/** That all of these were told, one after the other. */
function expectInOrder(lines: readonly string[], expected: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const line of expected) {
    const found = at(lines.slice(from), line);
    if (found < 0) throw new Error(`"${line}" is not after line ${from} of:\n${lines.join('\n')}`);
    from += found + 1;
  }
}

describe('the ladder of a call that the flow answers', () => {
  let id: string;
  beforeAll(async () => {
    id = await call(MAIN, { script: [{ after_ms: 400, do: 'digits', digits: '47#' }] });
    await whole(id);
  });

  it('has a column for the caller, Hookswitch, the flow and each server', async () => {
    const { participants, ended_at, complete } = await ladder(id);
    expect(participants.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
      ['caller', 'Ada', CALLER.number],
      ['pbx', 'Hookswitch', 'simulator'],
      ['flow', 'Main line', 'Flow'],
      expect.arrayContaining(['server', new URL(crm.url()).host]),
      ['server', `127.0.0.1:${deadPort}`, 'http'],
    ]);
    expect([ended_at, complete]).toEqual([expect.any(String), true]);
  });

  it('tells signalling, steps and requests in order of time', async () => {
    const found = await ladder(id);
    expectInOrder(told(found), [
      `Ada > Hookswitch: calls ${MAIN}`,
      'Main line: Answer',
      'Hookswitch > Ada: Answer',
      'Ada > Hookswitch: is answered',
      /^Main line: Answer, left by “next” after /,
      'Main line: PIN (gather)',
      'Hookswitch > Ada: Say: PIN?',
      /^Main line: PIN \(gather\), left by “complete” after /,
      'Main line: Tell (webhook)',
      'Main line > 127.0.0.1: POST webhook_component_event “Tell”',
      /^127.0.0.1 > Main line: 200, after \d+ ms$/,
      /^Main line: Tell \(webhook\), left by “ok” after /,
      'Main line: Bye (hangup), left by “hangup”',
      'Hookswitch > Ada: Hang up',
      /^Ada > Hookswitch: ended: normal/,
    ]);
    const times = found.result.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(found.result[0]?.offset_ms).toBe(0);
    expect(new Set(found.result.map(({ id: row }) => row)).size).toBe(found.result.length);
  });

  it('breaks the arrow to a server that is not there', async () => {
    const { result } = await ladder(id);
    const dead = `server:http://127.0.0.1:${deadPort}`;
    expect(result.find(({ to, kind }) => to === dead && kind === 'request')).toMatchObject({
      from: 'pbx',
      label: 'POST call_hungup: not sent, no connection',
      failed: true,
      broken: true,
    });
  });

  it('says the same as a picture and as text, and neither says a secret or a masked key', async () => {
    const [svg, text] = [await api.get(`/calls/${id}/ladder.svg`), await api.get(`/calls/${id}/ladder.txt`)];
    expect([svg.status, text.status]).toEqual([200, 200]);
    expect(svg.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="call-${id}-ladder.svg"`,
      'x-content-type-options': 'nosniff',
    });
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8');
    for (const { text: shown } of [svg, text]) {
      for (const said of [
        id,
        'Ada',
        'pressed a key that is not shown',
        'POST call_answered',
        'no connection',
      ])
        expect(shown).toContain(said);
      expect(shown).not.toMatch(/a-secret-path|a-secret-key|the-secret-token|pressed [0-9#]/);
    }
    const { text: data } = await api.get(`/calls/${id}/ladder`);
    expect(data).not.toMatch(/a-secret-path|a-secret-key|the-secret-token|pressed [0-9#]/);
  });

  it.each(['ladder', 'timeline'])('comes in pages: %s', async (what) => {
    const all = (await api.get(`/calls/${id}/${what}`)).body;
    expect(all.next_page_token).toBeNull();
    const pages: unknown[] = [];
    let token = '';
    for (;;) {
      const { body } = await api.get(`/calls/${id}/${what}?page_size=4${token}`);
      pages.push(...body.result);
      if (body.next_page_token === null) break;
      expect(body.result).toHaveLength(4);
      token = `&page_token=${body.next_page_token}`;
    }
    // What a retry adds meanwhile comes after all that was there.
    expect(pages.slice(0, all.result.length)).toEqual(all.result);
  });

  it.each([
    ['page_size=0', '/page_size'],
    ['page_size=101', '/page_size'],
    ['page_size=5&page_token=bm90LW9uZQ', '/page_token'],
    ['page_token=bm90LW9uZQ', '/page_size'],
    ['size=5', '/size'],
  ])('refuses %s with the field and the rule', async (query, pointer) => {
    const { status, body } = await api.get(`/calls/${id}/ladder?${query}`);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is not of a call that is not', async () => {
    for (const what of ['ladder', 'ladder.svg', 'ladder.txt']) {
      expect((await api.get(`/calls/${NOBODY}/${what}`)).status).toBe(404);
      expect((await api.get(`/calls/nobody/${what}`)).status).toBe(404);
    }
  });
});

it('a webhook that failed and was sent again is two attempts, each there and back', async () => {
  crm.status = 500;
  const id = await call(MAIN, { script: [{ after_ms: 300, do: 'hangup' }] });
  const isFailed = ({ kind, label }: LadderRow) => kind === 'reply' && label.startsWith('500');
  const failed = (await reaches(id, ({ result }) => result.some(isFailed))).result.find(isFailed);
  crm.status = 200;
  const { content } = failed!;
  if (content.kind !== 'delivery') throw new Error('A reply is of a delivery.');
  const { delivery_id } = content.delivery;
  expect((await api.post(`/deliveries/${delivery_id}/resend`)).status).toBeLessThan(300);
  const { result } = await reaches(id, ({ result: rows }) =>
    rows.some(({ id: row }) => row === `attempt:${delivery_id}:2:reply`),
  );
  const rows = result.filter(({ id: row }) => row.startsWith(`attempt:${delivery_id}`));
  expect(rows.map(({ label }) => label.replace(/\d+ ms/, '# ms'))).toEqual([
    'POST call_answered',
    '500, after # ms',
    'POST call_answered, attempt 2',
    '200, after # ms',
  ]);
  expect(rows.map(({ failed: isRed }) => isRed)).toEqual([false, true, false, false]);
});

it('a call that runs shows where it is, and rows keep their ids', async () => {
  const id = await call(MAIN);
  const early = await reaches(id, ({ result }) => result.some(({ label }) => label === 'PIN (gather)'));
  expect(early.ended_at).toBeNull();
  const standing = early.result.find(({ label }) => label === 'PIN (gather)');
  expect(standing?.content).toMatchObject({ kind: 'step', step: { outcome: null, tm_end: null } });
  expect((await api.post(`/calls/${id}/hangup`)).status).toBe(200);
  const late = await whole(id);
  const ids = late.result.map(({ id: row }) => row);
  expect(ids.filter((row) => early.result.some((each) => each.id === row))).toEqual(
    early.result.map(({ id: row }) => row).filter((row) => !row.startsWith('owed:')),
  );
  expect(late.result.find(({ id: row }) => row === standing?.id)?.content).toMatchObject({
    step: { tm_end: expect.any(String) },
  });
});

it('a user’s phones have a column each', async () => {
  await phoneDoes('1301', { behaviour: 'no_answer' });
  await phoneDoes('grace-mobile', { ...answering, hangup_after_ms: 300 });
  const found = await whole(await call(SALES));
  expect(found.participants.filter(({ kind }) => kind === 'phone').map(({ detail }) => detail)).toEqual([
    '1301',
    'Mobile',
  ]);
  expectInOrder(told(found), [
    'Hookswitch > Grace 1301: Ring 1301',
    'Grace 1301 > Hookswitch: rings',
    'Grace Mobile > Hookswitch: is answered',
    'Hookswitch > Grace 1301: Hang up',
    /^Grace 1301 > Hookswitch: ended: answered elsewhere/,
    'Hookswitch > Grace Mobile: is connected',
    /^Grace Mobile > Hookswitch: ended: normal/,
  ]);
});

it('a call in a queue shows who is rung and why, and a phone that is rung twice once', async () => {
  await phoneDoes('1302', { behaviour: 'decline' });
  const id = await call(SUPPORT);
  const declined = (found: LadderAnswer) =>
    told(found).filter((line) => line.startsWith('Bob 1302 > Hookswitch: ended: declined')).length;
  await reaches(id, (found) => declined(found) > 0);
  await phoneDoes('1302', { ...answering, hangup_after_ms: 300 });
  const found = await whole(id);
  expect(found.participants.filter(({ kind }) => kind === 'phone')).toHaveLength(1);
  expectInOrder(told(found), [
    'Support: Support (queue)',
    /^Hookswitch: .*Bob/,
    'Hookswitch > Bob 1302: Ring 1302',
    /^Bob 1302 > Hookswitch: ended: declined/,
    'Hookswitch > Bob 1302: Ring 1302',
    'Bob 1302 > Hookswitch: is answered',
    /^Support: Support \(queue\), left by “answered ended”/,
  ]);
});

it('a call that is handed over shows the transfer, and both phones', async () => {
  await phoneDoes('1302', answering);
  await phoneDoes('1303', { ...answering, hangup_after_ms: 300 });
  const id = await call(DIRECT);
  await reaches(id, (found) => at(told(found), 'Hookswitch > Bob 1302: is connected') >= 0);
  const { status } = await api.post(`/calls/${id}/transfer`, { to: { type: 'extension', target: '1303' } });
  expect(status).toBe(200);
  expectInOrder(told(await whole(id)), [
    'Hookswitch > Bob 1302: Ring 1302',
    /^Hookswitch: .*1303/,
    'Direct: Transfer to Carol (transfer)',
    'Hookswitch > Carol 1303: Ring 1303',
    'Carol 1303 > Hookswitch: is answered',
    /^Direct: Transfer to Carol \(transfer\), left by /,
  ]);
});
