import { SWITCH_FLOW_ID } from '@hookswitch/flow-model';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';

const CODE = '*28';
const ALWAYS = {
  name: 'Open',
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  from: '00:00',
  to: '24:00',
};

let api: ApiUnderTest;
const made = async (path: string, body: object): Promise<string> => (await api.post(path, body)).body.id;
const place = { london: '', paris: '' };
const user = { grace: '', bob: '', jean: '', nobody: '' };
let reception: string;
let accueil: string;

beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
  place.london = await made('/environments', { name: 'London', time_zone: 'Europe/London' });
  place.paris = await made('/environments', { name: 'Paris', time_zone: 'Europe/Paris' });
  const [london, paris] = [{ environment_id: place.london }, { environment_id: place.paris }];
  user.grace = await made('/users', { name: 'Grace', extension: '1401', ...london });
  user.bob = await made('/users', { name: 'Bob', extension: '1402', ...london });
  user.jean = await made('/users', { name: 'Jean', extension: '1403', ...paris });
  user.nobody = await made('/users', { name: 'Carol', extension: '1404' });
  const open = { time_zone: 'Europe/London', ranges: [ALWAYS], switch_code: CODE };
  const switchers = { switch_user_ids: [user.grace] };
  reception = await made('/schedules', { name: 'Reception', ...open, ...london, ...switchers });
  accueil = await made('/schedules', { name: 'Accueil', ...open, ...paris });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(() => api.stop());

/** Dials from an extension; gives the call once it is over. */
async function dialled(extension: string, to: string) {
  const { id } = (await api.post('/simulator/calls', { from: { extension }, to })).body;
  return eventually(
    async () => (await api.get(`/calls/${id}`)).body,
    ({ state }) => state === 'hangup',
  );
}

/** What was said to the caller. */
async function said({ activeflow_id }: { activeflow_id: string }) {
  const { body } = await api.get(`/activeflows/${activeflow_id}/variables`);
  return JSON.stringify(body);
}

const override = async (id: string) => (await api.get(`/schedules/${id}/override`)).body;
const forced = async () =>
  (await api.get('/schedule_overrides')).body.result.map(
    ({ schedule_id, label }: { schedule_id: string; label: string }) => [schedule_id, label],
  );

/** The codes beside which a phone's keys are lit. */
const lit = async () => (await api.get('/simulator/phones/1402')).body.lit;

describe('a schedule’s code, dialled from an extension', () => {
  it('closes it at once, says so, and is listed with who did it; dialled again, its hours count', async () => {
    const call = await dialled('1401', CODE);
    expect(call).toMatchObject({
      direction: 'outbound',
      to: { number: CODE },
      flow_id: SWITCH_FLOW_ID,
      environment_id: place.london,
      end_reason: 'completed',
    });
    expect(call.answered_at).not.toBeNull();
    expect(await said(call)).toContain('Reception is switched. From now on: Closed.');
    expect(await override(reception)).toMatchObject({
      outcome: 'closed',
      until: null,
      changes: [{ outcome: 'closed', by: 'Grace (1401)', note: 'Dialled *28' }],
    });
    expect(await forced()).toEqual([[reception, 'Closed']]);
    const { body } = await api.get(`/calls/${call.id}/timeline`);
    expect(JSON.stringify(body)).toContain('Grace (1401) switches Reception to Closed.');

    const again = await dialled('1401', CODE);
    expect(await said(again)).toContain('Reception goes by its hours again. It is now: Open.');
    expect((await override(reception)).changes).toHaveLength(2);
    expect(await forced()).toEqual([]);
  });

  it('takes back what was switched by hand, and outlasts a restart', async () => {
    await api.send('PUT', `/schedules/${reception}/override`, { outcome: 'holiday', note: 'Party' });
    await dialled('1401', CODE);
    expect(await override(reception)).toMatchObject({ outcome: null });
    await dialled('1401', CODE);
    api = await api.restart();
    const after = await override(reception);
    expect(after.outcome).toBe('closed');
    expect(after.changes.slice(0, 3).map(({ by }: { by: string }) => by)).toEqual([
      'Grace (1401)',
      'Grace (1401)',
      expect.not.stringContaining('Grace'),
    ]);
    await dialled('1401', CODE);
  });

  it('is a number that does not exist for users who may not, and for callers from outside', async () => {
    expect(await dialled('1402', CODE)).toMatchObject({ end_reason: 'unallocated_number', flow_id: null });
    const { body } = await api.post('/simulator/calls', { from: { number: '+442079460101' }, to: CODE });
    const outside = await eventually(
      async () => (await api.get(`/calls/${body.id}`)).body,
      ({ state }) => state === 'hangup',
    );
    expect(outside.end_reason).toBe('unallocated_number');
    expect(await forced()).toEqual([]);
  });

  it('is that of the user’s environment, where two have the same one', async () => {
    await dialled('1403', CODE);
    expect(await forced()).toEqual([[accueil, 'Closed']]);
    // Carol belongs nowhere, and is not allowed for the one in London: the other one is hers to switch.
    await dialled('1404', CODE);
    expect(await forced()).toEqual([]);
  });

  it('lights the keys of phones that watch it, whoever has switched the schedule, until it goes by its hours', async () => {
    const put = async (switch_code: string) => {
      const stored = await api.get(`/schedules/${accueil}`);
      const { id: _id, num_id: _num, ...fields } = stored.body;
      await api.put(`/schedules/${accueil}`, { ...fields, switch_code }, String(stored.headers['etag']));
      expect((await api.post('/configuration/apply')).status).toBe(201);
    };
    // Jean's schedule has the same code: a lamp would tell London of it.
    await dialled('1403', CODE);
    expect(await lit()).toEqual([]);
    await put('*29');
    expect(await lit()).toEqual(['*29']);
    await dialled('1401', CODE);
    expect(await lit()).toEqual([CODE, '*29']);
    api = await api.restart({ HOOKSWITCH_SIMULATOR_SPEED: '20' });
    expect(await lit()).toEqual([CODE, '*29']);
    await api.send('DELETE', `/schedules/${accueil}/override`);
    await dialled('1401', CODE);
    expect(await lit()).toEqual([]);
    const until = new Date(Date.now() + 600).toISOString();
    await api.send('PUT', `/schedules/${reception}/override`, { outcome: 'closed', until });
    expect(await lit()).toEqual([CODE]);
    await eventually(lit, (codes) => codes.length === 0);
    await put(CODE);
  });

  it('counts for the next call that comes to the schedule', async () => {
    const node = (type: string, config: object = {}) => ({ type, label: type, config });
    const flow_id = await made('/flows', {
      name: 'Front door',
      environment_id: place.london,
      document: {
        schema: 1,
        entry: 'n1',
        default_exit: 'n2',
        nodes: { n1: node('schedule', { schedule_id: reception }), n2: node('hangup') },
        edges: {},
      },
    });
    const number = '+442079460499';
    await made('/numbers', { number, flow_id, environment_id: place.london });
    expect((await api.post('/configuration/apply')).status).toBe(201);
    const outcome = async () => {
      const call = await api.post('/simulator/calls', { from: { number: '+442079460111' }, to: number });
      const { body: flows } = await api.get(`/activeflows?reference_id=${call.body.id}`);
      const { body } = await api.get(`/activeflows/${flows.result[0].id}/steps`);
      return body.result[0].outcome;
    };
    expect(await outcome()).toBe('open');
    await dialled('1401', CODE);
    expect(await outcome()).toBe('closed');
    await dialled('1401', CODE);
  });

  it('has to be a code, and one for each schedule that a user may reach: Apply names the field', async () => {
    const refused = await api.post('/schedules', { name: 'Wrong', switch_code: '1401' });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/switch_code']);
    await made('/schedules', { name: 'Everybody’s', ranges: [ALWAYS], switch_code: CODE });
    const { status, body } = await api.post('/configuration/apply');
    expect(status).toBe(422);
    expect(body.problems[0]).toMatchObject({
      code: 'duplicate_value',
      pointer: '/switch_code',
      object: { type: 'schedule', name: 'Everybody’s' },
      message: 'Schedule "Reception" is switched by *28 already. Change one of them.',
    });
  });
});
