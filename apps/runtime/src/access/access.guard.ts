import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/http-problem.js';
import { AccessService } from './access.service.js';
import { csrfTokenOf, sameSecret } from './credentials.js';
import { AuditLog } from '../audit/audit-log.js';
import { NEEDS } from './may.js';
import type { Kind, Needs } from './may.js';
import { PUBLIC, requirePermission } from './principal.js';
import type { Principal } from './principal.js';
import { readSessionCookie } from './session-cookie.js';

/** Sent with every change that a cookie vouches for: the `csrf_token` of `GET /api/v1/session`. */
export const CSRF_HEADER = 'x-csrf-token';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets in who shows a valid API token (Bearer) or the editor's session cookie, and may do what the route needs. Stands before
 * every route; one that says nothing of what it needs is closed.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const isPublic = this.reflector.getAllAndOverride<Kind>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic !== undefined) return true;
    const principal = await this.access.principalOf(request.headers);
    if (principal === null) throw unauthorized(request.headers.authorization !== undefined);
    if (principal.kind === 'session' && !SAFE_METHODS.has(request.method)) refuseForgery(request);
    request.principal = principal;
    await this.requireRight(context, principal, request);
    return true;
  }

  private async requireRight(
    context: ExecutionContext,
    principal: Principal,
    request: FastifyRequest,
  ): Promise<void> {
    const needs = this.reflector.getAllAndOverride<Needs | undefined>(NEEDS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needs === undefined) {
      const place = `${context.getClass().name}.${context.getHandler().name}`;
      throw new HttpProblem(403, 'Not allowed', `${place} does not say which permission it needs.`);
    }
    for (const permission of needs.permissions) {
      if (!principal.permissions.has(permission)) await this.audit.denied(principal, request, permission);
      requirePermission(principal, permission);
    }
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
