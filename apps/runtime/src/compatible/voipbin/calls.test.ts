import { request } from 'undici';
import { ApiUnderTest, eventually } from '../../configuration/testing/api-under-test.js';
import { askVoipbin, refusedFields } from './testing/voipbin-client.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
let flow_id: string;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_COMPATIBLE_API: 'voipbin' });
  await curl('POST', '/agents', {
    username: 'grace@example.com',
    name: 'Grace',
    addresses: [{ type: 'extension', target: '1301' }],
  });
  await api.put('/simulator/phones/1301', { behaviour: 'answer', after_ms: 60 });
  const actions = [{ type: 'answer' }, { type: 'sleep', option: { duration: 60_000 } }];
  flow_id = (await curl('POST', '/flows', { name: 'Wait', actions })).body.id;
});
afterAll(() => api.stop());

const curl = (method: string, path: string, data?: object) => askVoipbin(api, method, path, data);

const source = { type: 'tel', target: '+442079460999' };
const destinations = [{ type: 'extension', target: '1301' }];

/** Places a call, and waits until it runs its flow. */
async function progressing(): Promise<string> {
  const { status, body } = await curl('POST', '/calls', { source, destinations, flow_id });
  expect(status).toBe(200);
  const { id } = body.calls[0];
  await eventually(
    async () => (await curl('GET', `/calls/${id}`)).body,
    (call) => call.status === 'progressing' && call.action.type === 'sleep',
  );
  return id;
}

describe('a script that places calls', () => {
  it('has somebody rung, runs its flow with them, and hangs up', async () => {
    const { status, body } = await curl('POST', '/calls', { source, destinations, flow_id });
    expect([status, body.groupcalls, body.calls.length]).toEqual([200, [], 1]);
    const [placed] = body.calls;
    expect(placed).toMatchObject({
      flow_id,
      direction: 'outgoing',
      source: { type: 'tel', target: '+442079460999' },
      destination: { type: 'extension', target: '1301' },
      hangup_by: '',
    });
    const call = await eventually(
      async () => (await curl('GET', `/calls/${placed.id}`)).body,
      (shown) => shown.status === 'progressing',
    );
    expect(Object.keys(call)).toEqual(Object.keys(placed));
    const ended = await curl('POST', `/calls/${placed.id}/hangup`);
    expect(ended).toMatchObject({ status: 200, body: { id: placed.id } });
    await eventually(
      async () => (await curl('GET', `/calls/${placed.id}`)).body.status as string,
      (shown) => shown === 'hangup',
    );
    expect(await curl('POST', `/calls/${placed.id}/hangup`)).toMatchObject({
      status: 409,
      body: { error: { status: 'FAILED_PRECONDITION', reason: 'CALL_ALREADY_HANGUP' } },
    });
    expect((await curl('DELETE', `/calls/${placed.id}`)).body).toMatchObject({ status: 'hangup' });
  });

  it('holds and records them, and fetches and removes the recording', async () => {
    const id = await progressing();
    expect(await curl('POST', `/calls/${id}/hold`)).toEqual({ status: 200, body: undefined });
    expect(await curl('DELETE', `/calls/${id}/hold`)).toEqual({ status: 200, body: undefined });
    const wish = { format: 'wav', end_of_silence: 0, end_of_key: 'none', duration: 0 };
    const recorded = await curl('POST', `/calls/${id}/recording_start`, wish);
    expect(recorded).toMatchObject({ status: 200, body: { id, recording_ids: [expect.any(String)] } });
    const [recording] = recorded.body.recording_ids;
    expect((await curl('POST', `/calls/${id}/recording_start`, wish)).status).toBe(409);
    expect((await curl('DELETE', `/recordings/${recording}`)).status).toBe(409);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await curl('POST', `/calls/${id}/recording_stop`)).body).toMatchObject({ id });
    await curl('DELETE', `/calls/${id}`);
    await eventually(
      async () => (await curl('GET', `/recordings/${recording}`)).body.status as string,
      (status) => status === 'done',
    );
    const file = await request(`${api.running.url}/v1.0/recordingfiles/${recording}?token=${TOKEN}`);
    const sound = Buffer.from(await file.body.arrayBuffer());
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'audio/wav']);
    expect(sound.subarray(0, 4).toString()).toBe('RIFF');
    const gone = await curl('DELETE', `/recordings/${recording}`);
    expect(gone.body).toMatchObject({ id: recording, tm_delete: expect.stringMatching(/^20/) });
    expect((await curl('GET', `/recordings/${recording}`)).status).toBe(404);
  });

  it('names all recordings of a call, the oldest first, however many there are', async () => {
    const id = await progressing();
    const made: string[] = [];
    while (made.length < 51) {
      const { status, body } = await curl('POST', `/calls/${id}/recording_start`, { format: 'wav' });
      if (status === 200) made.push(body.recording_ids.at(-1));
      await curl('POST', `/calls/${id}/recording_stop`);
    }
    const { body } = await curl('GET', `/calls/${id}`);
    expect(body.recording_ids).toEqual(made);
    await curl('DELETE', `/calls/${id}`);
  });

  it.each([
    [{ destinations: [] }, ['destinations']],
    [{ destinations: [...destinations, ...destinations] }, ['destinations']],
    [{ destinations: [{ type: 'extension', target: '1999' }] }, ['destinations/0/target']],
    [{ destinations: [{ type: 'email', target: 'grace@example.com' }] }, ['destinations/0/type']],
    [{ flow_id: 'd157ce07-0360-4cad-9007-c8ab89fccf9c' }, ['flow_id']],
    [{ source: { type: 'tel', target: 'nobody' } }, ['source/target']],
    [{ actions: [{ type: 'answer' }] }, ['actions']],
    [{ variables: { tier: 'gold' } }, ['variables']],
    [{ anonymous: 'yes' }, ['anonymous']],
  ])('is told what cannot be: %j', async (fields, refused) => {
    const before = (await curl('GET', '/calls')).body.result.length;
    const answer = await curl('POST', '/calls', { source, destinations, flow_id, ...fields });
    expect(refusedFields(answer)).toEqual([400, ...refused]);
    expect((await curl('GET', '/calls')).body.result).toHaveLength(before);
  });
});

describe('a script that starts activeflows', () => {
  beforeAll(() => api.put('/simulator/phones/1301', { behaviour: 'no_answer' }));

  it.each([
    ['whom to call beside the flow', () => ({ flow_id, destinations })],
    [
      'the one action call',
      () => ({ actions: [{ type: 'call', option: { source, destinations, flow_id } }] }),
    ],
  ])('says %s, and stops and removes it', async (_how, body) => {
    const started = await curl('POST', '/activeflows', body());
    expect(started.status).toBe(200);
    const { id, reference_id } = started.body;
    expect(Object.keys(started.body)).toEqual([
      'id',
      'flow_id',
      'customer_id',
      'reference_type',
      'reference_id',
      'current_action',
      'forward_action_id',
      'actions',
      'tm_create',
      'tm_update',
      'tm_delete',
    ]);
    expect(started.body).toMatchObject({
      flow_id,
      reference_type: 'call',
      current_action: { id: '00000000-0000-0000-0000-000000000001', type: '' },
      actions: [{ type: 'answer' }, { type: 'sleep', option: { duration: 60_000 } }],
      tm_delete: '9999-01-01 00:00:00.000000',
    });
    const { body: list } = await curl('GET', `/activeflows?reference_id=${reference_id}`);
    expect(list.result).toMatchObject([{ id }]);
    expect((await curl('GET', `/activeflows/${id}/variables`)).body).toEqual({
      variables: expect.any(Object),
    });
    expect((await curl('POST', `/activeflows/${id}/stop`)).body).toMatchObject({ id });
    const gone = await curl('DELETE', `/activeflows/${id}`);
    expect(gone).toMatchObject({ status: 200, body: { id, tm_delete: expect.stringMatching(/^20/) } });
    await eventually(
      async () => (await curl('GET', `/calls/${reference_id}`)).body.status as string,
      (status) => status === 'hangup',
    );
  });

  it.each([
    [() => ({ flow_id }), ['destinations']],
    [() => ({ destinations }), ['flow_id']],
    [() => ({}), ['destinations', 'flow_id']],
    [() => ({ actions: [{ type: 'talk', option: { text: 'Hello' } }] }), ['actions']],
    [
      () => ({ actions: [{ type: 'call', option: { destinations: [], flow_id } }] }),
      ['actions/0/option/destinations'],
    ],
    [
      () => ({
        actions: [
          { type: 'call', option: { destinations: [{ type: 'extension', target: '1999' }], flow_id } },
        ],
      }),
      ['actions/0/option/destinations/0/target'],
    ],
    [() => ({ flow_id, destinations, webhook_uri: 'https://crm.example.com/' }), ['webhook_uri']],
  ])('is told what is missing (%#)', async (body, refused) => {
    expect(refusedFields(await curl('POST', '/activeflows', body()))).toEqual([400, ...refused]);
  });

  it('is told that a list takes no other filters', async () => {
    expect(refusedFields(await curl('GET', '/activeflows?reference_id=7'))).toEqual([400, 'reference_id']);
    expect(refusedFields(await curl('GET', '/activeflows?limit=7'))).toEqual([400, 'limit']);
  });
});
