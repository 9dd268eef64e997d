import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Text messages. Those that are still to be sent are found at the start, those that came in by their provider's id. */
export class Messages1795450000000 implements MigrationInterface {
  readonly name = 'Messages1795450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE messages (
        id TEXT PRIMARY KEY, direction TEXT NOT NULL, status TEXT NOT NULL, from_number TEXT NOT NULL,
        to_number TEXT NOT NULL, created_at TEXT NOT NULL, provider_id TEXT, body TEXT NOT NULL)`,
    );
    await runner.query(`CREATE INDEX messages_by_sender ON messages (from_number, id)`);
    await runner.query(`CREATE INDEX messages_by_recipient ON messages (to_number, id)`);
    await runner.query(`CREATE INDEX messages_owed ON messages (id) WHERE status IN ('queued', 'sending')`);
    await runner.query(
      `CREATE INDEX messages_by_provider ON messages (provider_id)
        WHERE direction = 'inbound' AND provider_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE messages');
  }
}
