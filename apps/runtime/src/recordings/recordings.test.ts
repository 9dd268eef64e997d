import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { recordingAnswer } from './recording-answers.js';

const NUMBER = '+442079460111';
const ADA = { number: '+442079460555', name: 'Ada' };
const NOBODY = '019a0000-0000-7000-8000-000000000000';

let api: ApiUnderTest;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
  const recorded = await api.post('/flows', {
    name: 'Recorded',
    document: {
      schema: 1,
      entry: 'answer',
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        record: { type: 'record', label: 'Record', config: { action: 'start', max_duration_s: 60 } },
        wait: { type: 'wait', label: 'Wait', config: { duration_ms: 600_000 } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'answer:next': 'record', 'record:next': 'wait', 'wait:next': 'bye' },
    },
  });
  const silent = await api.post('/flows', {
    name: 'Not answered',
    document: {
      schema: 1,
      entry: 'wait',
      nodes: {
        wait: { type: 'wait', label: 'Wait', config: { duration_ms: 600_000 } },
        bye: { type: 'hangup', label: 'Bye', config: {} },
      },
      edges: { 'wait:next': 'bye' },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Recorded', flow_id: recorded.body.id });
  await api.post('/numbers', { number: '+442079460112', name: 'Silent', flow_id: silent.body.id });
  await api.post('/webhooks', {
    name: 'Archive',
    url: receiver.url('/archive'),
    event_types: ['recording_created', 'recording_updated', 'recording_deleted'],
  });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
});

const place = async (to = NUMBER, from: object = ADA) =>
  (await api.post('/simulator/calls', { from, to })).body.id as string;
const recordingsOf = async (callId: string) =>
  (await api.get(`/recordings?call_id=${callId}`)).body.result as Record<string, never>[];
/** The call's newest recording, once it has this status. */
const recording = async (callId: string, status: string) =>
  (
    await eventually(
      () => recordingsOf(callId),
      ([newest]) => newest?.['status'] === status,
    )
  )[0] as Record<string, never>;
/** A call's recording with its file; the call is over. */
async function finished(ms = 30): Promise<Record<string, never>> {
  const id = await place();
  await recording(id, 'recording');
  await new Promise((resolve) => setTimeout(resolve, ms));
  await api.post(`/calls/${id}/hangup`);
  return recording(id, 'done');
}
const sent = (type: string, id: string) =>
  receiver.waitFor(({ body }) => body.includes(`"type":"${type}"`) && body.includes(id));
const fileOf = (id: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  request(`${api.running.url}/api/v1/recordings/${id}/file`, {
    method,
    headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more', ...headers },
  });
const dataDir = () => api.running.parts.settings.dataDir;
const pathOf = (id: string) => {
  const day = new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString().slice(0, 10);
  return join(dataDir(), 'recordings', ...day.split('-'), `${id}.wav`);
};

describe('a recording', () => {
  it('is seen from its beginning; its end is told when the file can be fetched, and not before', async () => {
    const callId = await place();
    const running = await recording(callId, 'recording');
    recordingAnswer.schema.parse(running);
    expect(running).toMatchObject({
      call_id: callId,
      direction: 'inbound',
      from: ADA,
      to: { number: NUMBER, name: null },
      ended_at: null,
      bytes: null,
    });
    const { webhooks } = { webhooks: await sent('recording_created', running['id']!) };
    expect(JSON.parse(webhooks.body)).toMatchObject({ data: { id: running['id'], status: 'recording' } });
    expect((await fileOf(running['id']!)).statusCode).toBe(409);
    expect((await api.delete(`/recordings/${running['id']}`)).status).toBe(409);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await api.post(`/calls/${callId}/hangup`);
    const told = await sent('recording_updated', running['id']!);
    const { data } = JSON.parse(told.body);
    recordingAnswer.schema.parse(data);
    const file = await fileOf(data.id);
    const bytes = Buffer.from(await file.body.arrayBuffer());
    expect(file.statusCode).toBe(200);
    expect(data).toMatchObject({
      status: 'done',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(data.duration_ms).toBeGreaterThanOrEqual(150);
    expect(bytes.length).toBe(44 + 16 * data.duration_ms);
    expect((await api.get(`/recordings/${data.id}`)).body).toEqual(data);
    const { body: timeline } = await api.get(`/calls/${callId}/timeline`);
    const lines = timeline.result.flatMap(({ signal }: never) => (signal ? [(signal as never)['text']] : []));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Record: The caller.',
        'Recording has started: The caller.',
        expect.stringMatching(/^Recording saved \(\d\.\d s, \d+ kB\)\.$/),
      ]),
    );
  });

  it('begins and ends by request', async () => {
    const callId = await place();
    const first = await recording(callId, 'recording');
    const stopped = await api.post(`/calls/${callId}/stop_recording`);
    expect([stopped.status, stopped.body.id, stopped.body.status]).toEqual([200, first['id'], 'saving']);
    await recording(callId, 'done');
    const begun = await api.post(`/calls/${callId}/record`, { max_duration_s: 1 });
    expect(begun.status).toBe(201);
    recordingAnswer.schema.parse(begun.body);
    const second = await recording(callId, 'done');
    expect(second['id']).toBe(begun.body.id);
    expect(second['duration_ms']).toBe(1000);
    expect(await recordingsOf(callId)).toHaveLength(2);
    expect((await api.get(`/calls/${callId}`)).body.state).toBe('connected');
    await api.post(`/calls/${callId}/hangup`);
  });

  it.each([[{}], [{ max_duration_s: null }]])('goes on for long when it is begun with %j', async (body) => {
    const callId = await place();
    await recording(callId, 'recording');
    await api.post(`/calls/${callId}/stop_recording`);
    await recording(callId, 'done');
    const begun = await api.post(`/calls/${callId}/record`, body);
    expect(begun.status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await api.get(`/recordings/${begun.body.id}`)).body.status).toBe('recording');
    await api.post(`/calls/${callId}/hangup`);
    await recording(callId, 'done');
  });

  it('is refused where it cannot be, and says why', async () => {
    const callId = await place();
    await recording(callId, 'recording');
    const again = await api.post(`/calls/${callId}/record`);
    expect([again.status, again.body.detail]).toEqual([409, 'The call is being recorded already.']);
    await api.post(`/calls/${callId}/stop_recording`, {});
    const none = await api.post(`/calls/${callId}/stop_recording`);
    expect([none.status, none.body.detail]).toEqual([409, 'Nothing of the call is being recorded.']);
    await api.post(`/calls/${callId}/hangup`);
    await recording(callId, 'done');
    expect((await api.post(`/calls/${callId}/record`)).status).toBe(409);
    expect((await api.post(`/calls/${callId}/stop_recording`)).status).toBe(409);
    const ringing = await place('+442079460112');
    const early = await api.post(`/calls/${ringing}/record`);
    expect([early.status, early.body.detail]).toEqual([409, 'The call is not answered yet.']);
    await api.post(`/calls/${ringing}/hangup`);
    expect((await api.post(`/calls/${NOBODY}/record`)).status).toBe(404);
    expect((await api.post(`/calls/${NOBODY}/stop_recording`)).status).toBe(404);
  });

  it.each([
    [{ max_duration_s: 0 }, '/max_duration_s'],
    [{ max_duration_s: 14_401 }, '/max_duration_s'],
    [{ max_duration_s: 'long' }, '/max_duration_s'],
    [{ format: 'mp3' }, '/format'],
  ])('is not begun with %j', async (body, pointer) => {
    const answer = await api.post(`/calls/${NOBODY}/record`, body);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });
});

describe('the list of recordings', () => {
  it('is searched by call, by part of a number, and by time, page by page', async () => {
    const mine = await finished();
    const other = await finished();
    const ids = async (query: string) =>
      (await api.get(`/recordings${query}`)).body.result.map(({ id }: { id: string }) => id);
    expect((await ids('?page_size=2'))[0]).toBe(other['id']);
    const first = await api.get('/recordings?page_size=1');
    expect(await ids(`?page_size=1&page_token=${first.body.next_page_token}`)).toEqual([mine['id']]);
    expect(await ids(`?call_id=${mine['call_id']}`)).toEqual([mine['id']]);
    expect(await ids('?number=60555&page_size=100')).toEqual(
      expect.arrayContaining([mine['id'], other['id']]),
    );
    expect(await ids('?number=99999')).toEqual([]);
    expect(await ids(`?from=${mine['started_at']}&to=${other['started_at']}`)).toEqual([mine['id']]);
    expect(await ids('?to=2020-01-01T00:00:00Z')).toEqual([]);
  });

  it.each([
    ['call_id=x', '/call_id'],
    ['number=%25', '/number'],
    ['from=yesterday', '/from'],
    ['page_size=0', '/page_size'],
    ['status=done', '/status'],
  ])('refuses %s', async (query, pointer) => {
    const answer = await api.get(`/recordings?${query}`);
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('has nothing under an id that is none', async () => {
    for (const path of [`/recordings/${NOBODY}`, '/recordings/x', `/recordings/${NOBODY}/file`]) {
      expect((await api.get(path)).status).toBe(404);
    }
    expect((await api.delete(`/recordings/${NOBODY}`)).status).toBe(404);
  });
});

describe('the file of a recording', () => {
  it('is a WAV with a name, and comes whole, in part, or not at all when it is known', async () => {
    const { id, bytes } = (await finished(60)) as unknown as { id: string; bytes: number };
    const whole = await fileOf(id);
    const content = Buffer.from(await whole.body.arrayBuffer());
    expect(whole.headers).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(bytes),
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
    });
    expect(whole.headers['content-disposition']).toMatch(
      /^attachment; filename="\d{4}-\d\d-\d\dT\d{6}Z from \+442079460555 to \+442079460111\.wav"$/,
    );
    const part = await fileOf(id, { range: 'bytes=8-11' });
    expect([part.statusCode, part.headers['content-range'], await part.body.text()]).toEqual([
      206,
      `bytes 8-11/${bytes}`,
      'WAVE',
    ]);
    const etag = whole.headers['etag'] as string;
    const known = await fileOf(id, { 'if-none-match': etag });
    expect([known.statusCode, await known.body.text()]).toEqual([304, '']);
    const goneOn = await fileOf(id, { range: 'bytes=0-3', 'if-range': etag });
    expect([goneOn.statusCode, await goneOn.body.text()]).toEqual([206, 'RIFF']);
    expect((await fileOf(id, { 'if-match': etag })).statusCode).toBe(200);
    const another = await fileOf(id, { 'if-match': '"another"' });
    expect([another.statusCode, await another.body.json()]).toMatchObject([
      412,
      { title: 'Precondition failed' },
    ]);
    const beyond = await fileOf(id, { range: `bytes=${bytes + 1}-` });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${bytes}`]);
    expect(await beyond.body.json()).toMatchObject({ title: 'Range not satisfiable' });
    const head = await fileOf(id, {}, 'HEAD');
    expect([head.statusCode, head.headers['content-length'], await head.body.text()]).toEqual([
      200,
      String(bytes),
      '',
    ]);
    expect(content.toString('latin1', 0, 4)).toBe('RIFF');
  });

  it('is for those who have signed in', async () => {
    const { id } = await finished();
    const stranger = await request(`${api.running.url}/api/v1/recordings/${id}/file`);
    expect(stranger.statusCode).toBe(401);
    await stranger.body.dump();
  });

  it('that was taken away is missed in words', async () => {
    const { id } = (await finished()) as unknown as { id: string };
    rmSync(pathOf(id));
    const answer = await fileOf(id);
    expect([answer.statusCode, await answer.body.json()]).toMatchObject([
      404,
      { detail: 'The file of this recording is no longer in the data folder.' },
    ]);
    expect((await api.delete(`/recordings/${id}`)).status).toBe(204);
  });
});

describe('removing a recording', () => {
  it('removes row and file, and tells so', async () => {
    const { id } = (await finished()) as unknown as { id: string };
    expect(existsSync(pathOf(id))).toBe(true);
    const [one, two] = await Promise.all([api.delete(`/recordings/${id}`), api.delete(`/recordings/${id}`)]);
    expect([one.status, two.status].sort()).toEqual([204, 404]);
    expect(existsSync(pathOf(id))).toBe(false);
    expect((await api.get(`/recordings/${id}`)).status).toBe(404);
    const told = await sent('recording_deleted', id);
    expect(JSON.parse(told.body)).toMatchObject({ type: 'recording_deleted', data: { id, status: 'done' } });
    const metrics = await request(`${api.running.url}/metrics`, {
      headers: { authorization: 'Bearer a-token-for-tests-of-32-characters-or-more' },
    });
    expect(await metrics.body.text()).toMatch(/hookswitch_events_total\{type="recording_deleted"\} [1-9]/);
  });

  it('that is old is done by retention, with the file', async () => {
    const { id } = (await finished()) as unknown as { id: string };
    const { recordingRemoval } = api.running.parts;
    expect(await recordingRemoval.removeOld('2020-01-01T00:00:00.000Z')).toBe(0);
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await recordingRemoval.removeOld(later)).toBeGreaterThan(0);
    expect([existsSync(pathOf(id)), (await api.get(`/recordings/${id}`)).status]).toEqual([false, 404]);
    await sent('recording_deleted', id);
  });
});

describe('after a restart', () => {
  it('a recording has gone on, and one that ended meanwhile gets its file', async () => {
    const goesOn = await place();
    const ends = (
      await api.post('/simulator/calls', { from: ADA, to: NUMBER, script: [{ after_ms: 700, do: 'hangup' }] })
    ).body.id;
    await recording(goesOn, 'recording');
    await recording(ends, 'recording');
    await api.running.close();
    await new Promise((resolve) => setTimeout(resolve, 800));
    api = await api.restart({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });

    const ended = await recording(ends, 'done');
    expect(ended['duration_ms']).toBeLessThanOrEqual(700);
    expect((await fileOf(ended['id']!)).statusCode).toBe(200);
    expect((await recordingsOf(goesOn))[0]).toMatchObject({ status: 'recording' });
    await api.post(`/calls/${goesOn}/stop_recording`);
    expect((await recording(goesOn, 'done'))['duration_ms']).toBeGreaterThanOrEqual(800);
    await api.post(`/calls/${goesOn}/hangup`);
    const updates = () =>
      receiver.received.filter(
        ({ body }) => body.includes('"type":"recording_updated"') && body.includes(ended['id']!),
      );
    await eventually(
      async () => updates().length,
      (count) => count > 0,
    );
    expect(updates()).toHaveLength(1);
  });

  it('a removal that was broken off is ended, and half a file is gone', async () => {
    const kept = (await finished()) as unknown as { id: string };
    const broken = (await finished()) as unknown as { id: string };
    const { store } = api.running.parts;
    const row = await store.recordings.get(broken.id);
    await store.recordings.remove([row!], [], []);
    expect(existsSync(pathOf(broken.id))).toBe(true);
    mkdirSync(join(dataDir(), 'recordings', '.incoming'), { recursive: true });
    writeFileSync(join(dataDir(), 'recordings', '.incoming', 'half'), 'RIFF');
    api = await api.restart({ HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' });
    expect([existsSync(pathOf(broken.id)), existsSync(pathOf(kept.id))]).toEqual([false, true]);
    expect(await api.running.parts.store.recordings.removed()).toEqual([]);
    expect(existsSync(join(dataDir(), 'recordings', '.incoming'))).toBe(false);
  });
});
