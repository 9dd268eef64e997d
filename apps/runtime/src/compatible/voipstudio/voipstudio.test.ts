import { jest } from '@jest/globals';
import { request } from 'node:http';
import { readSettings } from '../../settings/settings.js';
import { hasCurl, runCurl } from '../testing/by-curl.js';
import { LINES, VendorOffice } from '../../webhooks/dialects/testing/vendor-office.js';
import {
  studioCallAnswer,
  studioCallsAnswer,
  studioCdrsAnswer,
  studioMonitorsAnswer,
} from './studio-answers.js';
import { MOST_PARTIES } from './studio-calls.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

type Body = Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any

let office: VendorOffice;
beforeAll(async () => {
  office = await VendorOffice.start(
    { dialect: 'voipstudio', event_types: ['call.state_change'] },
    { HOOKSWITCH_COMPATIBLE_API: 'voipstudio' },
  );
});
afterAll(() => office.stop());
beforeEach(() => office.phone('1202', { behaviour: 'answer', after_ms: 60 }));

interface StudioAnswer {
  readonly status: number;
  readonly body: Body;
}

/** Asks with the address as VoIPstudio's document has it, brackets, braces and quotes unencoded. */
async function ask(path: string, method = 'GET', body?: object): Promise<StudioAnswer> {
  const { hostname, port } = new URL(office.api.running.url);
  const headers = { authorization: `Bearer ${TOKEN}`, ...(body && { 'content-type': 'application/json' }) };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as Body }));
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}

/** The same by curl, as the document's readers try it first. */
const curl = (path: string, more = ''): Promise<StudioAnswer> =>
  runCurl(
    `curl --globoff --header 'Authorization: Bearer ${TOKEN}' ${more} '${office.api.running.url}${path}'`,
  );

const byLiveId = (id: number) => `filter=[{"property":"live_id","operator":"=","value":"${id}"}]`;
const transfer = (id: number | string, dst: string) => ask(`/v1.1/calls/${id}`, 'PATCH', { dst });

/** The `call_id` that events told of a party. */
const idOf = async (call: string, number: string) =>
  ((await office.api.get(`/calls/${call}`)).body.legs as Body[]).find((leg) => leg['number'] === number)?.[
    'live_id'
  ] as number;

async function connected(to: string = LINES.grace): Promise<{ call: string; caller: number; grace: number }> {
  await office.phone('1201', { behaviour: 'answer', after_ms: 60 });
  const call = await office.place(to);
  await office.connected(call, '1201');
  return { call, caller: await idOf(call, '+442079460555'), grace: await idOf(call, '1201') };
}

async function hangUp(call: string): Promise<void> {
  await office.api.post(`/simulator/calls/${call}/hangup`);
  await office.over(call);
}

describe('An integration that was written for VoIPstudio', () => {
  it('finds a call in progress by the call_id of its events, and each party by its own', async () => {
    const { call, caller, grace } = await connected();
    const { status, body } = await ask(`/v1.1/calls/${grace}`);
    expect(status).toBe(200);
    expect(studioCallAnswer.schema.parse(body)).toEqual(body);
    expect(body['data']).toMatchObject({
      id: grace,
      parent_id: caller,
      state: 'CONNECTED',
      context: 'LOCAL_USER',
      destination: 'in',
      t_cause: null,
      src: '+442079460555',
      src_name: '"Ada Byron" <+442079460555>',
      dst: '1201',
      dst_name: 'Grace Hopper',
    });
    expect((await ask(`/v1.1/calls/${caller}`)).body['data']).toMatchObject({
      id: caller,
      parent_id: null,
      context: 'EXTERNAL',
      dst: LINES.grace,
    });
    expect((await ask(`/v1.1/cdrs?${byLiveId(grace)}`)).body).toEqual({ data: [], total: 0 });
    await hangUp(call);
  });

  it('lists the first parties where many talk, and says how many there are', async () => {
    const { call } = await connected();
    const { engine } = office.api.running.parts;
    const [live] = [...engine.calls()];
    const many = jest
      .spyOn(engine, 'calls')
      .mockImplementation(() => Array.from({ length: 600 }, () => live!).values());
    const { body } = await ask('/v1.1/calls');
    many.mockRestore();
    expect([body['data'].length, body['total']]).toEqual([MOST_PARTIES, 1200]);
    await hangUp(call);
  });

  it('lists all parties of the calls in progress, and none once they are over', async () => {
    const { call, caller, grace } = await connected();
    const { status, body } = await ask('/v1.1/calls');
    expect(status).toBe(200);
    expect(studioCallsAnswer.schema.parse(body)).toEqual(body);
    const ids = (list: Body) => (list['data'] as Body[]).map(({ id }) => id as number);
    expect([ids(body), body['total']]).toEqual([[caller, grace], 2]);
    expect((body['data'] as Body[]).map(({ dst }) => dst as string)).toEqual([LINES.grace, '1201']);
    const { duration, ...shown } = (body['data'] as Body[])[1] as Body;
    expect((await ask(`/v1.1/calls/${grace}`)).body['data']).toMatchObject(shown);
    expect(duration).toBeGreaterThanOrEqual(0);
    expect(ids((await ask(`/v1.1/calls?${byLiveId(grace)}`)).body)).toEqual([grace]);
    expect((await ask('/v1.1/calls?page=2')).status).toBe(400);
    await hangUp(call);
    expect((await ask('/v1.1/calls')).body).toEqual({ data: [], total: 0 });
    expect((await ask(`/v1.1/calls?${byLiveId(grace)}`)).body).toEqual({ data: [], total: 0 });
  });

  it('finds an ended call no longer there, but its record', async () => {
    const { call, caller, grace } = await connected();
    await hangUp(call);
    expect((await ask(`/v1.1/calls/${grace}`)).status).toBe(404);
    const { status, body } = await ask(`/v1.1/cdrs?${byLiveId(grace)}`);
    expect(status).toBe(200);
    expect(studioCdrsAnswer.schema.parse(body)).toEqual(body);
    expect(body['data']).toMatchObject([
      { live_id: grace, context: 'LOCAL_USER', t_cause: 'Normal Clearing', dst: '1201', src_id: caller },
    ]);
    expect((await ask(`/v1.1/cdrs?${byLiveId(caller)}`)).body['data']).toMatchObject([
      { live_id: caller, context: 'EXTERNAL', disposition: 'answered', src_id: caller, dst: LINES.grace },
    ]);
    expect((await ask(`/v1.1/monitors?${byLiveId(grace)}`)).body).toEqual({ data: [], total: 0 });
  });

  it('transfers the caller whom a user talks to, by the user’s call_id', async () => {
    const { call, grace } = await connected();
    const { status, body } = await transfer(grace, '1202');
    expect([status, body['data']['id']]).toEqual([200, grace]);
    await office.connected(call, '1202');
    expect((await office.api.get(`/calls/${call}`)).body.legs).toMatchObject([
      { number: '+442079460555', state: 'connected' },
      { number: '1201', state: 'hangup' },
      { number: '1202', state: 'connected' },
    ]);
    await hangUp(call);
  });

  it('transfers the caller by the caller’s own call_id too', async () => {
    const { call, caller } = await connected();
    expect((await transfer(caller, '1202')).status).toBe(200);
    await office.connected(call, '1202');
    expect((await office.api.get(`/calls/${call}`)).body.legs).toMatchObject([
      { number: '+442079460555', state: 'connected' },
      { number: '1201', state: 'hangup' },
      { number: '1202', state: 'connected' },
    ]);
    await hangUp(call);
  });

  it.each(['the user’s', 'the party’s'])('transfers whom a user has called, by %s call_id', async (whose) => {
    const outside = '+33142685300';
    await office.phone(outside, { behaviour: 'answer', after_ms: 60 });
    const placed = await office.api.post('/simulator/calls', { from: { extension: '1201' }, to: outside });
    const call = placed.body.id as string;
    await office.connected(call, outside);
    const id = await idOf(call, whose === 'the user’s' ? '1201' : outside);
    expect((await transfer(id, '1202')).status).toBe(200);
    await office.connected(call, '1202');
    const { legs } = (await office.api.get(`/calls/${call}`)).body as { legs: Body[] };
    expect(Object.fromEntries(legs.map(({ number, state }) => [number as string, state as string]))).toEqual({
      '1201': 'hangup',
      [outside]: 'connected',
      '1202': 'connected',
    });
    await office.api.post(`/calls/${call}/hangup`);
    await office.over(call);
  });

  it('is told at dst that there is nobody to transfer to, and the call goes on', async () => {
    const { call, grace } = await connected();
    const { status, body } = await transfer(grace, '2999');
    expect([status, body['errors']]).toEqual([
      422,
      [{ pointer: '/dst', message: 'Nobody has the extension 2999.' }],
    ]);
    expect((await ask(`/v1.1/calls/${grace}`)).body['data']['state']).toBe('CONNECTED');
    expect((await transfer(grace, '')).status).toBe(400);
    await hangUp(call);
  });

  it('finds the recording by the call_id of who was recorded and of who was heard', async () => {
    const { call, caller, grace } = await connected(LINES.recorded);
    await office.pause(300);
    await hangUp(call);
    for (const id of [caller, grace]) {
      const { status, body } = await ask(`/v1.1/monitors?${byLiveId(id)}`);
      expect(status).toBe(200);
      expect(studioMonitorsAnswer.schema.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        data: [{ live_id: id, state: 'done', format: 'wav', src: '+442079460555' }],
        total: 1,
      });
      expect(body['data'][0]['url']).toBe(
        `https://pbx.example/api/v1/recordings/${body['data'][0]['id'] as string}/file`,
      );
    }
  });

  (hasCurl ? it : it.skip)('gets the same by curl, with the document’s commands', async () => {
    const { call, grace } = await connected();
    expect(await curl(`/v1.1/calls/${grace}`)).toMatchObject({ status: 200, body: { data: { id: grace } } });
    const json = `--request PATCH --header 'Content-Type: application/json' --data '{"dst": "1202"}'`;
    expect((await curl(`/v1.1/calls/${grace}`, json)).status).toBe(200);
    await office.connected(call, '1202');
    await hangUp(call);
    for (const list of ['cdrs', 'monitors']) {
      const path = `/v1.1/${list}?${byLiveId(grace)}`;
      expect(await curl(path)).toEqual(await ask(path));
    }
  });

  it('may URL-encode its filter, and write the value as a number', async () => {
    const { call, grace } = await connected();
    await hangUp(call);
    const filters = [
      encodeURIComponent(`[{"property":"live_id","operator":"=","value":"${grace}"}]`),
      encodeURIComponent(`[{"property":"live_id","operator":"=","value":${grace}}]`),
    ];
    for (const filter of filters) expect((await ask(`/v1.1/cdrs?filter=${filter}`)).body['total']).toBe(1);
  });

  it.each([
    ['', 'Give a filter'],
    ['filter=7', 'must be a JSON list of one condition'],
    ['filter=[', 'must be a JSON list of one condition'],
    ['filter=[null]', 'Only the property live_id'],
    ['filter=[{"property":"src","operator":"=","value":"1"}]', 'Only the property live_id'],
    ['filter=[{"property":"live_id","operator":">","value":"1"}]', 'Only the operator "="'],
    ['filter=[{"property":"live_id","operator":"=","value":"{}"}]', 'must be a call_id'],
    ['filter=[{"property":"live_id","operator":"=","value":0}]', 'must be a call_id'],
  ])('is told what is wrong with the filter of "%s"', async (query, message) => {
    for (const list of ['cdrs', 'monitors']) {
      const { status, body } = await ask(`/v1.1/${list}?${query}`);
      expect(status).toBe(400);
      expect(body['errors']).toEqual([{ pointer: '/filter', message: expect.stringContaining(message) }]);
    }
  });

  it('shows its token as VoIPstudio’s clients do, at these addresses alone', async () => {
    const { url } = office.api.running;
    const basic = (token: string) => `Basic ${Buffer.from(`388778:${token}`).toString('base64')}`;
    const status = async (path: string, header?: string, value = '') =>
      (await fetch(`${url}${path}`, header === undefined ? {} : { headers: { [header]: value } })).status;
    for (const [header, value] of [
      ['x-auth-token', TOKEN],
      ['authorization', basic(TOKEN)],
    ] as const) {
      expect(await status('/v1.1/calls', header, value)).toBe(200);
      expect(await status('/api/v1/calls', header, value)).toBe(401);
    }
    const wrong = TOKEN.replace('tests', 'texts');
    for (const [header, value] of [
      ['x-auth-token', wrong],
      ['authorization', basic(wrong)],
      ['authorization', 'Basic ?'],
      ['x-auth-token', ''],
    ] as const)
      expect(await status('/v1.1/calls', header, value)).toBe(401);
    expect(await status(`/v1.1/calls?token=${TOKEN}`)).toBe(401);
  });

  it('finds under /calls what the last event told, field by field', async () => {
    const { call, grace } = await connected();
    const told = JSON.parse(
      (
        await office.receiver.waitFor(
          ({ body }) => body.includes('"call.connected"') && body.includes(`"call_id":${grace},`),
        )
      ).body,
    ) as Body;
    const { data } = (await ask(`/v1.1/calls/${grace}`)).body as { data: Body };
    const shared = Object.keys(data).filter((name) => name in told && name !== 'id' && name !== 'duration');
    expect(shared).toEqual([
      ...['state', 'connected_at', 'start_time', 'context', 'destination', 't_cause'],
      ...['src', 'src_id', 'src_name', 'src_hash', 'dst', 'dst_id', 'dst_name'],
    ]);
    const part = (whole: Body) => Object.fromEntries(shared.map((name) => [name, whole[name] as unknown]));
    expect([data['id'], part(data)]).toEqual([told['call_id'], part(told)]);
    await hangUp(call);
  });

  it('needs the same token as everybody', async () => {
    for (const path of ['calls', 'calls/1', `cdrs?${encodeURI(byLiveId(1))}`]) {
      const answer = await fetch(`${office.api.running.url}/v1.1/${path}`);
      expect(answer.status).toBe(401);
    }
  });

  it.each(['0', '999999999', 'abc', '1e3', '99999999999999999999'])(
    'is told that there is no call %s',
    async (id) => {
      expect((await ask(`/v1.1/calls/${id}`)).status).toBe(404);
      expect((await transfer(id, '1202')).status).toBe(404);
    },
  );
});

describe('The setting HOOKSWITCH_COMPATIBLE_API', () => {
  it('takes names, and stops the start with a line at a wrong one', () => {
    const read = (names: string) => [...readSettings({ HOOKSWITCH_COMPATIBLE_API: names }).compatibleApi];
    expect([read(''), read(' voipstudio , voipstudio')]).toEqual([[], ['voipstudio']]);
    expect(() => read('voipstudio,asterisk')).toThrow(
      'HOOKSWITCH_COMPATIBLE_API knows "voipstudio" and "voipbin" only.',
    );
  });
});
