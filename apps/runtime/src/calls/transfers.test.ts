import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { callAnswer } from './call-answers.js';

const NUMBER = '+442079460111';
const SALES = '+442079460222';
const CALLER = { number: '+442079460555', name: 'Ada' };

let api: ApiUnderTest;

/** Asks again until it is so: for what timers and phones bring about. */
async function until<T>(read: () => Promise<T>, is: (value: T) => boolean): Promise<T> {
  let last: unknown;
  for (let tries = 0; tries < 400; tries += 1) {
    const value = await read();
    if (is(value)) return value;
    last = value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It did not come to this: ${JSON.stringify(last).slice(0, 3000)}`);
}

const dialFlow = (target: string) => ({
  schema: 1,
  entry: 'ring',
  default_exit: 'sorry',
  nodes: {
    ring: { type: 'dial', label: 'Ring', config: { to: { type: 'extension', target }, ring_time_s: 5 } },
    sorry: { type: 'talk', label: 'Sorry', config: { text: 'Sorry.', language: 'en-GB' } },
    bye: { type: 'hangup', label: 'Bye', config: {} },
  },
  edges: { 'sorry:next': 'bye', 'ring:answered_ended': 'bye' },
});

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
  for (const [extension, name] of [
    ['1201', 'Grace'],
    ['1202', 'Bob'],
    ['1203', 'Carol'],
  ]) {
    expect((await api.post('/users', { name, extension })).status).toBe(201);
  }
  for (const [number, target] of [
    [NUMBER, '1201'],
    [SALES, '1203'],
  ]) {
    const flow = await api.post('/flows', { name: `To ${target}`, document: dialFlow(target!) });
    await api.post('/numbers', { number, name: target, flow_id: flow.body.id });
  }
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(() => api.stop());
beforeEach(async () => {
  for (const extension of ['1201', '1202', '1203']) await phone(extension, { behaviour: 'answer' });
});

const phone = (extension: string, behaviour: object) =>
  api.send('PUT', `/simulator/phones/${extension}`, { after_ms: 50, ...behaviour });

async function place(from: object = CALLER, to = NUMBER, script?: readonly object[]): Promise<string> {
  const placed = await api.post('/simulator/calls', { from, to, ...(script && { script }) });
  expect(placed.status).toBe(201);
  return placed.body.id;
}

type Leg = { number: string; state: string; via: string | null };
const read = async (id: string) => (await api.get(`/calls/${id}`)).body;
const legsOf = (call: { legs: Leg[] }) => call.legs.map(({ number, state }) => `${number} ${state}`);
const stand = (id: string, ...legs: string[]) =>
  until(
    () => read(id),
    (call) => legsOf(call).join() === legs.join(),
  );
const timeline = async (id: string): Promise<string[]> =>
  (await api.get(`/calls/${id}/timeline`)).body.result.flatMap((entry: { signal?: { text: string } }) =>
    entry.signal ? [entry.signal.text] : [],
  );
const transfer = (id: string, target: string, mode = 'blind', type = 'extension') =>
  api.post(`/calls/${id}/transfer`, { to: { type, target }, mode });

async function connected(): Promise<string> {
  const id = await place();
  await stand(id, `${CALLER.number} connected`, '1201 connected');
  await until(
    async () => (await api.get(`/simulator/calls/${id}`)).body,
    ({ hears }) => hears === 'party',
  );
  return id;
}

describe('POST /calls/{id}/transfer', () => {
  it('hands the caller over, who hears ringing until the target answers', async () => {
    const id = await connected();
    await phone('1202', { behaviour: 'answer', after_ms: 300 });
    const { status, body } = await transfer(id, '1202');
    expect(status).toBe(200);
    callAnswer.schema.parse(body);
    expect(body.legs[2]).toMatchObject({ number: '1202', via: 'transfer', via_name: 'Grace' });
    await until(
      async () => (await api.get(`/simulator/calls/${id}`)).body,
      ({ hears }) => hears === 'ringback',
    );
    await stand(id, `${CALLER.number} connected`, '1201 hangup', '1202 connected');
    expect(await timeline(id)).toContain(
      'Ada (+442079460555) is transferred from Grace (1201) to Bob (1202) by request.',
    );
    await api.post(`/calls/${id}/hangup`);
  });

  it('leaves it to the flow what becomes of a busy target', async () => {
    const id = await connected();
    await phone('1202', { behaviour: 'busy' });
    await transfer(id, '1202');
    const call = await until(
      () => read(id),
      ({ state }) => state === 'hangup',
    );
    expect(call.end_reason).toBe('completed');
    const steps = (await api.get(`/activeflows/${call.activeflow_id}/steps`)).body.result;
    expect(steps.map((step: { outcome: string; type: string }) => `${step.type}:${step.outcome}`)).toEqual([
      'dial:transferred',
      'transfer:busy',
      'talk:next',
      'hangup:hangup',
    ]);
  });

  it('sends the caller into the flow of a number of ours', async () => {
    const id = await connected();
    expect((await transfer(id, SALES, 'blind', 'number')).status).toBe(200);
    await stand(id, `${CALLER.number} connected`, '1201 hangup', '1203 connected');
    const [entry] = (await timeline(id)).filter((text) => text.includes('transferred'));
    expect(entry).toBe(
      'Ada (+442079460555) is transferred from Grace (1201) to +442079460222, the flow “To 1203” by request.',
    );
    await api.post(`/calls/${id}/hangup`);
  });

  it('consults first when it is attended: completed, or cancelled', async () => {
    for (const [verb, ...legs] of [
      ['complete', '1201 hangup', '1202 connected'],
      ['cancel', '1201 connected', '1202 hangup'],
    ]) {
      const id = await connected();
      expect((await transfer(id, '1202', 'attended')).status).toBe(200);
      const early = await api.post(`/calls/${id}/transfer/complete`);
      expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('not answered')]);
      await until(
        async () => (await api.get(`/simulator/calls/${id}`)).body,
        ({ hears }) => hears === 'hold_music',
      );
      const decided = await until(
        () => api.post(`/calls/${id}/transfer/${verb}`),
        ({ status }) => status === 200 || verb === 'cancel',
      );
      expect(decided.status).toBe(200);
      await stand(id, `${CALLER.number} connected`, ...legs);
      await until(
        async () => (await api.get(`/simulator/calls/${id}`)).body,
        ({ hears }) => hears === 'party',
      );
      await api.post(`/calls/${id}/hangup`);
    }
  });

  it('answers 422 for a target that is none, with the field and the rule', async () => {
    const id = await connected();
    const { status, body } = await transfer(id, '1099');
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: '/to/target', message: 'Nobody has the extension 1099.' }]);
    expect((await transfer(id, '0207', 'blind', 'number')).status).toBe(422);
    expect((await transfer(id, SALES, 'attended', 'number')).status).toBe(422);
    await api.post(`/calls/${id}/hangup`);
  });

  it('answers 409 for what the call’s state does not allow', async () => {
    const id = await connected();
    expect((await api.post(`/calls/${id}/transfer/cancel`)).status).toBe(409);
    await transfer(id, '1202', 'attended');
    expect((await transfer(id, '1203')).status).toBe(409);
    await api.post(`/calls/${id}/hangup`);
    await until(
      () => read(id),
      ({ state }) => state === 'hangup',
    );
    expect((await transfer(id, '1202')).body).toMatchObject({ status: 409, detail: 'The call has ended.' });
  });
});

describe('a phone of the simulator', () => {
  it('transfers its call', async () => {
    await phone('1201', { behaviour: 'answer', script: [{ after_ms: 300, do: 'transfer', to: '1202' }] });
    const id = await place();
    await stand(id, `${CALLER.number} connected`, '1201 hangup', '1202 connected');
    expect(await timeline(id)).toContain('Grace (1201) transfers Ada (+442079460555) to Bob (1202).');
    await api.post(`/calls/${id}/hangup`);
  });

  it('calls somebody on its second line, and connects its two parties', async () => {
    await phone('1201', {
      behaviour: 'answer',
      script: [
        { after_ms: 100, do: 'consult', to: '1202' },
        { after_ms: 600, do: 'complete_transfer' },
      ],
    });
    const id = await place();
    const call = await stand(id, `${CALLER.number} connected`, '1201 hangup', '1202 connected');
    expect(call.legs[2].via).toBe('transfer');
    const { body } = await api.get('/calls');
    const other = body.result.find((each: { from: { number: string } }) => each.from.number === '1201');
    await until(
      () => read(other.id),
      ({ state, end_reason }) => state === 'hangup' && end_reason === 'transferred',
    );
    await until(
      async () => (await api.get(`/simulator/calls/${id}`)).body,
      ({ hears, connected_to }) => hears === 'party' && connected_to[0]?.number === '1202',
    );
    await api.post(`/calls/${id}/hangup`);
  });

  it('goes back when it cancels', async () => {
    await phone('1201', {
      behaviour: 'answer',
      script: [
        { after_ms: 100, do: 'consult', to: '1202' },
        { after_ms: 300, do: 'cancel_transfer' },
      ],
    });
    const id = await place();
    await until(
      () => read(id),
      ({ state }) => state === 'on_hold',
    );
    await stand(id, `${CALLER.number} connected`, '1201 connected');
    await api.post(`/calls/${id}/hangup`);
  });

  it('of a stranger may not transfer, and is told so', async () => {
    const id = await connected();
    await api.post(`/simulator/calls/${id}/transfer`, { to: '+442071838750' });
    await until(
      async () => (await api.get(`/simulator/calls/${id}`)).body,
      ({ transfer }) => transfer === 'failed',
    );
    expect((await read(id)).legs).toHaveLength(2);
    await api.post(`/calls/${id}/hangup`);
  });

  it('as the caller leaves the called party with somebody else', async () => {
    const id = await place({ extension: '1203' }, '1201');
    await stand(id, '1203 connected', '1201 connected');
    await until(
      async () => (await api.get(`/simulator/calls/${id}`)).body,
      ({ hears }) => hears === 'party',
    );
    await api.post(`/simulator/calls/${id}/transfer`, { to: '1202' });
    await stand(id, '1201 connected', '1203 hangup', '1202 connected');
    expect((await api.get(`/simulator/calls/${id}`)).body).toMatchObject({ state: 'ended' });
    await api.post(`/calls/${id}/hangup`);
  });
});

describe('extensions that call each other', () => {
  it('ring, by the flow that every release with users has', async () => {
    const [release] = (await api.get('/releases')).body.result;
    const [built] = release.built_in_flows;
    const id = await place({ extension: '1202' }, '1203');
    const call = await stand(id, '1202 connected', '1203 connected');
    expect(call).toMatchObject({ flow_id: built, to: { number: '1203', name: 'Carol' } });
    const activeflow = (await api.get(`/activeflows/${call.activeflow_id}`)).body;
    expect(activeflow.flow_name).toBe('Extension to extension');
    await api.post(`/calls/${id}/hangup`);
  });

  it.each([
    ['busy', { behaviour: 'busy' }, 'busy', 486],
    ['not answering', { behaviour: 'decline' }, 'declined', 603],
    ['not registered', { behaviour: 'unregistered' }, 'unreachable', 480],
  ])('hear why when the other is %s', async (_what, behaviour, cause, sip_status) => {
    await phone('1203', behaviour);
    const id = await place({ extension: '1202' }, '1203');
    const call = await until(
      () => read(id),
      ({ state }) => state === 'hangup',
    );
    expect(call.legs[0]).toMatchObject({ cause, sip_status, answered_at: null });
  });

  it.each([
    ['an outside caller', CALLER, '1203'],
    ['an extension that is nobody’s', { extension: '1099' }, '1203'],
    ['one of ours that dials nobody', { extension: '1202' }, '1099'],
  ])('are not called by %s', async (_who, from, to) => {
    const id = await place(from, to);
    expect(await read(id)).toMatchObject({ end_reason: 'unallocated_number', flow_id: null });
  });

  it('give way to a number of the same digits', async () => {
    const flow = await api.post('/flows', { name: 'Special', document: dialFlow('1201') });
    await api.post('/numbers', { number: '+1203', name: 'Special', flow_id: flow.body.id });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const id = await place({ extension: '1202' }, '1203');
    expect((await stand(id, '1202 connected', '1201 connected')).flow_id).toBe(flow.body.id);
    await api.post(`/calls/${id}/hangup`);
  });
});
