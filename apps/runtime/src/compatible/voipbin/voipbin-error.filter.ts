import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HttpProblem } from '../../http/http-problem.js';
import { problemOf } from '../../http/problem.filter.js';

/** VoIPBIN's word for a status, and its reason where nothing is more special. */
const WORDS: Readonly<Record<number, readonly [status: string, reason: string]>> = {
  400: ['INVALID_ARGUMENT', 'INVALID_ARGUMENT'],
  401: ['UNAUTHENTICATED', 'AUTHENTICATION_REQUIRED'],
  403: ['PERMISSION_DENIED', 'PERMISSION_DENIED'],
  404: ['NOT_FOUND', 'RESOURCE_NOT_FOUND'],
  409: ['FAILED_PRECONDITION', 'STATE_INVALID'],
  412: ['FAILED_PRECONDITION', 'STATE_INVALID'],
  422: ['INVALID_ARGUMENT', 'INVALID_ARGUMENT'],
  429: ['RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'],
  503: ['UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
};

/** What VoIPBIN has no status of its own for. */
const STATUSES: Readonly<Record<number, number>> = { 412: 409, 422: 400 };

/** Answers refusals as VoIPBIN does: `{"error": {status, reason, message, request_id, details}}`. */
@Catch()
export class VoipbinErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown);
    if (problem.status >= 500) this.logger.error({ err: thrown, request_id: request.id });
    const [status, reason] = WORDS[problem.status] ?? ['INTERNAL', 'INTERNAL'];
    const error = {
      status,
      reason: reasonOf(problem, request, reason),
      message: problem.detail,
      request_id: request.id,
      ...detailsOf(problem),
    };
    void reply
      .code(STATUSES[problem.status] ?? problem.status)
      .headers({ ...problem.headers, 'cache-control': 'no-store' })
      .type('application/json')
      .send(JSON.stringify({ error }));
  }
}

/** A refusal that knows VoIPBIN's own reason says so in its member `reason`. */
function reasonOf({ status, members }: HttpProblem, { headers }: FastifyRequest, usual: string): string {
  if (typeof members['reason'] === 'string') return members['reason'];
  return status === 401 && headers.authorization !== undefined ? 'INVALID_CREDENTIALS' : usual;
}

/** Which fields are wrong, by the names that VoIPBIN has for them. */
function detailsOf({ errors, members }: HttpProblem): { readonly details?: readonly object[] } {
  const problems = Array.isArray(members['problems'])
    ? (members['problems'] as { pointer: string; message: string }[])
    : [];
  const details = [...errors, ...problems].map(({ pointer, message }) => ({
    field: (pointer === '/url' ? '/uri' : pointer).slice(1),
    message,
  }));
  return details.length === 0 ? {} : { details };
}
