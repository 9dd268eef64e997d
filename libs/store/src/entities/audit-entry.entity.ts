import { EntitySchema } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';

/** One field that was changed. `pointer` is a JSON Pointer; values of secrets are never in it. */
export interface AuditChange {
  readonly pointer: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** What somebody changed, sent again, or was refused. Written once, never altered. */
export interface AuditEntry {
  readonly id: Id;
  readonly time: string;
  /** `failed`: an error of ours ended it, part of it may be done. */
  readonly outcome: 'done' | 'denied' | 'failed';
  readonly actor_type: 'account' | 'token' | 'system';
  /** `null` for what is configured outside the store, and for who could not prove a name. */
  readonly actor_id: Id | null;
  readonly actor_name: string;
  /** Where the request came from; `null` for what the process did by itself. */
  readonly ip: string | null;
  /** The operation's id in the API's description, such as `apply_configuration`. */
  readonly action: string;
  readonly object_type: string | null;
  readonly object_id: string | null;
  readonly object_name: string | null;
  /** What was done, in words. */
  readonly summary: string;
  readonly changes: readonly AuditChange[] | null;
}

/** A row: its number is its place in the order of time. */
export interface AuditRow extends AuditEntry {
  readonly row: number;
}

export const auditEntryEntity = new EntitySchema<AuditRow>({
  name: 'audit_entry',
  tableName: 'audit_entries',
  columns: {
    row: { type: 'integer', primary: true },
    id: { type: 'text' },
    time: { type: 'text' },
    outcome: { type: 'text' },
    actor_type: { type: 'text' },
    actor_id: { type: 'text', nullable: true },
    actor_name: { type: 'text' },
    ip: { type: 'text', nullable: true },
    action: { type: 'text' },
    object_type: { type: 'text', nullable: true },
    object_id: { type: 'text', nullable: true },
    object_name: { type: 'text', nullable: true },
    summary: { type: 'text' },
    changes: { type: 'simple-json', nullable: true },
  },
});
