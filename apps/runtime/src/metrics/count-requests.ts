import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** Counts every answer by its route's pattern: addresses themselves would make a series for each id. */
export function countRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route };
    metrics.httpRequests.inc({ ...labels, status: reply.statusCode });
    metrics.httpSeconds.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}
