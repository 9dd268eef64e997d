import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOST = `status IN ('failed', 'expired', 'blocked', 'cancelled') AND event_type <> 'fetch'`;
const CREATE_LOST = 'CREATE INDEX deliveries_lost ON deliveries (lane, id, status, created_at) WHERE';

/**
 * When a delivery's payload was removed, before the rest of it: see `removeOldPayloads`. Such a delivery cannot be sent
 * again, so that it leaves the index of those that can.
 */
export class RemovedPayloads1795510000000 implements MigrationInterface {
  readonly name = 'RemovedPayloads1795510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deliveries ADD COLUMN payload_removed_at TEXT');
    await runner.query('DROP INDEX deliveries_lost');
    await runner.query(`${CREATE_LOST} ${LOST} AND payload_removed_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deliveries_lost');
    await runner.query('ALTER TABLE deliveries DROP COLUMN payload_removed_at');
    await runner.query(`${CREATE_LOST} ${LOST}`);
  }
}
