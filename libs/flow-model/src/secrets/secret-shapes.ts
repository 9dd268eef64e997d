import type { StoredSecret } from '../node-effects.js';

/** A secret as the API shows it. Written back, it means "unchanged". */
export interface MaskedSecret {
  readonly secret: true;
  /** The last four characters behind "…", so that people recognise it; only "…" for a short one. */
  readonly hint: string;
}

/** Whether a value is a secret as drafts and releases hold it. */
export function isStoredSecret(value: unknown): value is StoredSecret {
  return isObject(value) && typeof value['$secret'] === 'string' && typeof value['version'] === 'number';
}

/** Whether a value is a secret as the API shows it. */
export function isMaskedSecret(value: unknown): value is MaskedSecret {
  if (!isObject(value) || value['secret'] !== true || typeof value['hint'] !== 'string') return false;
  return Object.keys(value).length === 2;
}

/** What may be shown of a secret. */
export function secretHint(value: string): string {
  const characters = [...value];
  return characters.length < 8 ? '…' : `…${characters.slice(-4).join('')}`;
}

/** A copy of a stored value with every secret masked, wherever it stands: what may leave the process. */
export function maskSecrets<Value>(value: Value): Value {
  return mask(value) as Value;
}

/** Every stored secret inside a value. */
export function collectSecrets(value: unknown, found: StoredSecret[] = []): readonly StoredSecret[] {
  if (isStoredSecret(value)) found.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) collectSecrets(member, found);
  }
  return found;
}

function mask(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isStoredSecret(value)) return { secret: true, hint: value.hint } satisfies MaskedSecret;
  if (Array.isArray(value)) return value.map(mask);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mask(member)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
