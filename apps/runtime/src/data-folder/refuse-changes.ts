import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isChange } from '../http/door.js';
import { HttpProblem } from '../http/http-problem.js';
import { sendProblem } from '../http/problem.filter.js';
import type { DataFolder } from './data-folder.js';

/** Answers changes by 503 while the data folder cannot be written, at once: they would wait without an end. */
export function refuseChangesWhileUnwritable(fastify: FastifyInstance, dataFolder: DataFolder): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const fault = isChange(request) && !makesRoom(request) ? dataFolder.unwritable() : '';
    if (fault === '') return done();
    sendProblem(reply, new HttpProblem(503, 'Not written', fault, { headers: { 'retry-after': '5' } }));
  });
}

/** A backup that is deleted is written nowhere, and its room is what is wanted. */
function makesRoom({ method, url }: FastifyRequest): boolean {
  return method === 'DELETE' && url.startsWith('/api/v1/backups/');
}
