import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.js';
import { sendProblem } from './problem.filter.js';

/**
 * Keeps changes out while the process stops. Reading goes on, and so does the inbox, which requests on their way may be
 * meant for; a change that came before is let end.
 */
export class Door {
  private closed = false;
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (request, reply, done) => {
      if (!isChange(request)) return done();
      if (this.closed) {
        refuse(reply);
        return;
      }
      this.inside += 1;
      reply.raw.once('close', () => this.left());
      done();
    });
  }

  /** Refuses changes from now on (503, come again), and resolves when those inside have ended, or after `timeoutMs`. */
  async close(timeoutMs: number): Promise<void> {
    this.closed = true;
    if (this.inside === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      timer = setTimeout(resolve, timeoutMs);
    });
    clearTimeout(timer);
  }

  private left(): void {
    this.inside -= 1;
    if (this.inside === 0) for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/**
 * Whether a request is to the API, ours or one that is compatible with a vendor's (`/v1.0/…`). Its route says it: an address may
 * be spelled otherwise (`/%61pi/…`).
 */
export function isOfApi({ url, routeOptions }: FastifyRequest): boolean {
  return /^\/(?:api|v\d)/.test(routeOptions.url ?? url);
}

/** Whether such a request may change something. */
export function isChange(request: FastifyRequest): boolean {
  const { method } = request;
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS' && isOfApi(request);
}

function refuse(reply: FastifyReply): void {
  sendProblem(
    reply,
    new HttpProblem(503, 'Stopping', 'Hookswitch is stopping. Try again in a moment.', {
      headers: { 'retry-after': '5', connection: 'close' },
    }),
  );
}
