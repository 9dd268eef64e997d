import type { Permission } from '../api/records.js';
import { useSession } from './session.js';

/** Whether whoever is signed in may do something; if not, why. */
export interface May {
  readonly allowed: boolean;
  /** A sentence to show; `null` when it is allowed. */
  readonly reason: string | null;
}

/** Asks the session for a permission: `useMay('configuration:apply')`. The server asks again; this only spares a refusal. */
export function useMay(permission: Permission): May {
  const session = useSession().data;
  if (!session || session.permissions.includes(permission)) return { allowed: true, reason: null };
  const role = session.role === null ? 'This token' : `Your role is ${session.role}, which`;
  return { allowed: false, reason: `${role} does not include ${permission}. An admin can change that.` };
}
