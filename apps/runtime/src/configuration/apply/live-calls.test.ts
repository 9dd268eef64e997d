import { ApiUnderTest, eventually } from '../testing/api-under-test.js';

const SETTINGS = { HOOKSWITCH_SIMULATOR_SPEED: '100' };

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start(SETTINGS);
});
afterEach(() => api.stop());

/** Draws a flow that waits and then tells by a variable which release it belongs to. */
async function applyFlow(mark: string): Promise<void> {
  const { id } = (await api.get('/flows')).body.result[0];
  const { headers } = await api.get(`/flows/${id}`);
  const document = {
    entry: 'a',
    nodes: {
      a: { type: 'answer', config: {} },
      w: { type: 'wait', config: { duration_ms: 1500 } },
      s: { type: 'set', config: { variables: [{ name: 'mark', value: mark }] } },
      h: { type: 'hangup', config: {} },
    },
    edges: { 'a:next': 'w', 'w:next': 's', 's:next': 'h' },
  };
  const drawn = await api.put(`/flows/${id}`, { name: 'Marked', document }, headers['etag'] as string);
  expect(drawn.status).toBe(200);
  expect((await api.post('/configuration/apply')).status).toBe(201);
}

const call = async () =>
  (await api.post('/simulator/calls', { from: { number: '+442079460555' }, to: '+442079460000' })).body;

const ended = (activeflowId: string) =>
  eventually(
    () => api.get(`/activeflows/${activeflowId}`),
    ({ body }) => body.status === 'ended',
  );

const markOf = async (activeflowId: string) =>
  JSON.stringify((await api.get(`/activeflows/${activeflowId}/variables`)).body);

describe('a call in progress', () => {
  it('stays on its release while another becomes live', async () => {
    await applyFlow('first');
    const before = await call();
    await applyFlow('second');
    const after = await call();
    expect([before.release, after.release]).toEqual([1, 2]);
    const releases = (await api.get('/releases')).body.result;
    expect(releases.map(({ live_calls }: { live_calls: number }) => live_calls)).toEqual([1, 1]);
    await Promise.all([ended(before.activeflow_id), ended(after.activeflow_id)]);
    expect(await markOf(before.activeflow_id)).toContain('first');
    expect(await markOf(after.activeflow_id)).toContain('second');
    const quiet = (await api.get('/releases')).body.result;
    expect(quiet.map(({ live_calls }: { live_calls: number }) => live_calls)).toEqual([0, 0]);
  });

  it('stays on it over a restart, even when its flow is deleted', async () => {
    await applyFlow('first');
    const placed = await call();
    const flow = (await api.get('/flows')).body.result[0];
    const number = (await api.get('/numbers')).body.result[0];
    for (const path of [`/numbers/${number.id}`, `/flows/${flow.id}`]) {
      await api.delete(path, (await api.get(path)).headers['etag'] as string);
    }
    expect((await api.post('/configuration/apply')).body.number).toBe(2);
    api = await api.restart(SETTINGS);
    const { body } = await ended(placed.activeflow_id);
    expect(body).toMatchObject({ release: 1, end_reason: 'completed' });
    expect(await markOf(placed.activeflow_id)).toContain('first');
    expect(await call()).toMatchObject({ state: 'hangup', end_reason: 'unallocated_number' });
  });
});

it('two writes with the same etag: one is done, the other is told', async () => {
  const { id } = (await api.get('/users')).body.result[0];
  const { headers } = await api.get(`/users/${id}`);
  const write = (name: string) => api.put(`/users/${id}`, { name }, headers['etag'] as string);
  const answers = await Promise.all([write('One'), write('Two'), write('Three')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  const won = answers.find(({ status }) => status === 200);
  expect((await api.get(`/users/${id}`)).body.name).toBe(won?.body.name);
});
