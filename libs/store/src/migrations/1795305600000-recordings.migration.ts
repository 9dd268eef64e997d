import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings of calls; their files lie beside the database. Those that still need work are found at the start. */
export class Recordings1795305600000 implements MigrationInterface {
  readonly name = 'Recordings1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE recordings (
        id TEXT PRIMARY KEY, call_id TEXT NOT NULL, status TEXT NOT NULL, started_at TEXT NOT NULL,
        from_number TEXT NOT NULL, to_number TEXT NOT NULL, body TEXT NOT NULL)`,
    );
    await runner.query(`CREATE INDEX recordings_by_call ON recordings (call_id, id)`);
    await runner.query(
      `CREATE INDEX recordings_unsettled ON recordings (status, call_id)
        WHERE status IN ('recording', 'saving', 'deleted')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recordings');
  }
}
