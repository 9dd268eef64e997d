import type { FastifyInstance } from 'fastify';

/** Where VoIPBIN's routes begin. */
export const VOIPBIN_ROUTES = '/v1.0/';

/**
 * VoIPBIN takes its token as `?token=`, besides as Bearer. Here it is made a Bearer before anybody else looks, and taken out
 * of the query, which knows it no more.
 */
export function takeTokenFromQuery(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(VOIPBIN_ROUTES)) {
      const { token, ...query } = request.query as Record<string, unknown>;
      request.query = query;
      void reply.header('cache-control', 'no-store');
      if (typeof token === 'string' && token !== '') request.headers.authorization ??= `Bearer ${token}`;
    }
    done();
  });
}
