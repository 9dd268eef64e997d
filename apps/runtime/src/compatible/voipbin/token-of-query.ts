import type { FastifyRequest } from 'fastify';

/** VoIPBIN takes its token as `?token=`, besides as Bearer. No route knows it in its query. */
export function tokenOfQuery(request: FastifyRequest): string | undefined {
  const { token, ...query } = request.query as Readonly<Record<string, unknown>>;
  request.query = query;
  return typeof token === 'string' ? token : undefined;
}
