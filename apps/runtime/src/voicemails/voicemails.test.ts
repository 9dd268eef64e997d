import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';

const NUMBER = '+442079460121';
const ADA = { number: '+442079460555', name: 'Ada' };
const NOBODY = '019a0000-0000-7000-8000-000000000000';

let api: ApiUnderTest;
let receiver: Receiver;
let mailboxId: string;
let userId: string;

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({
    HOOKSWITCH_ALLOW_HTTP: '1',
    HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8',
    HOOKSWITCH_SIMULATOR_SPEED: '10',
  });
  const user = await api.post('/users', { name: 'Grace', extension: '1007' });
  userId = user.body.id as string;
  const mailbox = await api.post('/mailboxes', {
    name: 'Grace',
    user_id: userId,
    greeting: { text: 'This is Grace.' },
    silence_s: 1,
    max_messages: 3,
    pin: '4711',
  });
  mailboxId = mailbox.body.id as string;
  const flow = await api.post('/flows', {
    name: 'Voicemail',
    document: {
      schema: 1,
      entry: 'leave',
      nodes: {
        leave: {
          type: 'voicemail',
          label: 'Leave a message',
          config: { mailbox_id: mailboxId, review: false },
        },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: {
        'leave:saved': 'bye',
        'leave:empty': 'bye',
        'leave:mailbox_full': 'bye',
        'leave:failed': 'bye',
      },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Voicemail', flow_id: flow.body.id });
  await api.post('/webhooks', {
    name: 'Archive',
    url: receiver.url('/archive'),
    event_types: ['voicemail_left', 'recording_created', 'recording_updated', 'recording_deleted'],
  });
  const applied = await api.post('/configuration/apply');
  expect([applied.status, applied.body.problems]).toEqual([201, undefined]);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

const leave = async (script: object[]) =>
  (await api.post('/simulator/calls', { from: ADA, to: NUMBER, script })).body.id as string;
const messages = async (query = '') => (await api.get(`/voicemails${query}`)).body.result;
const ofCall = async (callId: string) =>
  (
    await eventually(
      () => messages(`?call_id=${callId}`),
      (found) => found.length > 0,
    )
  )[0];
/** Waits for the end of a call, and gives how its first node was left. */
async function outcomeOf(callId: string): Promise<string> {
  const { body } = await eventually(
    () => api.get(`/calls/${callId}`),
    (answer) => answer.body.state === 'hangup',
  );
  const steps = await eventually(
    () => api.get(`/activeflows/${body.activeflow_id}/steps`),
    (answer) => answer.body.result.length > 0,
  );
  return steps.body.result[0].outcome as string;
}

describe('a voicemail message', () => {
  it('is left by a caller who hangs up: told once, heard, marked, shown on the phone, and deleted', async () => {
    const callId = await leave([
      { after_ms: 300, do: 'say', text: 'Please call me back.' },
      { after_ms: 1500, do: 'hangup' },
    ]);
    const message = await ofCall(callId);
    expect(message).toMatchObject({
      mailbox_id: mailboxId,
      mailbox_name: 'Grace',
      user_id: userId,
      user_extension: '1007',
      new: true,
      from: ADA,
      call_id: callId,
    });
    expect(message.duration_ms).toBeGreaterThanOrEqual(1000);
    const told = await receiver.waitFor(({ path }) => path === '/archive');
    expect(JSON.parse(told.body)).toMatchObject({ type: 'voicemail_left', data: message });
    expect(await messages('?new=true')).toHaveLength(1);
    expect((await api.get('/voicemails/counts')).body.result).toEqual([
      { mailbox_id: mailboxId, new_messages: 1, old_messages: 0 },
    ]);
    expect((await api.get('/simulator/phones/1007')).body.messages).toEqual({
      new_messages: 1,
      old_messages: 0,
    });
    expect((await api.get(`/recordings?call_id=${callId}`)).body.result).toEqual([]);

    const sound = await request(`${api.running.url}/api/v1/voicemails/${message.id}/audio`, {
      headers: { authorization: `Bearer a-token-for-tests-of-32-characters-or-more`, range: 'bytes=0-3' },
    });
    expect([sound.statusCode, await sound.body.text()]).toEqual([206, 'RIFF']);

    const heard = await api.send('PATCH', `/voicemails/${message.id}`, { heard: true });
    expect([heard.status, heard.body.new]).toEqual([200, false]);
    expect(await messages('?new=true')).toEqual([]);
    expect((await api.get('/simulator/phones/1007')).body.messages).toEqual({
      new_messages: 0,
      old_messages: 1,
    });
    expect((await api.delete(`/voicemails/${message.id}`)).status).toBe(204);
    expect((await api.get(`/voicemails/${message.id}`)).status).toBe(404);
    expect((await api.get('/voicemails/counts')).body.result).toEqual([]);
  });

  it('is none when nothing was said, and when the caller hangs up at once', async () => {
    const silent = await leave([
      { after_ms: 0, do: 'say', text: 'Hm' },
      { after_ms: 60_000, do: 'hangup' },
    ]);
    const short = await leave([{ after_ms: 700, do: 'hangup' }]);
    expect(await outcomeOf(silent)).toBe('empty');
    expect(await outcomeOf(short)).toBe('hangup');
    expect(await messages()).toEqual([]);
  });

  it('is not taken by a full mailbox', async () => {
    await Promise.all([1, 2, 3].map(async () => ofCall(await leave([{ after_ms: 1600, do: 'hangup' }]))));
    const callId = await leave([]);
    expect(await outcomeOf(callId)).toBe('mailbox_full');
  });

  it('that nobody knows is not found, and what is asked wrongly is refused', async () => {
    expect((await api.send('PATCH', `/voicemails/${NOBODY}`, { heard: true })).status).toBe(404);
    expect((await api.delete(`/voicemails/${NOBODY}`)).status).toBe(404);
    expect((await api.send('PATCH', `/voicemails/${NOBODY}`, { heard: 'yes' })).status).toBe(400);
    expect((await api.get('/voicemails?new=perhaps')).status).toBe(400);
  });

  it('is counted again after a restart', async () => {
    const before = (await api.get('/voicemails/counts')).body.result;
    api = await api.restart({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
    expect((await api.get('/voicemails/counts')).body.result).toEqual(before);
    expect((await api.get('/simulator/phones/1007')).body.messages).toEqual({
      new_messages: 3,
      old_messages: 0,
    });
  });
});
