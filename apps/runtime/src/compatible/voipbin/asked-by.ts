import type { FastifyRequest } from 'fastify';

/** Who asks, as a release names who made it. */
export function askedBy({ principal }: FastifyRequest): string {
  return principal?.name ?? '';
}
