import type { Readable } from 'node:stream';
import { MOST_UPLOAD_BYTES, tooLarge } from '@hookswitch/audio';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/http-problem.js';

/** Where a sound is uploaded to: the one address whose body is not JSON. */
const UPLOAD_ROUTE = '/api/v1/prompts/:id/audio';

/** What a sound may be sent as. What it is, its content says. */
export const AUDIO_TYPES: readonly string[] = [
  ...['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'],
  ...['audio/mpeg', 'audio/mp3', 'application/octet-stream'],
];

/**
 * Lets a sound's bytes through to its route, unread: whoever is not allowed in is refused before they come. Elsewhere what is no
 * JSON stays refused.
 */
export function takeAudioBodies(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('*', (request, payload, done) => {
    if (request.routeOptions.url === UPLOAD_ROUTE) done(null, payload);
    else done(Object.assign(new Error('Unsupported media type'), { statusCode: 415 }));
  });
}

/**
 * The bytes of an uploaded sound.
 * @throws HttpProblem 415 for another media type, 400 when the upload breaks off
 * @throws {AudioFault} `too_large`, as soon as that is known
 */
export async function readAudioBody(request: FastifyRequest): Promise<Buffer> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!AUDIO_TYPES.includes(type)) {
    const detail = 'Send the file as it is, with the header "content-type: audio/wav" or "audio/mpeg".';
    throw new HttpProblem(415, 'Unsupported media type', detail, {
      errors: [{ pointer: '', message: detail }],
    });
  }
  const said = Number(request.headers['content-length']);
  if (said > MOST_UPLOAD_BYTES) throw tooLarge(said);
  return request.body === undefined ? Buffer.alloc(0) : collect(request.body as Readable);
}

/** Not by iteration, which would cut the connection where it ends early: who sends too much could not read why. */
function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_UPLOAD_BYTES) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    stream.on('end', () => resolve(Buffer.concat(chunks)));
    const broken = () =>
      reject(new HttpProblem(400, 'Broken off', 'The upload broke off. Upload the file again.'));
    stream.on('error', broken);
    stream.on('close', broken);
  });
}
