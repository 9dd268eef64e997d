import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles of accounts, rights of API tokens, and the audit log. Accounts and tokens from before may do everything, as they
 * could. The log's rows are in order of time, so that no index on it is needed; a written row cannot be altered.
 */
export class RolesAndAudit1795490000000 implements MigrationInterface {
  readonly name = 'RolesAndAudit1795490000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts ADD COLUMN role TEXT NOT NULL DEFAULT 'admin'`);
    await runner.query(`ALTER TABLE api_tokens ADD COLUMN role TEXT DEFAULT 'admin'`);
    await runner.query(`ALTER TABLE api_tokens ADD COLUMN scopes TEXT`);
    await runner.query(`ALTER TABLE api_tokens ADD COLUMN expires_at TEXT`);
    await runner.query(
      `CREATE TABLE audit_entries (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL, time TEXT NOT NULL, outcome TEXT NOT NULL, actor_type TEXT NOT NULL,
        actor_id TEXT, actor_name TEXT NOT NULL, ip TEXT, action TEXT NOT NULL, object_type TEXT, object_id TEXT,
        object_name TEXT, summary TEXT NOT NULL, changes TEXT)`,
    );
    await runner.query(`CREATE UNIQUE INDEX audit_entries_by_id ON audit_entries (id)`);
    await runner.query(
      `CREATE INDEX audit_entries_by_object ON audit_entries (object_id) WHERE object_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries
        BEGIN SELECT RAISE(ABORT, 'Entries of the audit log cannot be altered.'); END`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entries');
    await runner.query('ALTER TABLE api_tokens DROP COLUMN expires_at');
    await runner.query('ALTER TABLE api_tokens DROP COLUMN scopes');
    await runner.query('ALTER TABLE api_tokens DROP COLUMN role');
    await runner.query('ALTER TABLE accounts DROP COLUMN role');
  }
}
