import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a query on everything that writes, since none of it reads one: who sends `POST …/apply?dry_run=1` would
 * otherwise believe that it counts. What reads refuses unknown fields by itself (`DtoQuery`).
 */
@Injectable()
export class StrayQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { method, query } = context.switchToHttp().getRequest<FastifyRequest>();
    if (READING.has(method)) return true;
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
