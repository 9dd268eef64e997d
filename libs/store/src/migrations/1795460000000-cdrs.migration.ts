import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Call detail records, one for each leg. The row's number is the leg's live id, so that the order of the table is the order
 * of time, and a live id is found without an index. What most calls do not have costs them nothing.
 */
export class Cdrs1795460000000 implements MigrationInterface {
  readonly name = 'Cdrs1795460000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE cdrs (
        live_id INTEGER PRIMARY KEY, id TEXT NOT NULL, call_id TEXT NOT NULL, subject TEXT NOT NULL,
        started_at TEXT NOT NULL, ended_at TEXT NOT NULL, direction TEXT NOT NULL, user_id TEXT, from_number TEXT NOT NULL,
        to_number TEXT NOT NULL, disposition TEXT NOT NULL, talk_ms INTEGER NOT NULL, crm_id TEXT, flow_name TEXT,
        body TEXT NOT NULL)`,
    );
    await runner.query(`CREATE UNIQUE INDEX cdrs_by_id ON cdrs (id)`);
    await runner.query(`CREATE INDEX cdrs_by_call ON cdrs (call_id)`);
    await runner.query(`CREATE INDEX cdrs_by_user ON cdrs (user_id) WHERE user_id IS NOT NULL`);
    await runner.query(`CREATE INDEX cdrs_by_crm ON cdrs (crm_id) WHERE crm_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cdrs');
  }
}
