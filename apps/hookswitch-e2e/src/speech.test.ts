import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toneWav } from './rig/prompts.js';
import { RuntimeProcess } from './rig/runtime-process.js';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

describe('A speech engine at a URL', () => {
  const asked: Asked[] = [];
  let server: Server;
  let runtime: RuntimeProcess;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method, url, headers } = request;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        asked.push({ method, url, headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
        response.writeHead(200, { 'content-type': 'audio/wav' }).end(toneWav(1.5, 440, 22_050));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    runtime = await RuntimeProcess.start({
      HOOKSWITCH_SPEECH: `http://127.0.0.1:${(server.address() as AddressInfo).port}/say?model=amy`,
      HOOKSWITCH_SPEECH_HEADERS: 'authorization=Bearer s3cret',
    });
  });

  afterAll(async () => {
    await runtime.dispose();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  /** What **Listen** plays. */
  const listen = async (text: string) => {
    const answer = await fetch(`${runtime.origin}/api/v1/speech/preview`, {
      method: 'POST',
      headers: { authorization: `Bearer ${RuntimeProcess.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text, language: 'de-DE', voice: 'amy' }),
    });
    return { status: answer.status, wav: Buffer.from(await answer.arrayBuffer()) };
  };

  it('is sent the text, and what it answers is heard at the rate of the telephone', async () => {
    const { status, wav } = await listen('Guten Tag, Łukasz.');
    expect([status, wav.toString('latin1', 0, 4), wav.readUInt32LE(24)]).toEqual([200, 'RIFF', 8_000]);
    expect(wav.length).toBe(44 + 1.5 * 8_000 * 2);
    expect(rises(wav)).toBeCloseTo(1.5 * 440, -1);
    expect(asked).toEqual([
      {
        method: 'POST',
        url: '/say?model=amy',
        headers: expect.objectContaining({
          authorization: 'Bearer s3cret',
          'content-type': 'application/json',
          accept: 'audio/wav',
        }),
        body: { text: 'Guten Tag, Łukasz.', language: 'de-DE', voice: 'amy' },
      },
    ]);
  });

  it('is asked once for a text, also across a restart', async () => {
    const first = await listen('Bitte warten.');
    expect(asked).toHaveLength(2);
    await runtime.end('SIGTERM');
    await runtime.start();
    expect((await listen('Bitte warten.')).wav.equals(first.wav)).toBe(true);
    expect(asked).toHaveLength(2);
    expect(runtime.output).not.toContain('s3cret');
  });
});

/** How often the sound goes from below to above the middle: a tone's Hertz times its seconds. */
function rises(wav: Buffer): number {
  const samples = Array.from({ length: (wav.length - 44) / 2 }, (_, at) => wav.readInt16LE(44 + at * 2));
  return samples.filter((sample, at) => sample >= 0 && (samples[at - 1] ?? 0) < 0).length;
}
