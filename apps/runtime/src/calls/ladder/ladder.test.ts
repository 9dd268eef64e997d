import {
  at,
  CALLER,
  DIRECT,
  expectInOrder,
  LadderOffice,
  MAIN,
  SALES,
  SUPPORT,
  told,
} from './testing/ladder-office.js';
import type { LadderAnswer, LadderRow } from './ladder.schema.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const answering = { behaviour: 'answer', after_ms: 100 };

let office: LadderOffice;
beforeAll(async () => {
  office = await LadderOffice.open();
});
afterAll(() => office.close());

describe('the ladder of a call that the flow answers', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.call(MAIN, { script: [{ after_ms: 400, do: 'digits', digits: '47#' }] });
    await office.whole(id);
  });

  it('has a column for the caller, Hookswitch, the flow and each server', async () => {
    const { participants, ended_at, complete } = await office.ladder(id);
    expect(participants.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
      ['caller', 'Ada', CALLER.number],
      ['pbx', 'Hookswitch', 'simulator'],
      ['flow', 'Main line', 'Flow'],
      expect.arrayContaining(['server', new URL(office.crm.url()).host]),
      ['server', `127.0.0.1:${office.deadPort}`, 'http'],
    ]);
    expect([ended_at, complete]).toEqual([expect.any(String), true]);
  });

  it('tells signalling, steps and requests in order of time', async () => {
    const found = await office.ladder(id);
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
    const { result } = await office.ladder(id);
    const dead = `server:http://127.0.0.1:${office.deadPort}`;
    expect(result.find(({ to, kind }) => to === dead && kind === 'request')).toMatchObject({
      from: 'pbx',
      label: 'POST call_hungup: not sent, no connection',
      failed: true,
      broken: true,
    });
  });

  it('says the same as a picture and as text, and neither says a secret or a masked key', async () => {
    const [svg, text] = [
      await office.api.get(`/calls/${id}/ladder.svg`),
      await office.api.get(`/calls/${id}/ladder.txt`),
    ];
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
    const { text: data } = await office.api.get(`/calls/${id}/ladder`);
    expect(data).not.toMatch(/a-secret-path|a-secret-key|the-secret-token|pressed [0-9#]/);
  });

  it.each(['ladder', 'timeline'])('comes in pages: %s', async (what) => {
    const all = (await office.api.get(`/calls/${id}/${what}`)).body;
    expect(all.next_page_token).toBeNull();
    const pages: unknown[] = [];
    let token = '';
    for (;;) {
      const { body } = await office.api.get(`/calls/${id}/${what}?page_size=4${token}`);
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
    const { status, body } = await office.api.get(`/calls/${id}/ladder?${query}`);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is not of a call that is not', async () => {
    for (const what of ['ladder', 'ladder.svg', 'ladder.txt']) {
      expect((await office.api.get(`/calls/${NOBODY}/${what}`)).status).toBe(404);
      expect((await office.api.get(`/calls/nobody/${what}`)).status).toBe(404);
    }
  });
});

it('a webhook that failed and was sent again is two attempts, each there and back', async () => {
  office.crm.status = 500;
  const id = await office.call(MAIN, { script: [{ after_ms: 300, do: 'hangup' }] });
  const isFailed = ({ kind, label }: LadderRow) => kind === 'reply' && label.startsWith('500');
  const failed = (await office.reaches(id, ({ result }) => result.some(isFailed))).result.find(isFailed);
  office.crm.status = 200;
  const { content } = failed!;
  if (content.kind !== 'delivery') throw new Error('A reply is of a delivery.');
  const { delivery_id } = content.delivery;
  expect((await office.api.post(`/deliveries/${delivery_id}/resend`)).status).toBeLessThan(300);
  const { result } = await office.reaches(id, ({ result: rows }) =>
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
  const id = await office.call(MAIN);
  const early = await office.reaches(id, ({ result }) =>
    result.some(({ label }) => label === 'PIN (gather)'),
  );
  expect(early.ended_at).toBeNull();
  const standing = early.result.find(({ label }) => label === 'PIN (gather)');
  expect(standing?.content).toMatchObject({ kind: 'step', step: { outcome: null, tm_end: null } });
  expect((await office.api.post(`/calls/${id}/hangup`)).status).toBe(200);
  const late = await office.whole(id);
  const ids = late.result.map(({ id: row }) => row);
  expect(ids.filter((row) => early.result.some((each) => each.id === row))).toEqual(
    early.result.map(({ id: row }) => row).filter((row) => !row.startsWith('owed:')),
  );
  expect(late.result.find(({ id: row }) => row === standing?.id)?.content).toMatchObject({
    step: { tm_end: expect.any(String) },
  });
});

it('is sent again only when there is something new', async () => {
  const id = await office.call(MAIN);
  await office.reaches(id, ({ result }) => result.some(({ label }) => label === 'PIN (gather)'));
  await office.reaches(id, ({ result }) => result.some(({ kind }) => kind === 'reply'));
  let known = '';
  const look = async (query = '') => {
    const answer = await fetch(`${office.api.running.url}/api/v1/calls/${id}/ladder${query}`, {
      headers: { authorization: `Bearer ${TOKEN}`, 'if-none-match': known },
    });
    known = answer.headers.get('etag') ?? '';
    return { status: answer.status, text: await answer.text() };
  };
  const { text } = await look();
  expect(await look()).toEqual({ status: 304, text: '' });
  // Another release, other rules of what is shown, a delivery that is sent again, a key: each may make another ladder.
  const rules = [{ kind: 'query_parameter', name: 'session' }];
  expect((await office.api.put('/redaction_rules', { rules }, '*')).status).toBe(200);
  expect((await look()).status).toBe(200);
  const request = (JSON.parse(text) as LadderAnswer).result.find(({ kind }) => kind === 'reply')!;
  const delivery_id = request.content.kind === 'delivery' ? request.content.delivery.delivery_id : '';
  expect((await office.api.post(`/deliveries/${delivery_id}/resend`)).status).toBe(202);
  await office.reaches(id, ({ result }) =>
    result.some(({ id: row }) => row.includes(`${delivery_id}:2:reply`)),
  );
  expect((await look()).status).toBe(200);
  expect((await look()).status).toBe(304);
  await office.api.post(`/simulator/calls/${id}/digits`, { digits: '4' });
  await office.reaches(id, ({ result }) => result.some(({ label }) => label.includes('pressed a key')));
  expect((await look()).status).toBe(200);
  await office.api.post(`/calls/${id}/hangup`);
  await office.whole(id);
  expect((await look()).status).toBe(200);
});

it('a user’s phones have a column each', async () => {
  await office.phoneDoes('1301', { behaviour: 'no_answer' });
  await office.phoneDoes('grace-mobile', { ...answering, hangup_after_ms: 300 });
  const found = await office.whole(await office.call(SALES));
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
  await office.phoneDoes('1302', { behaviour: 'decline' });
  const id = await office.call(SUPPORT);
  const declined = (found: LadderAnswer) =>
    told(found).filter((line) => line.startsWith('Bob 1302 > Hookswitch: ended: declined')).length;
  await office.reaches(id, (found) => declined(found) > 0);
  await office.phoneDoes('1302', { ...answering, hangup_after_ms: 300 });
  const found = await office.whole(id);
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
  await office.phoneDoes('1302', answering);
  await office.phoneDoes('1303', { ...answering, hangup_after_ms: 300 });
  const id = await office.call(DIRECT);
  await office.reaches(id, (found) => at(told(found), 'Hookswitch > Bob 1302: is connected') >= 0);
  const { status } = await office.api.post(`/calls/${id}/transfer`, {
    to: { type: 'extension', target: '1303' },
  });
  expect(status).toBe(200);
  expectInOrder(told(await office.whole(id)), [
    'Hookswitch > Bob 1302: Ring 1302',
    /^Hookswitch: .*1303/,
    'Direct: Transfer to Carol (transfer)',
    'Hookswitch > Carol 1303: Ring 1303',
    'Carol 1303 > Hookswitch: is answered',
    /^Direct: Transfer to Carol \(transfer\), left by /,
  ]);
});
