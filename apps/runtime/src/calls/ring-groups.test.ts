import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const NUMBER = '+442079460181';

let api: ApiUnderTest;
const made = async (path: string, body: object): Promise<string> => (await api.post(path, body)).body.id;

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
  const user = (name: string, extension: string) => made('/users', { name, extension });
  const grace = await user('Grace', '1601');
  const bob = await user('Bob', '1602');
  await user('Carol', '1603');
  const ring_group_id = await made('/ring_groups', {
    name: 'Front desk',
    members: [{ user_id: grace }, { user_id: bob }],
    skip_all_if_first_busy: true,
    ring_time_s: 20,
  });
  const node = (type: string, config: object = {}) => ({ type, label: type, config });
  const flow_id = await made('/flows', {
    name: 'Front door',
    document: {
      schema: 1,
      entry: 'n1',
      default_exit: 'n2',
      nodes: { n1: node('ring_group', { ring_group_id }), n2: node('hangup') },
      edges: {},
    },
  });
  await made('/numbers', { number: NUMBER, flow_id });
  expect((await api.post('/configuration/apply')).status).toBe(201);
  for (const extension of ['1601', '1602', '1603'])
    await api.send('PUT', `/simulator/phones/${extension}`, { behaviour: 'answer', after_ms: 50 });
});
afterAll(() => api.stop());

const call = async (id: string) => (await api.get(`/calls/${id}`)).body;

/** Somebody calls the group; gives the call once it is past it or connected. */
async function caller() {
  const { id } = (await api.post('/simulator/calls', { from: { number: '+442079460190' }, to: NUMBER })).body;
  return eventually(
    () => call(id),
    ({ state }) => state === 'hangup' || state === 'connected',
  );
}

const steps = async ({ activeflow_id }: { activeflow_id: string }) =>
  (await api.get(`/activeflows/${activeflow_id}/steps`)).body.result;

describe('a ring group that is skipped while the first of its list is in a call', () => {
  it('rings nobody then, is left as busy, and its call says why; it rings again once the first is free', async () => {
    const talk = (await api.post('/simulator/calls', { from: { extension: '1601' }, to: '1603' })).body.id;
    await eventually(
      () => call(talk),
      ({ state }) => state === 'connected',
    );
    const refused = await caller();
    expect(refused.legs.map(({ number }: { number: string }) => number)).toEqual(['+442079460190']);
    expect((await steps(refused))[0]).toMatchObject({
      outcome: 'busy',
      reason: 'Grace was in a call already.',
    });
    const { body } = await api.get(`/calls/${refused.id}/timeline`);
    expect(JSON.stringify(body)).toContain('Nobody is rung: Grace, who is first in the list, is in a call.');

    await api.post(`/calls/${talk}/hangup`);
    await eventually(
      () => call(talk),
      ({ state }) => state === 'hangup',
    );
    const taken = await caller();
    expect(taken.legs.map(({ number }: { number: string }) => number)).toEqual([
      '+442079460190',
      '1601',
      '1602',
    ]);
    await api.post(`/calls/${taken.id}/hangup`);
  });
});
