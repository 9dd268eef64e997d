import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DuplicateError,
  InvalidPageError,
  LastAdminError,
  NotFoundError,
  StaleEtagError,
  StoreClosedError,
  StoreError,
} from '@hookswitch/store';
import { etagOf } from './etag.js';
import { HttpProblem } from './http-problem.js';

/** Refusals of a body as a whole, by status: on its way through Nest, Fastify's code is lost. */
const BODY_REFUSALS: Readonly<Record<number, readonly [title: string, detail: string]>> = {
  413: ['Body too large', 'The request body may have 1 MiB at most.'],
  415: ['Unsupported media type', 'Send JSON, with the header "content-type: application/json".'],
};

/** What Fastify's own refusals mean, in our words. Their texts name internals. */
const FASTIFY_REFUSALS: Readonly<Record<string, readonly [number, string, string]>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: [
    400,
    'Broken JSON',
    'The content-type says JSON, but the request has no body.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    400,
    'Bad request',
    "The body's size differs from the header content-length.",
  ],
  FST_ERR_BAD_URL: [400, 'Bad request', 'The address is not a valid, percent-encoded URL.'],
  FST_ERR_MAX_PARAM_LENGTH: [404, 'Not found', 'There is nothing at this address.'],
};

/** Writes a refusal in the shape that the addresses of a vendor's API have for it. */
export type ProblemWriter = (reply: FastifyReply, problem: HttpProblem) => void;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any route, where refusals have another shape than problem details. */
    writeProblem?: ProblemWriter;
  }
}

/** Turns whatever was thrown into problem details (RFC 9457). What we did not foresee is logged and answered with a bare 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown);
    if (problem.status >= 500 && !(thrown instanceof HttpProblem)) {
      this.logger.error({
        err: thrown,
        request_id: request.id,
        method: request.method,
        path: pathOf(request),
      });
    }
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, problem);
  }
}

/** Writes the answer; also for the places that Nest's filters do not see. */
export function sendProblem(reply: FastifyReply, problem: HttpProblem): void {
  const { writeProblem } = reply.request;
  if (writeProblem !== undefined) return writeProblem(reply, problem);
  const body = {
    type: 'about:blank',
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
    ...problem.members,
  };
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(body));
}

/** The problem that an error stands for. */
export function problemOf(thrown: unknown): HttpProblem {
  if (thrown instanceof HttpProblem) return thrown;
  if (thrown instanceof StoreError) return storeProblem(thrown);
  const code = (thrown as { code?: unknown } | null)?.code;
  const refusal = typeof code === 'string' ? FASTIFY_REFUSALS[code] : undefined;
  if (refusal) return new HttpProblem(...refusal);
  const status = statusOf(thrown);
  if (status === 404) return new HttpProblem(404, 'Not found', 'There is nothing at this address.');
  const ofBody = BODY_REFUSALS[status];
  if (ofBody) return new HttpProblem(status, ...ofBody, { errors: [{ pointer: '', message: ofBody[1] }] });
  if (status >= 400 && status < 500)
    return new HttpProblem(
      status,
      STATUS_CODES[status] ?? 'Bad request',
      'The request could not be understood.',
    );
  return new HttpProblem(
    500,
    'Internal error',
    'Something went wrong inside Hookswitch. Its log tells more, under the id of the header x-request-id.',
  );
}

/** What the store refuses is the client's doing, but for a store that is closed: then the process is stopping. */
function storeProblem(error: StoreError): HttpProblem {
  if (error instanceof NotFoundError) return new HttpProblem(404, 'Not found', error.message);
  if (error instanceof StaleEtagError)
    return new HttpProblem(412, 'Precondition failed', error.message, {
      headers: { etag: etagOf(error.current) },
    });
  if (error instanceof DuplicateError)
    return HttpProblem.invalid([{ pointer: `/${error.field}`, message: error.message }]);
  if (error instanceof InvalidPageError)
    return HttpProblem.invalid([{ pointer: `/${error.field}`, message: error.message }], 'query');
  if (error instanceof LastAdminError) return new HttpProblem(409, 'Last admin', error.message);
  if (error instanceof StoreClosedError)
    return new HttpProblem(503, 'Stopping', 'Hookswitch is stopping. Try again in a moment.', {
      headers: { 'retry-after': '5' },
    });
  return new HttpProblem(500, 'Internal error', 'The store refused this. The log tells more.');
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** The path without its query and without a receipt's key, which should not be logged. */
function pathOf(request: FastifyRequest): string {
  const [path = ''] = request.url.split('?', 1);
  return path.replace(/(\/receipts\/).*/, '$1…');
}
