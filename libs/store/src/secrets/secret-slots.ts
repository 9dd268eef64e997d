import type BetterSqlite3 from 'better-sqlite3';
import type { StoredSecret } from '@hookswitch/flow-model';
import { placeOf } from './secret-key.js';
import type { SecretKey } from './secret-key.js';

interface Version {
  readonly version: number;
  readonly value: string;
  /** Milliseconds since the epoch; `null`: valid only while it is the current one. */
  readonly validUntil: number | null;
}

interface Slot {
  readonly current: number | null;
  /** Newest first. */
  readonly versions: readonly Version[];
  /** When there is but one version, as of most: what is valid, ready to be handed out. */
  readonly only: { readonly version: number; readonly values: readonly string[] } | null;
}

/** Opened secrets by slot, read when first asked for: sending a webhook costs a look into a map, no decryption. */
export class SecretSlots {
  readonly #database: BetterSqlite3.Database;
  readonly #key: SecretKey;
  readonly #slots = new Map<string, Slot>();

  constructor(database: BetterSqlite3.Database, key: SecretKey) {
    this.#database = database;
    this.#key = key;
  }

  valid({ $secret, version }: StoredSecret, now: number): readonly string[] {
    const slot = this.#slot($secret);
    const current = slot.current ?? version;
    if (slot.only !== null && slot.only.version === current) return slot.only.values;
    return slot.versions
      .filter((each) => each.version === current || (each.version < current && (each.validUntil ?? 0) > now))
      .map((each) => each.value);
  }

  /** The version that a draft names while it waits for its Apply; else what is valid. */
  drafted(secret: StoredSecret, now: number): readonly string[] {
    const waits = secret.version > (this.#slot(secret.$secret).current ?? 0);
    const value = waits ? this.exact(secret) : null;
    return value === null ? this.valid(secret, now) : [value];
  }

  exact({ $secret, version }: StoredSecret): string | null {
    return this.#slot($secret).versions.find((each) => each.version === version)?.value ?? null;
  }

  /** Reads the slot anew when it is next asked for. */
  forget(slot: string): void {
    this.#slots.delete(slot);
  }

  #slot(name: string): Slot {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = this.#read(name);
      this.#slots.set(name, slot);
    }
    return slot;
  }

  #read(name: string): Slot {
    const current = this.#database
      .prepare('SELECT current_version FROM secret_slots WHERE slot = ?')
      .pluck()
      .get(name) as number | null | undefined;
    const rows = this.#database
      .prepare(
        'SELECT version, sealed, valid_until FROM secret_versions WHERE slot = ? ORDER BY version DESC',
      )
      .all(name) as { version: number; sealed: Buffer; valid_until: number | null }[];
    const versions = rows.map(({ version, sealed, valid_until }) => ({
      version,
      value: this.#key.open(sealed, placeOf(name, version)),
      validUntil: valid_until,
    }));
    const [newest, ...older] = versions;
    const only =
      newest === undefined || older.length > 0 ? null : { version: newest.version, values: [newest.value] };
    return { current: current ?? null, versions, only };
  }
}
