import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { toneMp3, toneWav } from './testing/sounds.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start({ HOOKSWITCH_SIMULATOR_SPEED: '4' });
});
afterAll(() => api.stop());

/** Sends bytes as they are, and reads them so. */
async function raw(
  method: 'GET' | 'PUT' | 'POST',
  path: string,
  headers: Record<string, string>,
  body?: Buffer,
  token = TOKEN,
) {
  const answer = await request(`${api.running.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body !== undefined && { body }),
  });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  const isJson = /json/.test(String(answer.headers['content-type']));
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes,
    body: isJson ? JSON.parse(bytes.toString()) : undefined,
  };
}

async function draw(fields: object = { name: 'Opening hours' }) {
  const { body, headers } = await api.post('/prompts', fields);
  return { id: body.id as string, path: `/prompts/${body.id}`, etag: headers['etag'] as string };
}

async function upload(path: string, etag: string, file: Buffer, headers: Record<string, string> = {}) {
  return raw('PUT', `${path}/audio`, { 'content-type': 'audio/wav', 'if-match': etag, ...headers }, file);
}

describe('Uploading what a prompt sounds like', () => {
  it('converts it once, and sets the draft', async () => {
    const { path, etag } = await draw();
    const name = `attachment; filename="x.wav"; filename*=UTF-8''%C3%96ffnungszeiten.wav`;
    const answer = await upload(path, etag, toneWav(2.5), { 'content-disposition': name });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      name: 'Opening hours',
      description: '',
      audio: {
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
        duration_ms: 2500,
        file_name: 'Öffnungszeiten.wav',
        format: 'wav',
      },
    });
    const read = await api.get(path);
    expect([read.body, read.headers['etag']]).toEqual([answer.body, answer.headers['etag']]);
    expect(answer.headers['etag']).not.toBe(etag);
  });

  it('goes by the content: MP3 sent as anything, without a name, is MP3', async () => {
    const { path, etag } = await draw({ name: 'Holiday' });
    const { body } = await upload(path, etag, toneMp3(), { 'content-type': 'application/octet-stream' });
    expect(body.audio).toMatchObject({ format: 'mp3', file_name: 'Holiday.mp3' });
    expect(body.audio.duration_ms).toBeGreaterThanOrEqual(1000);
  });

  it('replaces it, by etag, and never what somebody else has just changed', async () => {
    const { path, etag } = await draw();
    const first = await upload(path, etag, toneWav(1));
    expect((await upload(path, etag, toneWav(2))).status).toBe(412);
    expect((await raw('PUT', `${path}/audio`, { 'content-type': 'audio/wav' }, toneWav(2))).status).toBe(428);
    const second = await upload(path, first.headers['etag'] as string, toneWav(2));
    expect(second.body.audio.duration_ms).toBe(2000);
    expect(second.body.audio.key).not.toBe(first.body.audio.key);
    const gone = '/prompts/01937a00-0000-7000-8000-00000000dead';
    expect((await upload(gone, '"1"', toneWav(1))).status).toBe(404);
  });

  it.each<[string, Buffer, string, number, RegExp]>([
    ['a text', Buffer.from('Hello'), 'audio/wav', 415, /must be WAV or MP3; its content is neither/],
    ['an Ogg file', Buffer.from('OggS0000000000'), 'audio/wav', 415, /it is an Ogg file/],
    ['nothing', Buffer.alloc(0), 'audio/wav', 415, /it is empty/],
    ['a picture by its type', toneWav(1), 'image/png', 415, /content-type: audio\/wav/],
    ['JSON', Buffer.from('{}'), 'application/json', 415, /content-type: audio\/wav/],
    ['what is too short', toneWav(0.05), 'audio/wav', 422, /0\.1 s at least; this one lasts 0\.050 s/],
    ['what is cut off', toneWav(3).subarray(0, 9000), 'audio/wav', 422, /The file is cut off/],
    ['an MP3 without sound', Buffer.from('ID3\x04\0\0\0\0\0\x05Title'), 'audio/mpeg', 422, /no sound/],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 'audio/wav', 413, /10 MB at most; this one has 10\.0 MB/],
  ])('refuses %s, and leaves the prompt as it was', async (_name, file, type, status, message) => {
    const { path, etag } = await draw();
    const refused = await upload(path, etag, file, { 'content-type': type });
    expect([refused.status, String(refused.headers['content-type'])]).toEqual([
      status,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(refused.body).toMatchObject({ status, errors: [{ pointer: '', message: expect.stringMatching(message) }] });
    expect((await api.get(path)).body.audio).toBeNull();
  }); // prettier-ignore

  it('is for those who are let in, and other addresses take no sound', async () => {
    const { path, etag } = await draw();
    const headers = { 'content-type': 'audio/wav', 'if-match': etag };
    const stranger = await raw('PUT', `${path}/audio`, headers, toneWav(100), 'no-token');
    expect([stranger.status, (await api.get(path)).body.audio]).toEqual([401, null]);
    for (const [method, other] of [['PUT', path], ['POST', '/prompts'], ['POST', '/flows']] as const) {
      expect((await raw(method, other, headers, toneWav(1))).body).toMatchObject({
        status: 415,
        detail: expect.stringMatching(/Send JSON/),
      });
    }
  }); // prettier-ignore
});

describe('Listening to a prompt', () => {
  it('gives what calls hear, in parts where wanted, and not again where it is known', async () => {
    const { path, etag } = await draw();
    const { body } = await upload(path, etag, toneWav(2));
    const whole = await raw('GET', `${path}/audio`, {});
    expect([whole.status, whole.headers['content-type'], whole.headers['etag']]).toEqual([
      200,
      'audio/wav',
      `"${body.audio.key}"`,
    ]);
    expect(whole.bytes.equals(toneWav(2))).toBe(true);
    const part = await raw('GET', `${path}/audio`, { range: 'bytes=44-143' });
    expect([part.status, part.headers['content-range']]).toEqual([206, 'bytes 44-143/32044']);
    expect(part.bytes.equals(toneWav(2).subarray(44, 144))).toBe(true);
    expect((await raw('GET', `${path}/audio`, { range: 'bytes=99999-' })).body).toMatchObject({
      status: 416,
    });
    const known = await raw('GET', `${path}/audio`, { 'if-none-match': String(whole.headers['etag']) });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
    const matched = await raw('GET', `${path}/audio`, { 'if-match': String(whole.headers['etag']) });
    expect(matched.status).toBe(200);
    expect((await raw('GET', `${path}/audio`, { 'if-match': '"another"' })).body).toMatchObject({
      status: 412,
    });
    expect((await raw('GET', `${path}/audio`, {}, undefined, 'no-token')).status).toBe(401);
  });

  it('gives the sound that is meant, or says that the prompt has another', async () => {
    const { path, etag } = await draw();
    const { audio } = (await upload(path, etag, toneWav(1, 800))).body;
    expect((await raw('GET', `${path}/audio?key=${audio.key}`, {})).status).toBe(200);
    const other = await raw('GET', `${path}/audio?key=${'a'.repeat(64)}`, {});
    expect([other.status, other.body.detail]).toEqual([404, 'The prompt has another sound by now.']);
    expect((await raw('GET', `${path}/audio?key=x`, {})).body.errors).toMatchObject([{ pointer: '/key' }]);
  });

  it('says when there is nothing to hear', async () => {
    const { path } = await draw();
    expect((await raw('GET', `${path}/audio`, {})).body.detail).toBe(
      'Nothing was uploaded to this prompt yet.',
    );
    expect((await raw('GET', '/prompts/x/audio', {})).status).toBe(404);
  });
});

describe('A prompt that is written like any draft', () => {
  it('keeps its sound when it is renamed, loses it by null, and gets a stored one by its key', async () => {
    const { path, etag } = await draw();
    const uploaded = await upload(path, etag, toneWav(1, 500));
    const { audio } = uploaded.body;
    const renamed = await api.put(path, { name: 'Closed', audio }, uploaded.headers['etag'] as string);
    expect(renamed.body).toMatchObject({ name: 'Closed', audio });
    const emptied = await api.put(path, { name: 'Closed', audio: null }, renamed.headers['etag'] as string);
    expect(emptied.body.audio).toBeNull();
    expect((await api.post('/prompts', { name: 'Copy', audio })).body.audio).toEqual(audio);
  });

  it('takes no key that is not stored, and no length that is not true', async () => {
    const { path, etag } = await draw();
    const { audio } = (await upload(path, etag, toneWav(1, 600))).body;
    const unknown = await api.post('/prompts', { name: 'A', audio: { ...audio, key: 'a'.repeat(64) } });
    expect([unknown.status, unknown.body.errors]).toEqual([
      400,
      [{ pointer: '/audio/key', message: expect.stringMatching(/Upload the file/) }],
    ]);
    const lying = await api.post('/prompts', { name: 'A', audio: { ...audio, duration_ms: 5 } });
    expect(lying.body.errors).toEqual([
      { pointer: '/audio/duration_ms', message: 'The sound stored under this key lasts 1000 ms.' },
    ]);
  });
});

describe('A flow that plays a prompt', () => {
  const document = (prompt_id: string) => ({
    entry: 'n1',
    nodes: {
      n1: { type: 'play', label: 'Hours', config: { prompt_id, repeat: 2, pause_ms: 100 } },
      n2: { type: 'hangup', label: 'Bye', config: {} },
    },
    edges: { 'n1:next': 'n2' },
  });

  it('cannot be applied while the prompt is empty, plays what was uploaded, and keeps it', async () => {
    const prompt = await draw({ name: 'Opening hours' });
    const flow = await api.post('/flows', { name: 'Hours', document: document(prompt.id) });
    await api.post('/numbers', { number: '+442079460777', flow_id: flow.body.id });
    const problems = async () =>
      (await api.get('/configuration/changes')).body.problems.filter(
        ({ object }: { object: { id: string } }) => object.id === flow.body.id,
      );
    const place = { node_id: 'n1', pointer: '/nodes/n1/config/items/0/prompt_id', severity: 'error' };
    expect(await problems()).toMatchObject([{ code: 'empty_prompt', ...place }]);
    const references = (await api.get('/configuration/references')).body.prompt;
    expect(references).toContainEqual(expect.objectContaining({ id: prompt.id, duration_ms: null }));

    const uploaded = await upload(prompt.path, prompt.etag, toneWav(2, 700));
    expect(await problems()).toEqual([]);
    expect((await api.post('/configuration/apply')).status).toBe(201);

    const placed = await api.post('/simulator/calls', {
      from: { number: '+442079460123' },
      to: '+442079460777',
    });
    const heard = await eventually(
      () => api.get(`/simulator/calls/${placed.body.id}`),
      ({ body }) => body.hears === 'prompt',
    );
    expect(heard.body.prompt).toMatchObject({ name: 'Opening hours' });
    const { started_at, ends_at } = heard.body.prompt;
    expect(Date.parse(ends_at) - Date.parse(started_at)).toBe(500);
    const ended = await eventually(
      () => api.get(`/calls/${placed.body.id}`),
      ({ body }) => body.state === 'hangup',
    );
    expect(ended.body.end_reason).toBe('completed');
    const timeline = (await api.get(`/calls/${placed.body.id}/timeline`)).body.result as {
      kind: string;
      signal?: { text: string };
    }[];
    const lines = timeline.flatMap(({ signal }) => (signal ? [signal.text] : []));
    expect(lines.filter((text) => text.startsWith('Play:'))).toEqual([
      'Play: Opening hours',
      'Play: Opening hours',
    ]);

    const refused = await api.delete(prompt.path, uploaded.headers['etag'] as string);
    expect(refused.status).toBe(409);
    expect(refused.body.used_by).toMatchObject([{ from: { type: 'flow' }, pointer: place.pointer }]);
  });
});
