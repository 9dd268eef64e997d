import type { DataSource } from 'typeorm';
import type { Writer } from '../committer/writer.js';
import { settingEntity } from '../entities/setting.entity.js';

/** Counter of the stable integers of configuration objects, and of the installation. */
export const NUM_ID = 'last_num_id';

/** Values of the installation itself, by key: operating switches and counters. JSON, small, never secrets. */
export class SettingRepository {
  readonly #reader: DataSource;

  constructor(reader: DataSource) {
    this.#reader = reader;
  }

  async get<T>(key: string): Promise<T | null> {
    const row = await this.#reader.getRepository(settingEntity).findOneBy({ key });
    return row === null ? null : (row.value as T);
  }

  /** All settings whose key starts with `prefix` (`webhook.paused.` …). */
  async withPrefix<T>(prefix: string): Promise<ReadonlyMap<string, T>> {
    const rows = await this.#reader
      .getRepository(settingEntity)
      .createQueryBuilder('setting')
      .where('substr(setting.key, 1, :length) = :prefix', { length: prefix.length, prefix })
      .orderBy('setting.key')
      .getMany();
    return new Map(rows.map((row) => [row.key, row.value as T]));
  }

  /** The value as this transaction sees it. */
  read<T>(writer: Writer, key: string): T | null {
    const row = writer.get<{ value: string }>('SELECT value FROM settings WHERE key = ?', key);
    return row === undefined ? null : (JSON.parse(row.value) as T);
  }

  set(writer: Writer, key: string, value: unknown): void {
    writer.run('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)', key, JSON.stringify(value));
  }

  remove(writer: Writer, key: string): boolean {
    return writer.run('DELETE FROM settings WHERE key = ?', key) > 0;
  }
}

/** The next number of a counter that starts at 1. Numbers of a closure that is rolled back are given again. */
export function nextNumber(writer: Writer, counter: string): number {
  const row = writer.get<{ value: string }>(
    `INSERT INTO settings (key, value) VALUES (?, '1')
      ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value`,
    counter,
  );
  return Number(row?.value);
}
