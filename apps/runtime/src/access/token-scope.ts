import type { Role } from '@hookswitch/store';
import { HttpProblem } from '../http/http-problem.js';
import { permissionsOf } from './permissions.js';
import type { Permission } from './permissions.js';
import type { Principal } from './principal.js';

/** What a new token is to be allowed: a role, or permissions; neither: the same as whoever makes it. */
export interface WantedScope {
  readonly role?: Role | undefined;
  readonly scopes?: readonly Permission[] | undefined;
}

/**
 * What a new token may do: never more than whoever makes it, so that nobody can give themselves more through a token.
 * @throws HttpProblem 400 with both a role and scopes, 403 for more than the maker has
 */
export function scopeOf(
  { role, scopes }: WantedScope,
  by: Principal,
): { readonly role: Role | null; readonly scopes: readonly string[] | null } {
  if (role !== undefined && scopes !== undefined) {
    const message = 'Give a role or scopes, not both: a role has its own.';
    throw HttpProblem.invalid([{ pointer: '/scopes', message }]);
  }
  if (role === undefined && scopes === undefined) {
    return by.role === null ? { role: null, scopes: [...by.permissions] } : { role: by.role, scopes: null };
  }
  const wanted = role === undefined ? new Set(scopes) : permissionsOf(role);
  const beyond = [...wanted].filter((permission) => !by.permissions.has(permission));
  if (beyond.length > 0) {
    const list = new Intl.ListFormat('en-GB').format(beyond);
    const pointer = role === undefined ? '/scopes' : '/role';
    throw new HttpProblem(403, 'Not allowed', 'A token can have no more permissions than its maker.', {
      errors: [{ pointer, message: `You do not have ${list}.` }],
    });
  }
  return { role: role ?? null, scopes: scopes === undefined ? null : [...new Set(scopes)] };
}

/**
 * Accounts are made, changed and deleted by who may do all that they may: else a token for accounts alone could make itself an admin.
 * @throws HttpProblem 403
 */
export function requireAsMuchAs(role: Role, by: Principal): void {
  const beyond = [...permissionsOf(role)].filter((permission) => !by.permissions.has(permission));
  if (beyond.length === 0) return;
  const list = new Intl.ListFormat('en-GB').format(beyond);
  const detail = `An account with the role ${role} is managed by who has all permissions of that role.`;
  throw new HttpProblem(403, 'Not allowed', detail, {
    errors: [{ pointer: '/role', message: `You do not have ${list}.` }],
  });
}
