import { newId } from '@hookswitch/flow-model';
import type { AccessStore } from './access-store.js';
import { generatePassword, hashPassword, verifyPassword } from './password.js';

export const ADMIN = 'admin';

/**
 * Makes sure that the account `admin` exists. A password from the settings holds from each start on; without one it
 * is generated at the first start.
 * @returns the generated password, to be printed once; `null` when none was generated
 */
export async function ensureAdmin(store: AccessStore, configured: string | null): Promise<string | null> {
  const admin = (await store.accounts()).find((account) => account.username === ADMIN);
  const at = new Date().toISOString();
  if (admin === undefined) {
    const generated = configured === null ? generatePassword() : null;
    const password_hash = await hashPassword(configured ?? generated ?? '');
    await store.addAccount({ id: newId(), username: ADMIN, password_hash, created_at: at, updated_at: at });
    return generated;
  }
  if (configured !== null && !(await verifyPassword(configured, admin.password_hash)))
    await store.setPassword(admin.id, await hashPassword(configured), at);
  return null;
}

/** Gives `admin` a new generated password and ends its sessions: for whoever lost it. */
export async function resetAdminPassword(store: AccessStore): Promise<string> {
  const admin = (await store.accounts()).find((account) => account.username === ADMIN);
  if (admin === undefined) return (await ensureAdmin(store, null)) ?? '';
  const password = generatePassword();
  await store.setPassword(admin.id, await hashPassword(password), new Date().toISOString());
  return password;
}
