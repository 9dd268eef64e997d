import type BetterSqlite3 from 'better-sqlite3';
import { newId } from '@hookswitch/flow-model';
import type { StoredSecret } from '@hookswitch/flow-model';
import type { SecretReader } from '@hookswitch/webhooks';
import type { Writer } from '../committer/writer.js';
import { NotFoundError } from '../errors.js';
import { placeOf } from './secret-key.js';
import type { SecretKey } from './secret-key.js';
import { SecretSlots } from './secret-slots.js';

/** How long the value before a rotation stays valid beside the new one. */
export const ROTATION_OVERLAP_MS = 24 * 60 * 60 * 1000;

/**
 * Secrets with their versions. Drafts and releases hold a `StoredSecret`; sending uses the slot's current version, which
 * Apply and rotation raise and nothing lowers. Values are kept encrypted in the file, opened once, and never listed.
 */
export class SecretRepository implements SecretReader {
  readonly #key: SecretKey;
  readonly #slots: SecretSlots;
  readonly #now: () => number;

  constructor(database: BetterSqlite3.Database, key: SecretKey, now: () => number) {
    this.#key = key;
    this.#slots = new SecretSlots(database, key);
    this.#now = now;
  }

  /** A key for a purpose of its own, the same at each start: 32 bytes that neither tell the others nor can be told by them. */
  keyFor(purpose: string): Buffer {
    return this.#key.derive(purpose);
  }

  /** Writes a new value: the first of a new slot, or the next version of `slot`. It is not current before Apply. */
  seal(writer: Writer, value: string, slot: string | null = null): StoredSecret {
    const name = slot ?? newId();
    writer.run('INSERT OR IGNORE INTO secret_slots (slot, current_version) VALUES (?, NULL)', name);
    const last = writer.get<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM secret_versions WHERE slot = ?',
      name,
    );
    const version = (last?.version ?? 0) + 1;
    const hint = hintOf(value);
    writer.run(
      'INSERT INTO secret_versions (slot, version, sealed, hint, created_at) VALUES (?, ?, ?, ?, ?)',
      name,
      version,
      this.#key.seal(value, placeOf(name, version)),
      hint,
      new Date(this.#now()).toISOString(),
    );
    writer.afterCommit(() => this.#slots.forget(name));
    return { $secret: name, version, hint };
  }

  /** Apply: the versions of these references become current, unless a later one is. The value before ends at once. */
  raise(writer: Writer, secrets: Iterable<StoredSecret>): void {
    for (const { $secret: slot, version } of secrets) {
      const changed = writer.run(
        `UPDATE secret_slots SET current_version = ? WHERE slot = ? AND coalesce(current_version, 0) < ?
          AND EXISTS (SELECT 1 FROM secret_versions WHERE slot = secret_slots.slot AND version = ?)`,
        version,
        slot,
        version,
        version,
      );
      if (changed > 0) writer.afterCommit(() => this.#slots.forget(slot));
    }
  }

  /** A new value, current at once; the one before stays valid beside it for 24 hours. */
  rotate(writer: Writer, slot: string, value: string): StoredSecret {
    const row = writer.get<{ current_version: number | null }>(
      'SELECT current_version FROM secret_slots WHERE slot = ?',
      slot,
    );
    if (row === undefined) throw new NotFoundError('secret slot', slot);
    const secret = this.seal(writer, value, slot);
    if (row.current_version !== null) {
      writer.run(
        'UPDATE secret_versions SET valid_until = ? WHERE slot = ? AND version = ?',
        this.#now() + ROTATION_OVERLAP_MS,
        slot,
        row.current_version,
      );
    }
    writer.run('UPDATE secret_slots SET current_version = ? WHERE slot = ?', secret.version, slot);
    return secret;
  }

  /**
   * All values of the slot that are valid now, newest first, whatever version the reference names. A slot that was never
   * applied gives the version named (a test event of a draft). Empty when there is none.
   */
  reveal(secret: StoredSecret): readonly string[] {
    return this.#slots.valid(secret, this.#now());
  }

  /** What a test event of a draft is sent with: the value that waits for Apply, else what is valid now. */
  revealDrafted(secret: StoredSecret): readonly string[] {
    return this.#slots.drafted(secret, this.#now());
  }

  /** The value of exactly the version that the reference names. */
  revealVersion(secret: StoredSecret): string | null {
    return this.#slots.exact(secret);
  }
}

function hintOf(value: string): string {
  return value.length < 8 ? '…' : `…${value.slice(-4)}`;
}
