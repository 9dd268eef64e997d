import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlayedMedia } from '@hookswitch/telephony';
import type { MediaSource } from '../media-source.js';

/** A voice for tests: a real web server whose every text lasts 40 ms a character. */
export class ToneSource implements MediaSource {
  readonly #server: Server;
  readonly #lengths = new Map<string, number>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<ToneSource> {
    const server = createServer();
    const source = new ToneSource(server);
    server.on('request', (request, response) => {
      const length = source.#lengths.get(request.url ?? '');
      const etag = `"${request.url}"`;
      if (length === undefined) return void response.writeHead(404).end();
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { 'content-type': 'audio/wav', etag });
      response.end(request.method === 'HEAD' ? undefined : tone(length));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return source;
  }

  urlOf(media: PlayedMedia): Promise<string> {
    const ms = 'speech' in media ? Math.max(200, media.speech.length * 40) : media.duration_ms;
    const path = `/sound-${ms}.wav`;
    this.#lengths.set(path, ms);
    const { port } = this.#server.address() as AddressInfo;
    return Promise.resolve(`http://127.0.0.1:${port}${path}`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A 440 Hz tone as a WAV file of 16-bit mono PCM at 8 kHz. */
export function tone(ms: number): Buffer {
  const samples = ms * 8;
  const data = Buffer.alloc(44 + samples * 2);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + samples * 2, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(8000, 24);
  data.writeUInt32LE(16000, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1)
    data.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 440 * index) / 8000)), 44 + index * 2);
  return data;
}
