import send from '@fastify/send';
import type { Recording } from '@hookswitch/calls';
import type { RecordingPlace } from '@hookswitch/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/http-problem.js';

/** Answers a recording's file: whole or the range that is asked for; `@fastify/send` does ranges, etags and conditions. */
export async function sendRecording(
  recording: Recording,
  { folder, name }: RecordingPlace,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const found = await send(request.raw, name, { root: folder, cacheControl: false });
  if (found.type === 'error') {
    found.stream.destroy();
    if (found.statusCode === 412) throw anotherFile();
    throw found.statusCode === 416 ? outOfRange(recording) : missingFile();
  }
  await reply
    .code(found.statusCode)
    .headers({
      ...found.headers,
      'content-type': 'audio/wav',
      'content-disposition': `attachment; filename="${fileName(recording)}"`,
      'cache-control': 'private, no-cache',
    })
    .send(found.stream);
}

/** The row says that there is a file, and there is none: it was taken away, or the database is of another folder. */
export function missingFile(): HttpProblem {
  const detail = 'The file of this recording is no longer in the data folder.';
  return new HttpProblem(404, 'Not found', detail);
}

function anotherFile(): HttpProblem {
  const detail = 'The file of this recording is not the one that if-match or if-unmodified-since names.';
  return new HttpProblem(412, 'Precondition failed', detail);
}

function outOfRange({ bytes }: Recording): HttpProblem {
  const detail = `The file has ${bytes} bytes: ask for a range within them.`;
  const headers = { 'content-range': `bytes */${bytes}` };
  return new HttpProblem(416, 'Range not satisfiable', detail, { headers });
}

/** `2026-11-21T093010Z from +442079460123 to +442079460999.wav`, with what file systems do not like left out. */
function fileName({ started_at, from, to }: Recording): string {
  const at = `${started_at.slice(0, 19).replaceAll(':', '')}Z`;
  const safe = (number: string) => number.replaceAll(/[^\w+]/g, '') || 'unknown';
  return `${at} from ${safe(from.number)} to ${safe(to.number)}.wav`;
}
