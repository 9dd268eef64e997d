import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { conferenceMemberAnswer, conferenceRoomAnswer } from './conference-answers.js';

const NUMBER = '+442079460111';
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const SPEED = { HOOKSWITCH_SIMULATOR_SPEED: '20' };

let api: ApiUnderTest;
let conferenceId: string;

beforeAll(async () => {
  api = await ApiUnderTest.start(SPEED);
  const made = await api.post('/conferences', {
    name: 'Monday round',
    pin: '4711',
    moderator_pin: '0815',
    start_when: 'moderator',
    end_when_moderator_leaves: true,
  });
  expect(made.status).toBe(201);
  conferenceId = made.body.id as string;
  const flow = await api.post('/flows', {
    name: 'Main',
    document: {
      schema: 1,
      entry: 'n1',
      on_hangup: null,
      default_exit: 'n2',
      nodes: {
        n1: { type: 'conference', label: 'Round', config: { conference_id: conferenceId } },
        n2: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {},
      layout: { nodes: {} },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Main', flow_id: flow.body.id });
  const applied = await api.post('/configuration/apply', {});
  expect(applied.body.problems ?? []).toEqual([]);
});

afterAll(() => api.stop());

const call = async (number: string, pin: string) =>
  (
    await api.post('/simulator/calls', {
      from: { number },
      to: NUMBER,
      script: [{ after_ms: 300, do: 'digits', digits: `${pin}#` }],
    })
  ).body.id as string;
const members = async () => (await api.get(`/conferences/${conferenceId}/members`)).body.result;
const rooms = async () => (await api.get('/conference_rooms')).body.result;
const state = async (id: string) => (await api.get(`/calls/${id}`)).body;

describe('a conference by the API', () => {
  it('lists who is in it, over a restart too, and mutes, takes out and closes', async () => {
    const ada = await call('+442079460501', '4711');
    await eventually(members, (found) => found.length === 1);
    expect(await rooms()).toMatchObject([{ status: 'waiting', conference: { id: conferenceId } }]);
    const moderator = await call('+442079460502', '0815');
    const bob = await call('+442079460503', '4711');
    const all = await eventually(
      members,
      (found) => found.filter(({ status }: { status: string }) => status === 'in').length === 3,
    );
    for (const member of all) conferenceMemberAnswer.schema.parse(member);
    expect(all.map(({ role }: { role: string }) => role).sort()).toEqual(['member', 'member', 'moderator']);
    for (const room of await rooms()) conferenceRoomAnswer.schema.parse(room);
    api = await api.restart(SPEED);
    expect((await members()).map(({ call_id }: { call_id: string }) => call_id).sort()).toEqual(
      [ada, moderator, bob].sort(),
    );
    const muted = await api.post(`/conferences/${conferenceId}/members/${ada}/mute`);
    expect([muted.status, muted.body.muted]).toEqual([200, true]);
    expect((await api.get(`/simulator/calls/${ada}`)).body).toMatchObject({ muted: true });
    expect((await api.post(`/conferences/${conferenceId}/members/${ada}/unmute`)).body.muted).toBe(false);
    expect((await api.post(`/conferences/${conferenceId}/members/${bob}/remove`)).status).toBe(200);
    await eventually(
      () => state(bob),
      ({ state: now }) => now === 'hangup',
    );
    expect((await api.post(`/conferences/${conferenceId}/members/${bob}/mute`)).status).toBe(404);
    const closed = await api.post(`/conferences/${conferenceId}/close`);
    expect([closed.status, closed.body.status, closed.body.reason]).toEqual([200, 'ending', 'closed']);
    await eventually(rooms, (found) => found.length === 0);
    const { body } = await api.get(`/calls/${ada}/timeline`);
    const text = JSON.stringify(body);
    expect(text).toContain('Was in the conference Monday round for');
    expect(text).toContain('+442079460502');
    expect(text).not.toMatch(/4711|0815/);
    expect((await api.post(`/conferences/${conferenceId}/close`)).status).toBe(409);
  });

  it('ends with its moderator', async () => {
    const ada = await call('+442079460501', '4711');
    const moderator = await call('+442079460502', '0815');
    await eventually(members, (found) => found.length === 2);
    await api.post(`/calls/${moderator}/hangup`);
    await eventually(
      () => state(ada),
      ({ state: now }) => now === 'hangup',
    );
    expect(await rooms()).toEqual([]);
  });

  it('shows nothing of its PINs, and refuses what is none', async () => {
    const { body, headers } = await api.get(`/conferences/${conferenceId}`);
    expect(body.pin).toEqual({ secret: true, hint: '…' });
    expect(headers).toBeDefined();
    const refused = await api.post('/conferences', { name: 'Other', pin: 'abc' });
    expect([refused.status, refused.body.errors]).toMatchObject([
      400,
      [{ pointer: '/pin', message: 'Use 4 to 7 digits.' }],
    ]);
    const same = await api.post('/conferences', { name: 'Other', pin: '4711', moderator_pin: '4711' });
    expect([same.status, same.body.errors]).toMatchObject([400, [{ pointer: '/moderator_pin' }]]);
    const never = await api.post('/conferences', { name: 'Other', start_when: 'moderator' });
    expect([never.status, never.body.errors]).toMatchObject([400, [{ pointer: '/moderator_pin' }]]);
  });

  it.each([
    ['GET', `/conferences/${NOBODY}/members`, 404],
    ['POST', `/conferences/${NOBODY}/close`, 404],
    ['POST', `/conferences/${NOBODY}/members/${NOBODY}/mute`, 404],
    ['POST', `/conferences/${NOBODY}/members/nonsense/remove`, 404],
  ])('%s %s for nobody', async (method, path, status) => {
    expect((await api.send(method, path, method === 'GET' ? undefined : {})).status).toBe(status);
  });
});
