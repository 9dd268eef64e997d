import { ApiUnderTest } from '../configuration/testing/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());

const OPEN = {
  name: 'Open',
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  from: '00:00',
  to: '24:00',
};

async function schedule(name: string, ranges: readonly object[] = [OPEN]): Promise<string> {
  const { body } = await api.post('/schedules', { name, time_zone: 'Europe/London', ranges });
  return body.id as string;
}

const put = (id: string, body: object) => api.send('PUT', `/schedules/${id}/override`, body);

describe('The override of a schedule', () => {
  it('is none at first; it is set, seen with who did it, and taken back', async () => {
    const id = await schedule('Office');
    expect((await api.get(`/schedules/${id}/override`)).body).toEqual({
      schedule_id: id,
      outcome: null,
      until: null,
      note: '',
      outcomes: [
        { name: 'open', label: 'Open' },
        { name: 'holiday', label: 'Holiday' },
        { name: 'closed', label: 'Closed' },
      ],
      changes: [],
    });
    const set = await put(id, { outcome: 'closed', note: 'Fire alarm' });
    expect([set.status, set.body.outcome, set.body.until]).toEqual([200, 'closed', null]);
    const cleared = await api.send('DELETE', `/schedules/${id}/override`);
    expect(cleared.body).toMatchObject({
      outcome: null,
      changes: [
        { outcome: null, by: expect.any(String) },
        { outcome: 'closed', note: 'Fire alarm', at: expect.stringMatching(/Z$/) },
      ],
    });
    await api.send('DELETE', `/schedules/${id}/override`);
    expect((await api.get(`/schedules/${id}/override`)).body.changes).toHaveLength(2);
  });

  it('ends by itself at its time', async () => {
    const id = await schedule('Lunch');
    const until = new Date(Date.now() + 250).toISOString();
    expect((await put(id, { outcome: 'closed', until })).body).toMatchObject({ outcome: 'closed', until });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await api.get(`/schedules/${id}/override`)).body).toMatchObject({ outcome: null, until: null });
  });

  it('is refused where it names no way out, a time that is over, or no schedule', async () => {
    const id = await schedule('Narrow');
    const pointers = async (body: object) => {
      const answer = await put(id, body);
      return [answer.status, answer.body.errors[0].pointer];
    };
    expect(await pointers({ outcome: 'carnival' })).toEqual([400, '/outcome']);
    expect(await pointers({ outcome: 'open', until: '2020-01-01T00:00:00Z' })).toEqual([400, '/until']);
    expect(await pointers({ outcome: 'open', until: 'noon' })).toEqual([400, '/until']);
    expect(await pointers({ outcome: 'open', colour: 'red' })).toEqual([400, '/colour']);
    expect((await put('01937a00-0000-7000-8000-0000000fffff', { outcome: 'open' })).status).toBe(404);
  });

  it('outlasts a restart', async () => {
    const id = await schedule('Night');
    await put(id, { outcome: 'closed', note: 'Until the new key is there' });
    api = await api.restart();
    const { body } = await api.get(`/schedules/${id}/override`);
    expect(body).toMatchObject({ outcome: 'closed', note: 'Until the new key is there' });
  });

  it('counts for the next call, without Apply', async () => {
    const id = await schedule('Reception');
    const node = (type: string, config: object = {}) => ({ type, label: type, config });
    const flow = await api.post('/flows', {
      name: 'Reception',
      document: {
        schema: 1,
        entry: 'n1',
        on_hangup: null,
        default_exit: 'n2',
        nodes: { n1: node('schedule', { schedule_id: id }), n2: node('hangup') },
        edges: {},
        layout: { nodes: {} },
      },
    });
    await api.post('/numbers', { number: '+442079460445', flow_id: flow.body.id });
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const outcome = async () => {
      const call = await api.post('/simulator/calls', {
        from: { number: '+442079460111' },
        to: '+442079460445',
      });
      const flows = await api.get(`/activeflows?reference_id=${call.body.id}`);
      const { body } = await api.get(`/activeflows/${flows.body.result[0].id}/steps`);
      const [{ outcome: left, reason }] = body.result;
      return [left, reason];
    };
    expect((await outcome())[0]).toBe('open');
    await put(id, { outcome: 'closed', note: 'Fire alarm' });
    expect(await outcome()).toEqual(['closed', 'Reception is forced to closed (Fire alarm).']);
    await api.delete(`/schedules/${id}/override`);
    expect((await outcome())[0]).toBe('open');
  });

  it('knows the ways out of what is live: a draft that was not applied has none yet', async () => {
    const id = await schedule('Shop');
    expect((await api.post('/configuration/apply', {})).status).toBe(201);
    const { body, headers } = await api.get(`/schedules/${id}`);
    const { name, time_zone, ranges, holidays, exceptions } = body;
    const fields = { name, time_zone, holidays, exceptions };
    const more = [...ranges, { ...OPEN, name: 'Sale' }];
    await api.put(`/schedules/${id}`, { ...fields, ranges: more }, String(headers['etag']));
    expect((await put(id, { outcome: 'sale' })).status).toBe(400);
  });
});

describe('The list of overrides', () => {
  it('has the schedules that are forced now, by what their ways out are called', async () => {
    const forced = async () =>
      (await api.get('/schedule_overrides')).body.result as { schedule_id: string; label: string }[];
    const before = (await forced()).length;
    const id = await schedule('Counter', [{ ...OPEN, name: 'Open late' }]);
    const ends = await schedule('Canteen');
    expect((await api.post('/configuration/apply')).status).toBe(201);
    await put(id, { outcome: 'open_late', note: 'Sale' });
    await put(ends, { outcome: 'closed', until: new Date(Date.now() + 400).toISOString() });
    const [one] = (await forced()).filter(({ schedule_id }) => schedule_id === id);
    expect(one).toEqual({
      schedule_id: id,
      outcome: 'open_late',
      label: 'Open late',
      until: null,
      note: 'Sale',
    });
    expect(await forced()).toHaveLength(before + 2);
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(await forced()).toHaveLength(before + 1);
    await api.send('DELETE', `/schedules/${id}/override`);
    expect(await forced()).toHaveLength(before);
  });

  it('comes page by page', async () => {
    const ids = [await schedule('East'), await schedule('West')];
    for (const id of ids) await put(id, { outcome: 'closed' });
    const seen: string[] = [];
    for (let token = ''; ;) {
      const { body } = await api.get(`/schedule_overrides?page_size=1${token}`);
      seen.push(...body.result.map(({ schedule_id }: { schedule_id: string }) => schedule_id));
      if (body.next_page_token === null) break;
      token = `&page_token=${body.next_page_token}`;
    }
    expect(seen).toEqual(expect.arrayContaining(ids));
    expect(new Set(seen).size).toBe(seen.length);
  });
});
