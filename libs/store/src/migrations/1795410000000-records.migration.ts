import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the engine keeps besides calls: agents of queues, what queues remember. */
export class Records1795410000000 implements MigrationInterface {
  readonly name = 'Records1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE records (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id))
        WITHOUT ROWID`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE records');
  }
}
