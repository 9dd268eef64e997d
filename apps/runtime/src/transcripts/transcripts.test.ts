import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { Receiver } from '../configuration/testing/receiver.js';
import { transcribeAnswer } from './transcribe-answers.js';

const NUMBER = '+442079460131';
const ADA = { number: '+442079460555', name: 'Ada' };
const OPEN = { HOOKSWITCH_ALLOW_HTTP: '1', HOOKSWITCH_ALLOW_NETS: '127.0.0.0/8' };

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-transcripts-'));
let api: ApiUnderTest;
let receiver: Receiver;

/** A program of the admin's. */
function program(name: string, lines: string): string {
  const path = join(dir, name);
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeAll(async () => {
  receiver = await Receiver.start();
  api = await ApiUnderTest.start(OPEN);
  const flow = await api.post('/flows', {
    name: 'Recorded',
    document: {
      schema: 1,
      entry: 'answer',
      nodes: {
        answer: { type: 'answer', label: 'Answer', config: {} },
        record: {
          type: 'record',
          label: 'Record',
          config: { action: 'start', sides: 'caller', transcribe: 'en-GB' },
        },
        wait: { type: 'wait', label: 'Wait', config: { duration_ms: 600_000 } },
      },
      edges: { 'answer:next': 'record', 'record:next': 'wait' },
    },
  });
  await api.post('/numbers', { number: NUMBER, name: 'Recorded', flow_id: flow.body.id });
  await api.post('/webhooks', {
    name: 'Archive',
    url: receiver.url('/archive'),
    event_types: ['transcribe_created', 'transcribe_updated', 'transcribe_deleted', 'transcript_created'],
  });
  expect((await api.post('/configuration/apply')).status).toBe(201);
});
afterAll(async () => {
  await api.stop();
  await receiver.stop();
  rmSync(dir, { recursive: true });
});

const place = async (...words: string[]) =>
  (
    await api.post('/simulator/calls', {
      from: ADA,
      to: NUMBER,
      script: [...words.map((text) => ({ after_ms: 150, do: 'say', text })), { after_ms: 300, do: 'hangup' }],
    })
  ).body.id as string;
const settled = async (callId: string) =>
  (
    await eventually(
      () => api.get(`/transcribes?call_id=${callId}`),
      ({ body }) => body.result.length > 0 && body.result[0].status !== 'progressing',
    )
  ).body.result[0];
const told = () => receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: object });

describe('the words of a recording', () => {
  it('are what was said, are told part by part, and go with the recording', async () => {
    const callId = await place('Please call me back.', 'It is about the bill.');
    const transcribe = await settled(callId);
    expect(transcribeAnswer.schema.parse(transcribe)).toMatchObject({
      reference_type: 'recording',
      status: 'done',
      language: 'en-GB',
      direction: 'in',
      provider: 'simulator',
      text: 'Please call me back.\nIt is about the bill.',
    });
    await receiver.waitFor(({ body }) => body.includes('transcribe_updated'));
    const types = told().map(({ type }) => type);
    expect(types.sort()).toEqual([
      'transcribe_created',
      'transcribe_updated',
      'transcript_created',
      'transcript_created',
    ]);
    const { reference_id: recordingId } = transcribe;
    const peaks = await api.get(`/recordings/${recordingId}/peaks`);
    expect(peaks.body.peaks).toHaveLength(400);
    expect(Math.max(...peaks.body.peaks)).toBeGreaterThan(5);
    expect((await api.get(`/recordings/${recordingId}/peaks`)).body).toEqual(peaks.body);
    expect((await api.delete(`/recordings/${recordingId}`)).status).toBe(204);
    expect((await api.get(`/transcribes/${transcribe.id}`)).status).toBe(404);
    await receiver.waitFor(({ body }) => body.includes('transcribe_deleted'));
  });

  it('are asked for by request, made up where nobody said anything, and removed by request', async () => {
    const first = await settled(await place());
    expect(first.text).not.toBe('');
    const asked = await api.post(`/recordings/${first.reference_id}/transcribe`, { language: 'de-DE' });
    expect([asked.status, asked.body.status, asked.body.language]).toEqual([202, 'progressing', 'de-DE']);
    const again = await eventually(
      () => api.get(`/transcribes/${asked.body.id}`),
      ({ body }) => body.status === 'done',
    );
    expect(again.body.text).toBe(first.text);
    expect((await api.get(`/transcribes?reference_id=${first.reference_id}`)).body.result).toHaveLength(2);
    expect((await api.delete(`/transcribes/${first.id}`)).status).toBe(204);
    expect((await api.get(`/transcribes/${first.id}`)).status).toBe(404);
    expect((await api.post(`/recordings/${first.reference_id}/transcribe`, { language: 'x' })).status).toBe(
      400,
    );
    expect((await api.post(`/recordings/${asked.body.id}/transcribe`)).status).toBe(404);
  });

  it('come from a command, which is ended and asked again when the process stops meanwhile', async () => {
    const slow = program('slow.sh', `touch ${dir}/begun; sleep 30`);
    api = await api.restart({ ...OPEN, HOOKSWITCH_TRANSCRIPTION: `command:${slow} {audio_file}` });
    const callId = await place('Hello');
    await eventually(
      () => api.get(`/transcribes?call_id=${callId}&status=progressing`),
      ({ body }) => body.result.length === 1,
    );
    const quick = program(
      'quick.sh',
      `test "$2" = en || exit 3\ntest -f "$3" || exit 4\nprintf '[00:00:01.500 --> 00:00:02.000]   Hello.\\nAnd good bye.\\n'`,
    );
    api = await api.restart({
      ...OPEN,
      HOOKSWITCH_TRANSCRIPTION: `command:${quick} -l {lang} {audio_file}`,
    });
    const transcribe = await settled(callId);
    expect(transcribe).toMatchObject({
      status: 'done',
      transcripts: [
        { message: 'Hello.', offset_ms: 1500 },
        { message: 'And good bye.', offset_ms: 1500 },
      ],
    });
  });

  it('are not there when the command fails, and the reason is told', async () => {
    const broken = program('broken.sh', `echo 'no model' >&2; exit 7`);
    api = await api.restart({ ...OPEN, HOOKSWITCH_TRANSCRIPTION: `command:${broken} {audio_file}` });
    const transcribe = await settled(await place('Hello'));
    expect(transcribe).toMatchObject({ status: 'failed', text: null });
    expect(transcribe.reason).toMatch(/ended with code 7: no model/);
  });
});
