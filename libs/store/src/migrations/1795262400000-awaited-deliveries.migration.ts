import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds at the start what flows wait for and nobody has tried, however many deliveries are owed: with a million of them a
 * look at each took two seconds. Few rows are ever in this index, and only for the moment of their first attempt.
 */
export class AwaitedDeliveries1795262400000 implements MigrationInterface {
  readonly name = 'AwaitedDeliveries1795262400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX deliveries_awaited ON deliveries (id)
        WHERE "wait" IS NOT NULL AND attempt_count = 0 AND status IN ('pending', 'sending', 'retrying')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deliveries_awaited');
  }
}
