import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { cdrAnswer, cdrFiguresAnswer } from './cdr-answers.js';

const NUMBER = '+442079460111';
const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
let grace: string;

interface Placed {
  readonly id: string;
  readonly live_id: number;
  readonly started_at: string;
  readonly legs: readonly { readonly id: string; readonly live_id: number }[];
}

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
  grace = (await api.post('/users', { name: 'Grace', extension: '1201' })).body.id;
  const flow = await api.post('/flows', {
    name: 'Reception',
    document: {
      schema: 1,
      entry: 'ring',
      nodes: {
        ring: {
          type: 'dial',
          label: 'Ring Grace',
          config: { to: { type: 'extension', target: '1201' }, ring_time_s: 5 },
        },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'ring:busy': 'bye' },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Main', flow_id: flow.body.id });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(() => api.stop());

/** A call that has ended, with its legs. */
async function call(phone: object, name = 'Ada', crm_id: string | null = null): Promise<Placed> {
  await api.send('PUT', '/simulator/phones/1201', phone);
  const from = { number: '+442079460555', name };
  const placed = await api.post('/simulator/calls', { from, to: NUMBER, crm_id });
  return eventually(
    async () => (await api.get(`/calls/${placed.body.id}`)).body,
    ({ state }) => state === 'hangup',
  );
}
const answered = { behaviour: 'answer', after_ms: 20, hangup_after_ms: 100 };
const list = async (query: string) => {
  const { status, body } = await api.get(`/cdrs?${query}`);
  expect(status).toBe(200);
  return body.result;
};

describe('GET /cdrs', () => {
  it('has a record for each leg of a call that has ended', async () => {
    const { id, live_id, legs } = await call(answered, 'Ada', 'crm-1');
    const found = await list(`call_id=${id}`);
    for (const cdr of found) cdrAnswer.schema.parse(cdr);
    expect(found).toMatchObject([
      {
        id: legs[1]!.id,
        live_id: legs[1]!.live_id,
        call_live_id: live_id,
        subject: 'leg',
        to: { number: '1201', name: 'Grace' },
        user_id: grace,
        via: 'dial',
        via_name: 'Ring Grace',
        disposition: 'answered',
        crm_id: 'crm-1',
        flow_name: 'Reception',
        release: 1,
        recording_ids: [],
      },
      { id: legs[0]!.id, subject: 'call', to: { number: NUMBER }, disposition: 'answered' },
    ]);
    expect(await list(`live_id=${legs[1]!.live_id}`)).toEqual([found[0]]);
    expect(await list(`live_id=${live_id}`)).toEqual(found);
    expect((await api.get(`/cdrs/${legs[1]!.id}`)).body).toEqual(found[0]);
  });

  it('is searched by everything that people know of a call', async () => {
    const busy = await call({ behaviour: 'busy' }, 'Ada', 'crm-2');
    const ids = (rows: readonly { call_id: string; subject: string }[]) =>
      rows.filter(({ call_id }) => call_id === busy.id).map(({ subject }) => subject);
    expect(ids(await list('crm_id=crm-2'))).toEqual(['leg', 'call']);
    expect(ids(await list('disposition=busy'))).toEqual(['leg', 'call']);
    expect(ids(await list('subject=call&direction=inbound&number=9460555'))).toEqual(['call']);
    expect(ids(await list(`user_id=${grace}`))).toEqual(['leg']);
    const from = encodeURIComponent(busy.started_at);
    expect(ids(await list(`from=${from}`))).toEqual(['leg', 'call']);
    expect(ids(await list(`to=${from}`))).toEqual([]);
    expect(ids(await list('direction=outbound'))).toEqual([]);
    const first = (await api.get('/cdrs?crm_id=crm-2&page_size=1')).body;
    const second = (await api.get(`/cdrs?crm_id=crm-2&page_size=1&page_token=${first.next_page_token}`)).body;
    expect(ids([...first.result, ...second.result])).toEqual(['leg', 'call']);
    expect(second.next_page_token).toBeNull();
  });

  it.each([
    'live_id=x',
    'direction=up',
    'disposition=great',
    'from=yesterday',
    'page_token=abc',
    'colour=red',
  ])('refuses %s', async (query) => {
    const { status, body } = await api.get(`/cdrs?${query}`);
    expect([status, body.errors[0].pointer]).toEqual([400, `/${query.split('=')[0]}`]);
  });

  it('knows no record of an id that is none', async () => {
    expect((await api.get('/cdrs/019a0000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await api.get('/cdrs/7')).status).toBe(404);
  });
});

describe('GET /cdrs.csv', () => {
  const csv = async (query: string) => {
    const answer = await request(`${api.running.url}/api/v1/cdrs.csv?${query}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  };

  it('has a header with units and a line for each record, whatever callers are called', async () => {
    const { id, legs } = await call(answered, '=HYPERLINK("https://evil.example","Łukasz")');
    const { status, headers, text } = await csv(`call_id=${id}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers['content-disposition']).toBe('attachment; filename="cdrs.csv"');
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
    expect(lines[0]).toMatch(/^live_id,call_id,.*started_at_utc.*talk_duration_s.*billing_duration_ms/);
    expect(lines[1]).toContain(`${legs[1]!.live_id},${id}`);
    expect(lines[2]).toContain(`+442079460555,"'=HYPERLINK(""https://evil.example"",""Łukasz"")",${NUMBER}`);
  });

  it('has nothing but its header when nothing fits, and refuses what the list refuses', async () => {
    expect((await csv('crm_id=nobody')).text.split('\r\n')).toHaveLength(2);
    expect((await csv('direction=up')).status).toBe(400);
  });
});

describe('GET /cdrs/figures', () => {
  it('counts calls, and not their legs', async () => {
    const { started_at } = await call(answered);
    await call({ behaviour: 'busy' });
    const hour = (ms: number) => encodeURIComponent(new Date(Date.parse(started_at) + ms).toISOString());
    const { status, body } = await api.get(`/cdrs/figures?from=${hour(0)}&to=${hour(3_600_000)}&step_s=60`);
    expect(status).toBe(200);
    cdrFiguresAnswer.schema.parse(body);
    expect(body).toMatchObject({ calls: 2, answered: 1, missed: 1, step_s: 60 });
    expect(body.average_talk_ms).toBeGreaterThan(0);
    expect(body.steps[0].from).toBe(started_at);
    const empty = await api.get(`/cdrs/figures?from=${hour(-7_200_000)}&to=${hour(-3_600_000)}`);
    expect(empty.body).toMatchObject({ calls: 0, average_talk_ms: null, steps: [] });
  });

  it('refuses a span without an end, and one of too many steps', async () => {
    expect((await api.get('/cdrs/figures?from=2026-11-21T00:00:00Z')).status).toBe(400);
    const { status, body } = await api.get(
      '/cdrs/figures?from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z&step_s=60',
    );
    expect([status, body.errors[0].pointer]).toEqual([400, '/to']);
  });
});
