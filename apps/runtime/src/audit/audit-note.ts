import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditChange, AuditEntry } from '@hookswitch/store';

/** What something was done to. */
export interface AuditObject {
  readonly type: string;
  readonly id: string | null;
  readonly name: string | null;
}

/** What a request tells the audit log beyond what its route and answer say. */
export interface AuditNote {
  /** Who it was, where the route is open to strangers. */
  actor?: Pick<AuditEntry, 'actor_type' | 'actor_id' | 'actor_name'>;
  object?: AuditObject;
  changes?: readonly AuditChange[];
  /** Goes behind the action: `release 5`. Never a secret. */
  detail?: string;
  /** Somebody tried what they may not, such as a sign-in with a wrong password: entered though it was refused. */
  denied?: boolean;
  /** Nothing was changed after all, such as by an import that is only tried. */
  nothing?: boolean;
  /** What else was changed by the same request: an entry each, so that each object has its history. */
  others?: readonly { readonly object: AuditObject; readonly changes: readonly AuditChange[] | null }[];
}

const notes = new AsyncLocalStorage<AuditNote>();

/** Runs a request with a note of its own, which `noteForAudit` writes on. */
export function withAuditNote<T>(note: AuditNote, run: () => T): T {
  return notes.run(note, run);
}

/**
 * Tells the audit log more of the request that runs; what it was done to is what was told first. Does nothing outside of a request.
 * Not from inside a write's closure, which runs on behalf of others too.
 */
export function noteForAudit(more: AuditNote): void {
  const note = notes.getStore();
  if (note === undefined) return;
  Object.assign(note, more, note.object !== undefined && { object: note.object });
}
