import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Environments of calls that are removed while deliveries of theirs are kept: the index of the log asks for them. */
export class CallEnvironments1795700000000 implements MigrationInterface {
  readonly name = 'CallEnvironments1795700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE call_environments (call_id TEXT PRIMARY KEY, environment_id TEXT NOT NULL) WITHOUT ROWID`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE call_environments');
  }
}
