import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { entities } from '../entities/entities.js';
import { migrations } from '../migrations/migrations.js';
import { BUSY_TIMEOUT_MS } from './open-connection.js';

/** Brings the file to the newest schema; makes it when there is none. */
export async function migrate(file: string): Promise<void> {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    driver: BetterSqlite3,
    database: file,
    timeout: BUSY_TIMEOUT_MS,
    enableWAL: true,
    migrations,
    migrationsTransactionMode: 'all',
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** The connection that all lists and details are read through. It refuses to write, and sees each commit at once. */
export async function openReader(file: string): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    driver: BetterSqlite3,
    database: file,
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MS,
    entities,
  });
  return dataSource.initialize();
}
