import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { ApiUnderTest } from '../configuration/testing/api-under-test.js';
import { OwnOrigin } from '../inbox/own-origin.js';
import { mediaUrl } from './media-url.js';

const dir = mkdtempSync(join(tmpdir(), 'hookswitch-media-'));
const sound = join(dir, 'sound.wav');

/** A second of a sound whose every sample is another, at the telephone's rate: it is served as it is. */
function aSecond(): Buffer {
  const wav = Buffer.alloc(44 + 16_000);
  wav.write('RIFF\x24\x3f\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00', 0, 'latin1');
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(16_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(16_000, 40);
  wav.writeUInt32LE(36 + 16_000, 4);
  for (let at = 44; at < wav.length; at += 2) wav.writeInt16LE(at, at);
  return wav;
}

let api: ApiUnderTest;
let url: string;
let etag: string;
beforeAll(async () => {
  writeFileSync(sound, aSecond());
  api = await ApiUnderTest.start({ HOOKSWITCH_SPEECH: `command:cat '${sound}'` });
  const { name } = await api.running.parts.speech.render({ text: 'Hello', language: 'en', voice: null });
  url = api.running.parts.media.url('speech', name);
  etag = `"${name}"`;
});
afterAll(async () => {
  await api.stop();
  rmSync(dir, { recursive: true });
});

async function ask(headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET', at = url) {
  const answer = await request(at, { method, headers });
  const body = Buffer.from(await answer.body.arrayBuffer());
  return { status: answer.statusCode, headers: answer.headers, body };
}

describe('rendered speech', () => {
  it('is fetched without sign-in, at the address that was really taken', async () => {
    expect(url).toMatch(new RegExp(`^${api.running.url}/media/speech/[0-9a-f]{64}\\.wav$`));
    const answer = await ask();
    expect([answer.status, answer.body.equals(aSecond())]).toEqual([200, true]);
    expect(answer.headers).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': '16044',
      'cache-control': 'private, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag,
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is looked at by HEAD, as Asterisk does when it has it already', async () => {
    const get = await ask();
    const head = await ask({}, 'HEAD');
    const told = ['content-type', 'content-length', 'cache-control', 'etag', 'accept-ranges'];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const name of told) expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    expect((await ask({ 'if-none-match': etag }, 'HEAD')).status).toBe(304);
  });

  it.each([
    ['its tag', () => etag],
    ['its tag, marked weak', () => `W/${etag}`],
    ['its tag among others', () => `"other", ${etag}`],
    ['any tag', () => '*'],
  ])('is not sent again to who has %s', async (_name, tag) => {
    const answer = await ask({ 'if-none-match': tag() });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
    expect(answer.headers).toMatchObject({ etag, 'cache-control': expect.stringContaining('max-age') });
    expect(answer.headers['content-type']).toBeUndefined();
  });

  it.each(['"other"', 'nothing', `"${'0'.repeat(64)}.wav"`])('is sent to who has %s', async (tag) => {
    expect((await ask({ 'if-none-match': tag })).status).toBe(200);
  });

  it.each([
    ['bytes=0-43', 0, 44],
    ['bytes=16000-', 16_000, 16_044],
    ['bytes=-4', 16_040, 16_044],
    ['bytes=10-99999', 10, 16_044],
  ])('is sent in part: %s', async (range, from, to) => {
    const answer = await ask({ range });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${from}-${to - 1}/16044`);
    expect(answer.body.equals(aSecond().subarray(from, to))).toBe(true);
    expect(answer.headers).toMatchObject({ etag, 'content-type': 'audio/wav' });
  });

  it('is sent in part only as long as it is the same, and not at all beyond its end', async () => {
    expect((await ask({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
    const whole = await ask({ range: 'bytes=0-1', 'if-range': '"other"' });
    expect([whole.status, whole.body.length]).toEqual([200, 16_044]);
    const beyond = await ask({ range: 'bytes=99999-' });
    expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([
      416,
      'bytes */16044',
      0,
    ]);
  });

  it('has names that nobody guesses: others are not there, whatever is asked', async () => {
    const name = url.slice(url.lastIndexOf('/') + 1);
    const { pathname: key } = new URL(url.replace(name, 'key'));
    const paths = [
      key,
      '/media',
      '/media/',
      '/media/speech',
      '/media/speech/',
      `/media/speech/${'0'.repeat(64)}.wav`,
      `/media/speech/${name}/`,
      `/media/speech//${name}`,
      `/media/speech/${name.toUpperCase()}`,
      `/media/speech/${name.replace('.wav', '')}`,
      `/media/speech/${name}%00.wav`,
      `/media/speech/../speech/../../key`,
      '/media/speech/..%2fkey',
      '/media/speech/..%2f..%2fsecret.key',
      '/media/speech/%2e%2e/secret.key',
      '/media/speech/../../../../../../etc/passwd',
      '/media/speech/%5c..%5ckey',
      '/media/other/x.wav',
      '/media/__proto__/x.wav',
      '/media/constructor/name',
    ];
    for (const path of paths) {
      const text = await raw(path);
      expect([path, text.split('\r\n', 1)[0]]).toEqual([path, expect.stringMatching(/^HTTP\/1\.1 40[04] /)]);
      const body = text.slice(text.indexOf('\r\n\r\n') + 4);
      expect([path, body === '' || body.includes('"status":40')]).toEqual([path, true]);
    }
    expect((await ask({}, 'POST')).status).toBe(404);
    expect((await ask()).status).toBe(200);
  });

  it('is rendered anew when its file is gone', async () => {
    const { speech, media } = api.running.parts;
    const said = { text: 'Gone', language: 'en', voice: null };
    const { name } = await speech.render(said);
    rmSync(join(speech.dir, name));
    expect((await ask({}, 'GET', media.url('speech', name))).status).toBe(404);
    expect((await speech.render(said)).name).toBe(name);
    expect((await ask({}, 'GET', media.url('speech', name))).status).toBe(200);
  });

  /** As it is written: clients tidy a path before they ask. */
  async function raw(path: string): Promise<string> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    await once(socket, 'end');
    return text;
  }
});

describe('the URL that the telephone system is given', () => {
  it.each([
    ['127.0.0.1', null, 'http://127.0.0.1:8081/media/speech/a.wav'],
    ['localhost', null, 'http://127.0.0.1:8081/media/speech/a.wav'],
    ['0.0.0.0', null, 'http://127.0.0.1:8081/media/speech/a.wav'],
    ['::', null, 'http://127.0.0.1:8081/media/speech/a.wav'],
    ['::1', null, 'http://[::1]:8081/media/speech/a.wav'],
    ['192.0.2.7', null, 'http://192.0.2.7:8081/media/speech/a.wav'],
    ['0.0.0.0', 'https://hooks.example/base', 'https://hooks.example/base/media/speech/a.wav'],
  ])('for a runtime that listens on %s, with HOOKSWITCH_MEDIA_URL %s, is %s', (host, base, expected) => {
    const origin = new OwnOrigin(host, 0);
    const url = mediaUrl({ host, mediaUrl: base }, origin);
    origin.listensOn(8081);
    expect(url('speech', 'a.wav')).toBe(expected);
  });
});
