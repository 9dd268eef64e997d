import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was not delivered, by lane and age: what is sent again by a recover run is counted and read from this index, a page at
 * a time, however many others were not delivered. Deliveries that arrive are not in it.
 */
export class LostDeliveries1795480000000 implements MigrationInterface {
  readonly name = 'LostDeliveries1795480000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX deliveries_lost ON deliveries (lane, id, status, created_at)
        WHERE status IN ('failed', 'expired', 'blocked', 'cancelled') AND event_type <> 'fetch'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deliveries_lost');
  }
}
