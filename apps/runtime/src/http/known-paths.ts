import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from './http-problem.js';
import { sendProblem } from './problem.filter.js';

interface KnownPath {
  readonly matches: RegExp;
  readonly methods: Set<string>;
}

/**
 * Refuses a method that an address does not take with 405, and says in `Allow` which it takes (RFC 9110 §15.5.6). To be told
 * of all routes it has to be there before them. Who asks need not be signed in: what there is stands in the documentation.
 */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  const paths = new Map<string, KnownPath>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (isCatchAll(url)) return;
    const known = paths.get(url) ?? { matches: patternOf(url), methods: new Set() };
    paths.set(url, known);
    for (const one of [method].flat()) known.methods.add(one);
  });
  fastify.addHook('onRequest', (request, reply: FastifyReply, done) => {
    const methods = isUnrouted(request) ? methodsOf([...paths.values()], request.url) : [];
    // It takes the method: something else is wrong, such as a parameter that is too long.
    if (methods.length === 0 || methods.includes(request.method)) return done();
    const list = new Intl.ListFormat('en-GB').format(methods);
    const detail = `This address takes ${list}, not ${request.method}.`;
    sendProblem(
      reply,
      new HttpProblem(405, 'Method not allowed', detail, { headers: { allow: methods.join(', ') } }),
    );
  });
}

/** No route of its own has it: it is not found, or the editor's to answer. */
function isUnrouted({ is404, routeOptions: { url } }: FastifyRequest): boolean {
  return is404 || url === undefined || isCatchAll(url);
}

function isCatchAll(url: string): boolean {
  return url === '*' || url === '/*';
}

function methodsOf(paths: readonly KnownPath[], url: string): string[] {
  const [path = ''] = url.split('?', 1);
  const found = paths.filter(({ matches }) => matches.test(path)).flatMap(({ methods }) => [...methods]);
  return [...new Set(found)].sort();
}

/** `/flows/:id` as a regular expression: a parameter is one part of a path. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) =>
    part
      .split(/:\w+|\*/)
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[^/]+'),
  );
  return new RegExp(`^${parts.join('/')}$`);
}
