import type { Store } from '@hookswitch/store';
import { generatePassword, hashPassword, verifyPassword } from './password.js';

export const ADMIN = 'admin';

/**
 * Makes sure that somebody may do everything: by the account `admin`, unless it was deleted and another has that role. A password from the settings holds from each start on; without one it
 * is generated at the first start.
 * @returns the generated password, to be printed once; `null` when none was generated
 */
export async function ensureAdmin(store: Store, configured: string | null): Promise<string | null> {
  const admin = await store.accounts.withUsername(ADMIN);
  if (admin === null) {
    // Somebody deleted it in favour of accounts with names of people.
    if (configured === null && (await store.accounts.countAdmins()) > 0) return null;
    const generated = configured === null ? generatePassword() : null;
    const password_hash = await hashPassword(configured ?? generated ?? '');
    await store.write((writer) =>
      store.accounts.insert(writer, { username: ADMIN, password_hash, role: 'admin' }),
    );
    return generated;
  }
  if (configured !== null && !(await verifyPassword(configured, admin.password_hash))) {
    const password_hash = await hashPassword(configured);
    await store.write((writer) => store.accounts.setPassword(writer, admin.id, password_hash));
  }
  return null;
}

/** Gives `admin` a new generated password and its role back, and ends its sessions: for whoever lost it. */
export async function resetAdminPassword(store: Store): Promise<string> {
  const admin = await store.accounts.withUsername(ADMIN);
  const password = generatePassword();
  const password_hash = await hashPassword(password);
  await store.write((writer) => {
    if (admin === null) {
      store.accounts.insert(writer, { username: ADMIN, password_hash, role: 'admin' });
    } else {
      store.accounts.setPassword(writer, admin.id, password_hash);
      store.accounts.setRole(writer, admin.id, 'admin');
    }
  });
  return password;
}
