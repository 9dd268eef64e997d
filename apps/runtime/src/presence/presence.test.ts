import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { presenceAnswer } from './presence-answers.js';
import type { PresenceResource } from './presence-answers.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
let api: ApiUnderTest;
let userId: string;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  const { body } = await api.post('/users', { name: 'Ada Byron', extension: '1005' });
  userId = body.id;
  await api.post('/users', { name: 'Without a phone' });
  expect((await api.post('/configuration/apply', {})).status).toBe(201);
});
afterAll(() => api.stop());

async function of(extension: string): Promise<PresenceResource | undefined> {
  const { body } = await api.get('/presence?page_size=100');
  return body.result
    .map((row: unknown) => presenceAnswer.schema.parse(row))
    .find((row: PresenceResource) => row.extension === extension);
}

const told = (extension: string, behaviour: object) => api.put(`/simulator/phones/${extension}`, behaviour);

describe('GET /presence', () => {
  it('shows the users of the live release; a simulated phone that nobody spoke of is available', async () => {
    expect(await of('1005')).toEqual({
      extension: '1005',
      user_id: userId,
      user_name: 'Ada Byron',
      state: 'available',
      gateway: 'simulator',
      at: null,
      devices: [],
    });
    const { body } = await api.get('/presence');
    expect(body.result.map(({ extension }: PresenceResource) => extension)).toEqual(['1001', '1005']);
  });

  it('shows phones that no user has', async () => {
    await told('1999', { behaviour: 'unregistered' });
    expect(await of('1999')).toMatchObject({ user_id: null, user_name: null, state: 'offline' });
    expect((await of('1999'))?.at).toEqual(expect.any(String));
  });

  it('follows a phone that is told otherwise, and an extension that calls, on the stream too', async () => {
    const stream = await fetch(`${api.running.url}/api/v1/stream`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const reader = stream.body!.getReader();
    await told('1005', { behaviour: 'unregistered' });
    expect(await of('1005')).toMatchObject({ state: 'offline' });
    await told('1005', { behaviour: 'answer' });
    const call = await api.post('/simulator/calls', { from: { extension: '1005' }, to: '+442079460000' });
    expect(call.status).toBe(201);
    await eventually(
      () => of('1005'),
      (row) => row?.state === 'busy',
    );
    await api.post(`/calls/${call.body.id}/hangup`, {});
    await eventually(
      () => of('1005'),
      (row) => row?.state === 'available',
    );
    const states = await changesOf('1005', reader, 4);
    expect(states.map(({ state }) => state)).toEqual(['offline', 'available', 'busy', 'available']);
    expect(states[0]).toMatchObject({ user_id: userId, user_name: 'Ada Byron', gateway: 'simulator' });
  });

  it('is a list like others', async () => {
    const first = await api.get('/presence?page_size=1');
    expect(first.body.result).toHaveLength(1);
    const second = await api.get(`/presence?page_size=1&page_token=${first.body.next_page_token}`);
    expect(second.body.result[0].extension > first.body.result[0].extension).toBe(true);
    expect((await api.get('/presence?state=busy')).body.errors[0].pointer).toBe('/state');
    expect((await request(`${api.running.url}/api/v1/presence`)).statusCode).toBe(401);
  });

  it('is counted by state', async () => {
    const answer = await request(`${api.running.url}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const text = await answer.body.text();
    expect(text).toContain('hookswitch_extensions{state="available"} 2');
    expect(text).toContain('hookswitch_extensions{state="offline"} 1');
  });
});

/** So many `presence_changed` of one extension. */
async function changesOf(
  extension: string,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  count: number,
): Promise<PresenceResource[]> {
  const found: PresenceResource[] = [];
  const decoder = new TextDecoder();
  for (let text = ''; found.length < count;) {
    const { value } = await reader.read();
    const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (!block.includes('event: presence_changed')) continue;
      const data = presenceAnswer.schema.parse(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? ''));
      if (data.extension === extension) found.push(data);
    }
  }
  await reader.cancel();
  return found;
}
