import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/http-problem.js';
import { sendProblem } from '../http/problem.filter.js';
import { COMPATIBLE_APIS, VENDORS } from './names.js';
import type { CompatibleApi } from './names.js';
import { tokenOfQuery } from './voipbin/token-of-query.js';
import { writeVoipbinProblem } from './voipbin/voipbin-problem.js';
import { tokenOfHeaders } from './voipstudio/token-of-headers.js';

/** What a vendor's addresses do in their own way, whatever route it is. */
interface Manner {
  /** Where the vendor's clients put their token, besides as Bearer. Takes it out of there; `undefined`: none. */
  readonly takeToken: (request: FastifyRequest) => string | undefined;
  readonly writeProblem?: FastifyRequest['writeProblem'];
}

const MANNERS: Readonly<Record<CompatibleApi, Manner>> = {
  voipstudio: { takeToken: tokenOfHeaders },
  voipbin: { takeToken: tokenOfQuery, writeProblem: writeVoipbinProblem },
};

/**
 * What comes before the routes of vendors' APIs. A token is made a Bearer before anybody else looks. Where the vendor's
 * addresses are off, that is said: somebody who has moved a script over would look for a mistake in it otherwise.
 */
export function mountCompatible(fastify: FastifyInstance, on: ReadonlySet<CompatibleApi>): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const vendor = COMPATIBLE_APIS.find((one) => isBelow(VENDORS[one].root, request.url));
    if (vendor === undefined) return done();
    if (!on.has(vendor)) return sendProblem(reply, switchedOff(vendor));
    const { takeToken, writeProblem } = MANNERS[vendor];
    if (writeProblem !== undefined) request.writeProblem = writeProblem;
    const token = takeToken(request);
    // Node reads header bytes as Latin-1, and so does who reads this one.
    if (token !== undefined && token !== '')
      request.headers.authorization ??= `Bearer ${Buffer.from(token, 'utf8').toString('latin1')}`;
    done();
  });
}

function isBelow(root: string, url: string): boolean {
  return url.startsWith(root) && /^(?:[/?]|$)/.test(url.slice(root.length));
}

function switchedOff(vendor: CompatibleApi): HttpProblem {
  const { name, root } = VENDORS[vendor];
  return new HttpProblem(
    404,
    'Switched off',
    `${name}’s addresses (${root}/…) are off. Add "${vendor}" to the setting HOOKSWITCH_COMPATIBLE_API, and start Hookswitch again.`,
  );
}
