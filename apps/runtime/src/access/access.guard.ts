import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/http-problem.js';
import { AccessService } from './access.service.js';
import { csrfTokenOf, sameSecret } from './credentials.js';
import { PUBLIC } from './principal.js';
import { readSessionCookie } from './session-cookie.js';

/** Sent with every change that a cookie vouches for: the `csrf_token` of `GET /api/v1/session`. */
export const CSRF_HEADER = 'x-csrf-token';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets in who shows a valid API token (Bearer) or the editor's session cookie. Stands before every route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessService) private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const principal = await this.access.principalOf(request.headers);
    if (principal === null) throw unauthorized(request.headers.authorization !== undefined);
    if (principal.kind === 'session' && !SAFE_METHODS.has(request.method)) refuseForgery(request);
    request.principal = principal;
    return true;
  }
}

/**
 * A cookie is sent by the browser whoever asks; so a change also needs the token that only our own pages can read, and
 * must not say that it comes from another site.
 */
function refuseForgery(request: FastifyRequest): void {
  refuseOtherSites(request);
  const cookie = readSessionCookie(request.headers.cookie) ?? '';
  const sent = request.headers[CSRF_HEADER];
  if (typeof sent === 'string' && sameSecret(sent, csrfTokenOf(cookie))) return;
  throw new HttpProblem(
    403,
    'Forbidden',
    `A change with the session cookie needs the header ${CSRF_HEADER}: the csrf_token of GET /api/v1/session.`,
  );
}

/** @throws HttpProblem 403 when the browser says that another site makes it send this */
export function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new HttpProblem(403, 'Forbidden', 'This request was started by another web site.');
}

function unauthorized(showedToken: boolean): HttpProblem {
  const detail = showedToken
    ? 'The API token is not valid: it is mistyped or was deleted.'
    : 'Sign in, or send an API token as Bearer.';
  return new HttpProblem(401, 'Not signed in', detail, {
    headers: { 'www-authenticate': 'Bearer realm="Hookswitch"' },
  });
}
