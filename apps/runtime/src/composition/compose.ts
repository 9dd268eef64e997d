import { ensureAdmin } from '../access/admin-account.js';
import { memoryAccessStore } from '../access/memory-access-store.js';
import { createLog } from '../logging/logger.js';
import type { Settings } from '../settings/settings.js';
import { StreamRing } from '../stream/stream-ring.js';
import type { Parts } from './parts.js';

/** What tests put in place of the real thing. */
export type Overrides = Partial<Omit<Parts, 'settings'>>;

/** Puts the parts together: the one place where libraries meet. Nothing runs yet. */
export async function compose(settings: Settings, overrides: Overrides = {}): Promise<Parts> {
  const log = overrides.log ?? createLog(settings.logLevel);
  const access = overrides.access ?? memoryAccessStore();
  const generated = await ensureAdmin(access, settings.adminPassword);
  if (generated !== null) process.stdout.write(`Sign in as "admin" with the password ${generated}\n`);
  const stream = overrides.stream ?? new StreamRing(Date.now().toString(36));
  return { settings, log, access, stream };
}
