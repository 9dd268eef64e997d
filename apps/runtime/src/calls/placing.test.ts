import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { callAnswer } from './call-answers.js';

const OFFICE = '+442079460111';
const PARIS = '+33142685300';

let api: ApiUnderTest;
let reminder: string;

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
  for (const [extension, name] of [
    ['1201', 'Grace'],
    ['1202', 'Bob'],
  ]) {
    await api.post('/users', { name, extension });
  }
  const flow = await api.post('/flows', {
    name: 'Reminder',
    document: {
      schema: 1,
      entry: 'say',
      nodes: {
        say: { type: 'talk', label: 'Say', config: { text: 'Do not forget.', language: 'en-GB' } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'say:next': 'bye' },
    },
  });
  reminder = flow.body.id;
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(() => api.stop());
beforeEach(async () => {
  for (const target of ['1201', '1202', encodeURIComponent(PARIS)]) {
    await api.send('PUT', `/simulator/phones/${target}`, { behaviour: 'answer', after_ms: 30 });
  }
});

const read = async (id: string) => (await api.get(`/calls/${id}`)).body;
const reaches = (id: string, state: string) =>
  eventually(
    () => read(id),
    (call) => call.state === state,
  );
const click = (to: string, more: object = {}) =>
  api.post('/calls', { from: { extension: '1201' }, to, crm_id: 'crm-9', ...more });

describe('POST /calls', () => {
  it('answers with an outbound call before anybody rings, and connects the two', async () => {
    const { status, body } = await click('1202');
    expect(status).toBe(201);
    callAnswer.schema.parse(body);
    expect(body).toMatchObject({
      direction: 'outbound',
      state: 'initial',
      from: { number: '1201', name: 'Grace' },
      to: { number: '1202', name: 'Bob' },
      crm_id: 'crm-9',
      legs: [{ number: '1201', state: 'initial' }],
    });
    await reaches(body.id, 'connected');
    await api.post(`/calls/${body.id}/hangup`);
    await reaches(body.id, 'hangup');
    const cdrs = (await api.get(`/cdrs?call_id=${body.id}&direction=outbound`)).body.result;
    expect(cdrs.map(({ disposition }: { disposition: string }) => disposition)).toEqual([
      'answered',
      'answered',
    ]);
  });

  it('dials outside over the usual trunk while there is no route, as people write numbers', async () => {
    const { status, body } = await click('+33 (1) 42 68-53.00');
    expect(status).toBe(201);
    const call = await reaches(body.id, 'connected');
    expect(call.legs[1]).toMatchObject({ kind: 'number', number: PARIS });
    await api.post(`/calls/${body.id}/hangup`);
  });

  it('rings somebody for a flow', async () => {
    const { status, body } = await api.post('/calls', { to: '1202', flow_id: reminder });
    expect(status).toBe(201);
    expect(await reaches(body.id, 'hangup')).toMatchObject({
      end_reason: 'completed',
      to: { number: '1202' },
    });
  });

  it.each([
    ['/from/extension', { from: { extension: '1999' } }],
    ['/to', { to: '1201' }],
    ['/to', { to: '0815' }],
    ['/flow_id', { from: null, flow_id: '019a0000-0000-7000-8000-000000000000' }],
  ])('cannot place what %s says', async (pointer, more) => {
    const { status, body } = await click('1202', more);
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it.each([
    ['/from', { from: null }],
    ['/from', { flow_id: '019a0000-0000-7000-8000-000000000000' }],
    ['/to', { to: 'reception' }],
    ['/caller_number', { caller_number: '0815' }],
    ['/crm_id', { crm_id: 7 }],
  ])('refuses a body with a fault at %s', async (pointer, more) => {
    const { status, body } = await click('1202', more);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('outbound routes', () => {
  it('are applied like everything else, and decide from then on', async () => {
    const bad = await api.post('/outbound_routes', { name: 'Bad', patterns: ['4 4'] });
    const route = { name: 'France', patterns: ['00.'], strip: 2, prepend: '+', caller_number: OFFICE };
    const made = await api.post('/outbound_routes', route);
    expect([bad.status, bad.body.errors[0].pointer, made.status]).toEqual([400, '/patterns/0', 201]);
    expect((await api.post('/configuration/apply')).status).toBe(201);

    expect((await click(PARIS)).status).toBe(422);
    const { body } = await click('0033142685300');
    expect((await reaches(body.id, 'connected')).legs[1]).toMatchObject({ number: PARIS });
    await api.post(`/calls/${body.id}/hangup`);
    const dialled = await api.post('/simulator/calls', { from: { extension: '1202' }, to: '0033142685300' });
    expect(dialled.body).toMatchObject({ direction: 'outbound', from: { number: '1202' } });
    await reaches(dialled.body.id, 'connected');
    await api.post(`/calls/${dialled.body.id}/hangup`);
  });
});
