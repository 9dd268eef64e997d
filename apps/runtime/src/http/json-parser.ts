import { isUtf8 } from 'node:buffer';
import { refuseJson } from '@hookswitch/flow-model';
import type { FastifyInstance } from 'fastify';
import { FILE_LIMIT_BYTES, FILE_MEDIA_TYPE } from '../configuration/file/configuration-file.js';
import { HttpProblem } from './http-problem.js';

/** 1 MiB: the largest flow that is still one to look at is far below. */
export const BODY_LIMIT_BYTES = 1_048_576;

/** Reads JSON bodies, and only those: other media types are refused by Fastify (415). */
export function useJsonParser(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const types = [
    ['application/json', BODY_LIMIT_BYTES],
    ['application/merge-patch+json', BODY_LIMIT_BYTES],
    [FILE_MEDIA_TYPE, FILE_LIMIT_BYTES],
  ] as const;
  for (const [type, bodyLimit] of types) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit }, (_request, body, done) => {
      try {
        // An empty body is no body: POST …/stop with a JSON content-type and nothing in it is fine.
        done(null, body.length === 0 ? undefined : parseJson(textOf(body as Buffer)));
      } catch (error) {
        done(error as Error);
      }
    });
  }
}

/** Reads tables and calendars as text: `text/csv`, `text/calendar`. */
export function useTextParsers(fastify: FastifyInstance): void {
  const types = [
    ['text/csv', 'Save it as "CSV UTF-8".'],
    ['text/calendar', 'Export it anew, as iCalendar (.ics).'],
  ] as const;
  for (const [type, advice] of types) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => {
      const text = body as Buffer;
      if (isUtf8(text)) return done(null, text.toString('utf8'));
      const message = `The file is not valid UTF-8. ${advice}`;
      done(HttpProblem.invalid([{ pointer: '', message }]));
    });
  }
}

/** @throws HttpProblem 400 for what is not UTF-8: read anyway, it would be stored with other characters than were sent */
function textOf(body: Buffer): string {
  if (isUtf8(body)) return body.toString('utf8');
  throw broken('The request body is not valid UTF-8, in which JSON is written (RFC 8259).');
}

function broken(detail: string): HttpProblem {
  return new HttpProblem(400, 'Broken JSON', detail, { errors: [{ pointer: '', message: detail }] });
}

/** @throws HttpProblem 400 for broken JSON, dangerous property names, depth and broken Unicode (flow-model's limits) */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (error) {
    const place = /position (\d+)/.exec((error as Error).message)?.[1];
    throw broken(
      place === undefined
        ? 'The request body is not valid JSON: it ends too early or is empty.'
        : `The request body is not valid JSON: see character ${Number(place) + 1}.`,
    );
  }
  const fault = refuseJson(value);
  if (fault !== undefined) throw HttpProblem.invalid([fault]);
  return value;
}
