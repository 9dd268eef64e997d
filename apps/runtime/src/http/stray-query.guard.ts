import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const TAKES_QUERY = 'hookswitch:takes_query';

/** Of a route that writes and reads its query all the same: it checks it by itself (`DtoQuery`). */
export const TakesQuery = () => SetMetadata(TAKES_QUERY, true);

/**
 * Refuses a query on everything that writes, unless it says that it reads one: who sends `POST …/apply?dry_run=1` would
 * otherwise believe that it counts. What reads refuses unknown fields by itself (`DtoQuery`).
 */
@Injectable()
export class StrayQueryGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, query } = context.switchToHttp().getRequest<FastifyRequest>();
    if (READING.has(method) || this.reflector.get<boolean>(TAKES_QUERY, context.getHandler())) return true;
    const names = Object.keys(query as object);
    if (names.length === 0) return true;
    throw HttpProblem.invalid(
      names.map((name) => ({
        pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        message: 'This address takes no query. Remove it.',
      })),
      'query',
    );
  }
}
