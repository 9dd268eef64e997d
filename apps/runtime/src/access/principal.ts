import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Role } from '@hookswitch/store';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/http-problem.js';
import type { Kind } from './may.js';
import { rolesWith } from './permissions.js';
import type { Permission } from './permissions.js';

/** Who sent a request. */
export interface Principal {
  readonly kind: 'session' | 'token' | 'command_line';
  /** The account's, or the token's; `null` for a token of the settings or of this start. */
  readonly id: string | null;
  /** The account's name, or the token's. What `created_by` says. */
  readonly name: string;
  /** `null` for a token. */
  readonly account_id: string | null;
  /** `null` for a token with scopes of its own. */
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
}

/** @throws HttpProblem 403 that names the permission and the roles that have it */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (principal.permissions.has(permission)) return;
  const roles = rolesWith(permission);
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(roles);
  const has =
    principal.role === null
      ? `The scopes of the API token “${principal.name}” do not include it.`
      : `${principal.kind === 'session' ? 'Your role' : 'The role of this API token'} is ${principal.role}.`;
  const detail = `This needs the permission ${permission}, which comes with the role ${list}. ${has}`;
  throw new HttpProblem(403, 'Not allowed', detail, { members: { permission, roles, role: principal.role } });
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

export const PUBLIC = Symbol('public');

/**
 * Opens a route, or all of a controller's, to everybody.
 * @param kind whether what is asked there is a change for the audit log: the sign-in is
 */
export const Public = (kind: Kind = 'audited'): MethodDecorator & ClassDecorator =>
  SetMetadata<symbol, Kind>(PUBLIC, kind);

/** Hands a route the one who asks: `apply(@AskedBy() principal: Principal)`. Not for `@Public()` routes. */
export const AskedBy = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (principal === undefined) throw new Error('AskedBy() stands on a route that is open to everybody.');
  return principal;
});
