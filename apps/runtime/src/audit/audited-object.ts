import type { FastifyRequest } from 'fastify';
import type { AuditObject } from './audit-note.js';

/**
 * What a request was about, read from its address and its answer: `PUT /api/v1/flows/7…` is of the flow 7…, whose answer has
 * the name. Services that know better say so with `noteForAudit`.
 */
export function objectOfRequest(request: FastifyRequest, answer: unknown): AuditObject | null {
  const path = (request.routeOptions.url ?? '').split('/').filter((part) => part !== '');
  const start = path[0] === 'api' ? 2 : 1;
  const plural = path[start];
  if (plural === undefined) return null;
  const parameter = path.find((part) => part.startsWith(':'))?.slice(1);
  const params = request.params as Readonly<Record<string, string>> | undefined;
  const id = (parameter !== undefined && params?.[parameter]) || textOf(answer, 'id');
  if (id === null) return null;
  const name = textOf(answer, 'name') ?? textOf(answer, 'username') ?? textOf(answer, 'event_type');
  return { type: singular(plural), id: id.slice(0, 200), name };
}

function textOf(answer: unknown, key: string): string | null {
  const value = (answer as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** `deliveries` → `delivery`, `flows` → `flow`. */
function singular(plural: string): string {
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.replace(/s$/, '');
}
