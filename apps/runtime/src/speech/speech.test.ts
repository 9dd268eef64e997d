import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { ApiUnderTest, eventually } from '../configuration/testing/api-under-test.js';
import { createApp } from '../create-app.js';
import { createLog } from '../logging/logger.js';
import { readSettings } from '../settings/settings.js';

const TOKEN = 'a-token-for-tests-of-32-characters-or-more';
const installed = spawnSync('espeak-ng', ['--version']).status === 0;

async function preview(api: ApiUnderTest, body: unknown, headers = { authorization: `Bearer ${TOKEN}` }) {
  const answer = await request(`${api.running.url}/api/v1/speech/preview`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  const type = String(answer.headers['content-type']).split(';', 1)[0];
  const problem = type?.includes('json') ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : null;
  return { status: answer.statusCode, type, headers: answer.headers, bytes, problem };
}

(installed ? describe : describe.skip)('hearing a text with espeak-ng', () => {
  let api: ApiUnderTest;
  beforeAll(async () => (api = await ApiUnderTest.start()));
  afterAll(() => api.stop());

  it('answers what a caller will hear', async () => {
    const heard = await preview(api, { text: 'Welcome to our office.' });
    expect([heard.status, heard.type]).toEqual([200, 'audio/wav']);
    expect(heard.headers['cache-control']).toBe('no-store');
    expect(heard.bytes.toString('latin1', 0, 16)).toMatch(/^RIFF....WAVEfmt $/s);
    expect(heard.bytes.readUInt32LE(24)).toBe(8_000);
    // A second and a half of 16-bit samples, at least.
    expect(heard.bytes.length).toBeGreaterThan(16_000);
    const german = await preview(api, { text: 'Welcome to our office.', language: 'de-DE', voice: null });
    expect(german.bytes.equals(heard.bytes)).toBe(false);
  });

  it('is counted, and rendered once', async () => {
    const figure = async (line: string) => {
      const answer = await request(`${api.running.url}/metrics`, {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      const found = (await answer.body.text()).split('\n').find((text) => text.startsWith(`${line} `));
      return Number(found?.slice(line.length));
    };
    const rendered = await figure('hookswitch_speech_renderings_total{result="ok"}');
    const hits = await figure('hookswitch_speech_cache_hits_total');
    await preview(api, { text: 'Counted' });
    await preview(api, { text: 'Counted' });
    expect(await figure('hookswitch_speech_renderings_total{result="ok"}')).toBe(rendered + 1);
    expect(await figure('hookswitch_speech_cache_hits_total')).toBe(hits + 1);
    expect(await figure('hookswitch_speech_render_seconds_count')).toBe(rendered + 1);
    const files = readdirSync(api.running.parts.speech.dir).filter((name) => name.endsWith('.wav'));
    expect(await figure('hookswitch_speech_cache_files')).toBe(files.length);
    expect(await figure('hookswitch_speech_cache_bytes')).toBeGreaterThan(16_000);
    expect(await figure('hookswitch_speech_waiting')).toBe(0);
  });

  it('is known after a restart', async () => {
    const { name } = await api.running.parts.speech.render({ text: 'Kept', language: 'en', voice: null });
    api = await api.restart({ HOOKSWITCH_SPEECH: 'espeak-ng', HOOKSWITCH_SPEECH_CACHE_MB: '1' });
    expect(
      await api.running.parts.speech.render({ text: 'Kept', language: 'en', voice: null }),
    ).toMatchObject({
      name,
    });
    expect(existsSync(join(api.running.parts.speech.dir, name))).toBe(true);
  });

  it('renders anew what somebody has deleted', async () => {
    const first = await preview(api, { text: 'Deleted' });
    for (const name of readdirSync(api.running.parts.speech.dir))
      if (name.endsWith('.wav')) rmSync(join(api.running.parts.speech.dir, name));
    const again = await preview(api, { text: 'Deleted' });
    expect([again.status, again.bytes.equals(first.bytes)]).toEqual([200, true]);
  });
});

describe('hearing a text', () => {
  const dir = mkdtempSync(join(tmpdir(), 'hookswitch-preview-'));
  let api: ApiUnderTest;
  beforeAll(async () => {
    writeFileSync(join(dir, 'no-sound'), 'no sound');
    api = await ApiUnderTest.start({ HOOKSWITCH_SPEECH: `command:cat '${dir}/{voice}'` });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(dir, { recursive: true });
  });

  it('is for who has signed in', async () => {
    const stranger = await preview(api, { text: 'Hello' }, {} as { authorization: string });
    expect(stranger.status).toBe(401);
  });

  it.each([
    [{}, '/text'],
    [{ text: '' }, '/text'],
    [{ text: '  ' }, '/text'],
    [{ text: 5 }, '/text'],
    [{ text: 'x'.repeat(4001) }, '/text'],
    [{ text: 'Hi', language: 'english please' }, '/language'],
    [{ text: 'Hi', language: null }, '/language'],
    [{ text: 'Hi', voice: 'x'.repeat(101) }, '/voice'],
    [{ text: 'Hi', voice: '../../etc/passwd' }, '/voice'],
    [{ text: 'Hi', speed: 2 }, '/speed'],
    [[], ''],
  ])('refuses %j at %s', async (body, pointer) => {
    const { status, problem } = await preview(api, body);
    expect(status).toBe(400);
    expect(problem?.['errors']).toEqual([
      { pointer, message: expect.stringMatching(/\.$|^Invalid input: expected object/) },
    ]);
  });

  it('says what is wrong with the engine, and the log says it once', async () => {
    const missing = await preview(api, { text: 'Hi', voice: 'nobody' });
    expect([missing.status, missing.problem?.['detail']]).toEqual([
      502,
      expect.stringMatching(/^cat ended with code 1: .*nobody/),
    ]);
    const odd = await preview(api, { text: 'Hi', voice: 'no-sound' });
    expect([odd.status, odd.problem?.['title'], odd.problem?.['detail']]).toEqual([
      502,
      'Not spoken',
      expect.stringContaining('This is no WAV file'),
    ]);
  });
});

describe('an engine in trouble', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-trouble-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function start(speech: string, more: Record<string, string> = {}) {
    const lines: string[] = [];
    const running = await createApp(
      readSettings({
        HOOKSWITCH_DATA_DIR: mkdtempSync(join(folder, 'data-')),
        HOOKSWITCH_PORT: '0',
        HOOKSWITCH_ADMIN_PASSWORD: 'a-password-for-tests',
        HOOKSWITCH_API_TOKEN: TOKEN,
        HOOKSWITCH_SPEECH: speech,
        ...more,
      }),
      { log: createLog('info', { write: (line: string) => void lines.push(line) }) },
    );
    const records = () =>
      lines.map((line) => JSON.parse(line) as { level: string; msg: string; failures?: number });
    return { api: ApiUnderTest.around(running, folder, TOKEN), running, records };
  }

  it('that is not installed answers 503 with what to do; nobody needs it for the simulator', async () => {
    const { api, running, records } = await start('command:no-such-speech-engine');
    const { status, problem } = await preview(api, { text: 'Hi' });
    expect([status, problem?.['detail']]).toEqual([
      503,
      'no-such-speech-engine, which speaks the texts (HOOKSWITCH_SPEECH), is not installed on this machine, or may not be run.',
    ]);
    const before = records().filter(({ msg }) => msg.includes('cannot be spoken'));
    expect(before).toEqual([]);
    await running.close();
  });

  it('that is not installed is told at the start when calls on a telephone system will need it', async () => {
    const { running, records } = await start('command:no-such-speech-engine', {
      HOOKSWITCH_GATEWAYS: 'asterisk',
      HOOKSWITCH_ARI_URL: 'http://127.0.0.1:1',
      HOOKSWITCH_ARI_USER: 'u',
      HOOKSWITCH_ARI_PASSWORD: 'p',
    });
    const told = await eventually(
      async () => records().map(({ msg }) => msg),
      (messages) => messages.some((msg) => msg.startsWith('Texts cannot be spoken to callers.')),
    );
    expect(told).toContainEqual(expect.stringContaining('callers. no-such-speech-engine, which'));
    await running.close();
  });

  it('is logged once when it begins and once when it is over', async () => {
    let answer: (response: ServerResponse) => void = (response) => response.writeHead(500).end();
    const server = createServer((incoming, response) => incoming.on('end', () => answer(response)).resume());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { api, running, records } = await start(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/say`,
      { HOOKSWITCH_SPEECH_HEADERS: 'x-key=s3cret' },
    );
    for (const text of ['a', 'b', 'c']) expect((await preview(api, { text })).status).toBe(502);
    const wav = Buffer.alloc(46);
    wav.write('RIFF\x26\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x40\x1f\x00\x00', 0, 'latin1');
    wav.writeUInt16LE(16, 34);
    wav.write('data\x02\x00\x00\x00', 36, 'latin1');
    answer = (response) => response.end(wav);
    expect((await preview(api, { text: 'd' })).status).toBe(200);
    const told = records().filter(({ msg }) => /spoken/.test(msg));
    expect(told.map(({ level, failures }) => [level, failures])).toEqual([
      ['warn', undefined],
      ['info', 3],
    ]);
    expect(told[0]?.msg).toMatch(
      /^A text could not be spoken\. The speech engine http:\S+\/say answered 500\.$/,
    );
    await running.close();
    server.close();
  });
});
