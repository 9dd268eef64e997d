import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said in recordings. What is still to be put into words is found at the start. */
export class Transcribes1795431000000 implements MigrationInterface {
  readonly name = 'Transcribes1795431000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE transcribes (
        id TEXT PRIMARY KEY, recording_id TEXT NOT NULL, call_id TEXT NOT NULL, status TEXT NOT NULL,
        body TEXT NOT NULL)`,
    );
    await runner.query(`CREATE INDEX transcribes_by_recording ON transcribes (recording_id, id)`);
    await runner.query(`CREATE INDEX transcribes_by_call ON transcribes (call_id, id)`);
    await runner.query(
      `CREATE INDEX transcribes_progressing ON transcribes (id) WHERE status = 'progressing'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE transcribes');
  }
}
