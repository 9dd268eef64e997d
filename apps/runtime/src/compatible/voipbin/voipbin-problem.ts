import type { FastifyReply } from 'fastify';
import type { HttpProblem } from '../../http/http-problem.js';

/** VoIPBIN's word for a status, and its reason where nothing is more special. */
const WORDS: Readonly<Record<number, readonly [status: string, reason: string]>> = {
  400: ['INVALID_ARGUMENT', 'INVALID_ARGUMENT'],
  401: ['UNAUTHENTICATED', 'AUTHENTICATION_REQUIRED'],
  403: ['PERMISSION_DENIED', 'PERMISSION_DENIED'],
  404: ['NOT_FOUND', 'RESOURCE_NOT_FOUND'],
  405: ['NOT_FOUND', 'ROUTE_NOT_FOUND'],
  409: ['FAILED_PRECONDITION', 'STATE_INVALID'],
  412: ['FAILED_PRECONDITION', 'STATE_INVALID'],
  413: ['INVALID_ARGUMENT', 'INVALID_ARGUMENT'],
  415: ['INVALID_ARGUMENT', 'INVALID_ARGUMENT'],
  422: ['INVALID_ARGUMENT', 'INVALID_ARGUMENT'],
  429: ['RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'],
  503: ['UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
};

/** What VoIPBIN has no status of its own for. */
const STATUSES: Readonly<Record<number, number>> = { 405: 404, 412: 409, 422: 400 };

/** Refuses as VoIPBIN does: `{"error": {status, reason, message, request_id, details}}`. */
export function writeVoipbinProblem(reply: FastifyReply, problem: HttpProblem): void {
  const [status, usual] = WORDS[problem.status] ?? ['INTERNAL', 'INTERNAL'];
  const error = {
    status,
    reason: reasonOf(problem, reply) ?? usual,
    // Our own problem details have the faults in other members.
    message: problem.detail.replace(/see "(?:errors|problems)"/, 'see "details"'),
    request_id: reply.request.id,
    ...detailsOf(problem),
  };
  void reply
    .code(STATUSES[problem.status] ?? problem.status)
    .headers({ ...problem.headers, 'cache-control': 'no-store' })
    .type('application/json')
    .send(JSON.stringify({ error }));
}

/** A refusal that knows VoIPBIN's own reason says so in its member `reason`. */
function reasonOf({ status, title, members }: HttpProblem, { request }: FastifyReply): string | undefined {
  if (typeof members['reason'] === 'string') return members['reason'];
  if (status === 401 && request.headers.authorization !== undefined) return 'INVALID_CREDENTIALS';
  if (title === 'Broken JSON') return 'INVALID_JSON_BODY';
  return status === 404 && isNoRoute(request.routeOptions.url) ? 'ROUTE_NOT_FOUND' : undefined;
}

/** No address of the API: what is left over is the editor's. */
function isNoRoute(pattern: string | undefined): boolean {
  return pattern === undefined || pattern === '*' || pattern === '/*';
}

/** Which fields are wrong. */
function detailsOf({ errors, members }: HttpProblem): { readonly details?: readonly object[] } {
  const problems = Array.isArray(members['problems'])
    ? (members['problems'] as { pointer: string; message: string }[])
    : [];
  const details = [...errors, ...problems].map(({ pointer, message }) => ({
    field: pointer.slice(1),
    message,
  }));
  return details.length === 0 ? {} : { details };
}
