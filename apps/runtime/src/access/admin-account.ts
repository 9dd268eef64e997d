import type { Account, Store } from '@hookswitch/store';
import { generatePassword, hashPassword, verifyPassword } from './password.js';
import type { PasswordCost } from './password.js';

export const ADMIN = 'admin';

/**
 * Makes sure that somebody may do everything: by the account `admin`, unless it was deleted and another has that role.
 * A password from the settings holds from each start on; without one it is generated at the first start.
 * @param cost of the hash that is kept, where it is not the usual one
 * @returns the generated password, to be printed once; `null` when none was generated
 */
export async function ensureAdmin(
  store: Store,
  configured: string | null,
  cost?: PasswordCost,
): Promise<string | null> {
  const admin = await store.accounts.withUsername(ADMIN);
  if (admin === null) {
    // Somebody deleted it in favour of accounts with names of people.
    if (configured === null && (await store.accounts.countAdmins()) > 0) return null;
    const generated = configured === null ? generatePassword() : null;
    const password_hash = await hashPassword(configured ?? generated ?? '', cost);
    await store.write((writer) =>
      store.accounts.insert(writer, { username: ADMIN, password_hash, role: 'admin' }),
    );
    return generated;
  }
  if (configured !== null && !(await verifyPassword(configured, admin.password_hash))) {
    const password_hash = await hashPassword(configured, cost);
    await store.write((writer) => {
      store.accounts.setPassword(writer, admin.id, password_hash);
      store.audit.append(writer, resetEntry({ ...admin, role: 'admin' }, 'HOOKSWITCH_ADMIN_PASSWORD'));
    });
  }
  return null;
}

/** Gives `admin` a new generated password and its role back, and ends its sessions: for whoever lost it. */
export async function resetAdminPassword(store: Store): Promise<string> {
  const admin = await store.accounts.withUsername(ADMIN);
  const password = generatePassword();
  const password_hash = await hashPassword(password);
  await store.write((writer) => {
    const account = admin ?? store.accounts.insert(writer, { username: ADMIN, password_hash, role: 'admin' });
    if (admin !== null) {
      store.accounts.setPassword(writer, admin.id, password_hash);
      store.accounts.setRole(writer, admin.id, 'admin');
    }
    store.audit.append(writer, resetEntry(account, 'hookswitch reset-password'));
  });
  return password;
}

/** What the audit log says of a password that was not changed by the API: no route is asked, so that none enters it. */
function resetEntry({ id, username, role }: Account, by: string): Parameters<Store['audit']['append']>[1] {
  return {
    outcome: 'done',
    actor_type: 'system',
    actor_id: null,
    actor_name: by,
    ip: null,
    action: 'reset_password',
    object_type: 'account',
    object_id: id,
    object_name: username,
    summary: `Reset the password of account “${username}”`,
    changes: role === 'admin' ? null : [{ pointer: '/role', old: role, new: 'admin' }],
  };
}
