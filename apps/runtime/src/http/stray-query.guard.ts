import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Addresses of our own. What others read by (vendors' clients, probes, receivers of the inbox) may have more in it. */
const OURS = '/api/v1/';

/**
 * Refuses a query where none is read: who sends `POST …/apply?dry_run=1` or `GET /deliveries/states?webhook_id=…` would
 * otherwise believe that it counts. A route that has an `@Query` refuses unknown fields by itself (`DtoQuery`).
 */
@Injectable()
export class StrayQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, query, url } = context.switchToHttp().getRequest<FastifyRequest>();
    if (READING.has(method) && !url.startsWith(OURS)) return true;
    const names = Object.keys(query as object);
    if (names.length === 0 || readsQuery(context)) return true;
    throw HttpProblem.invalid(
      names.map((name) => ({
        pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        message: 'This address takes no query. Remove it.',
      })),
      'query',
    );
  }
}

/** Whether the handler has a parameter `@Query`. Nest keeps parameters under `<kind>:<place>`. */
function readsQuery(context: ExecutionContext): boolean {
  const handler = context.getHandler().name;
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler) as
    object | undefined;
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
