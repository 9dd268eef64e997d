import type { ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { pcm, wavOf } from '../testing/sounds.js';
import { SpeechServer } from '../testing/speech-server.js';
import { HttpEngine } from './http.js';

const sound = wavOf(pcm([1, 2, 3]));
const speech = { text: 'Hello, "Łukasz"', language: 'en-GB', voice: null };
const limits = { timeMs: 500, bytes: 100_000 };
const never = new AbortController().signal;

let server: SpeechServer;
let engine: HttpEngine;
let answer: (response: ServerResponse) => void = () => undefined;
beforeAll(async () => {
  server = await SpeechServer.start((response) => answer(response));
  engine = new HttpEngine({ url: server.url, headers: {}, limits });
});
afterAll(async () => {
  await engine.close();
  await server.stop();
});

const audio = (response: ServerResponse) => response.setHeader('content-type', 'audio/wav').end(sound);
const failure = async (wanted: (response: ServerResponse) => void, through = engine) => {
  answer = wanted;
  return through.render(speech, never).then(
    () => 'rendered',
    (error: { fault: string; message: string }) => [error.fault, error.message],
  );
};

describe('a speech server', () => {
  it('is sent text, language and voice, and answers a WAV', async () => {
    answer = audio;
    expect(await engine.render(speech, never)).toEqual(sound);
    expect(server.asked.at(-1)).toMatchObject({
      method: 'POST',
      url: '/say',
      headers: { 'content-type': 'application/json', accept: 'audio/wav' },
    });
    expect(JSON.parse(server.asked.at(-1)!.body)).toEqual(speech);
  });

  it('is sent our headers, which are told to nobody and change no name', async () => {
    const headers = { authorization: 'Bearer s3cret', 'x-model': 'large' };
    const keyed = new HttpEngine({ url: `${server.url}?key=s3cret`, headers, limits });
    answer = audio;
    await keyed.render(speech, never);
    expect(server.asked.at(-1)).toMatchObject({ url: '/say?key=s3cret', headers });
    const echo = (response: ServerResponse) => response.writeHead(403).end('Bearer s3cret is no key');
    expect(await failure(echo, keyed)).toEqual(['failed', `The speech engine ${server.url} answered 403.`]);
    expect(keyed.settings).not.toContain('Bearer');
    await keyed.close();
  });

  it.each<[string, (response: ServerResponse) => void, string, string]>([
    [
      'fails',
      (response) => response.writeHead(500).end('no  such\nvoice'),
      'failed',
      'answered 500: no such voice',
    ],
    ['fails without a word', (response) => response.writeHead(502).end(), 'failed', 'answered 502.'],
    [
      'sends us elsewhere',
      (response) => response.writeHead(302, { location: '/x' }).end(),
      'failed',
      'answered 302.',
    ],
    [
      'answers a page',
      (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<html>'),
      'bad_audio',
      'answered text/html, but no WAV file.',
    ],
    ['answers an MP3', (response) => response.end('ID3 and so on'), 'bad_audio', 'answered no content-type'],
    ['answers nothing', (response) => response.end(), 'bad_audio', 'no WAV file'],
    ['never answers', () => undefined, 'timeout', 'did not answer within 0.5 s'],
    [
      'stops in the middle of its answer',
      (response) => response.writeHead(200, { 'content-length': '1000' }).write('RIFF'),
      'timeout',
      'did not answer within 0.5 s',
    ],
    ['hangs up', (response) => response.destroy(), 'unavailable', 'cannot be reached (UND_ERR_SOCKET)'],
    [
      'hangs up in the middle of its answer',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('RIFF');
        setTimeout(() => response.destroy(), 20);
      },
      'unavailable',
      'cannot be reached',
    ],
  ])('that %s is told apart', async (_name, wanted, fault, words) => {
    expect(await failure(wanted)).toEqual([fault, expect.stringContaining(words)]);
  });

  it('that drips is given up in time, however often something comes', async () => {
    let dripping: NodeJS.Timeout | undefined;
    const drip = (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'audio/wav' });
      dripping = setInterval(() => response.write('RIFF'), 50);
    };
    const began = Date.now();
    expect(await failure(drip)).toEqual(['timeout', expect.any(String)]);
    clearInterval(dripping);
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it.each([200, 500])('that answers %i without end is cut off', async (status) => {
    let written = 0;
    let flooded: ServerResponse | undefined;
    const flood = (response: ServerResponse) => {
      flooded = response;
      response.writeHead(status, { 'content-type': 'audio/wav' });
      const chunk = Buffer.alloc(65_536, 'RIFF');
      const more = (): void => {
        while (!response.destroyed && written < 200_000_000) {
          written += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    expect(await failure(flood)).toEqual([status === 200 ? 'bad_audio' : 'failed', expect.any(String)]);
    // The server hears of it in its own time.
    while (flooded?.destroyed === false) await after(10);
    expect(flooded).toMatchObject({ destroyed: true, writableFinished: false });
    expect(written).toBeLessThan(50_000_000);
  });

  it('that is not there is told without a text being sent', async () => {
    expect(await engine.fault()).toBeNull();
    const gone = await SpeechServer.start(() => undefined);
    const absent = new HttpEngine({ url: gone.url, headers: {}, limits });
    await gone.stop();
    const sentence = `The speech engine ${gone.url} cannot be reached (ECONNREFUSED): check that it runs.`;
    expect(await absent.fault()).toBe(sentence);
    expect(await failure(audio, absent)).toEqual(['unavailable', sentence]);
    expect(gone.asked).toEqual([]);
    await absent.close();
  });

  it('is let go when nobody wants the speech any more', async () => {
    const stopped = new AbortController();
    answer = () => stopped.abort();
    await expect(engine.render(speech, stopped.signal)).rejects.toMatchObject({ fault: 'stopped' });
    const asked = server.asked.length;
    await expect(engine.render(speech, stopped.signal)).rejects.toMatchObject({ fault: 'stopped' });
    expect(server.asked).toHaveLength(asked);
  });
});
