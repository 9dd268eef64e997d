import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of recordings and of voicemail messages select by. A recording that pauses is found at the start, too. */
export class Voicemails1795430000000 implements MigrationInterface {
  readonly name = 'Voicemails1795430000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of [
      'mailbox_id TEXT',
      'is_new INTEGER NOT NULL DEFAULT 0',
      'remove_at TEXT',
      `user_ids TEXT NOT NULL DEFAULT ''`,
      `queue_names TEXT NOT NULL DEFAULT ''`,
      'transcribe INTEGER NOT NULL DEFAULT 0',
    ])
      await runner.query(`ALTER TABLE recordings ADD COLUMN ${column}`);
    await runner.query(
      `UPDATE recordings SET user_ids = coalesce(json_extract(body, '$.facts.user_id') || ',', '')`,
    );
    await runner.query(`CREATE INDEX recordings_by_mailbox ON recordings (mailbox_id, id)
      WHERE mailbox_id IS NOT NULL`);
    await runner.query(
      `CREATE INDEX recordings_to_remove ON recordings (remove_at) WHERE remove_at IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX recordings_to_transcribe ON recordings (id) WHERE transcribe = 1`);
    await runner.query('DROP INDEX recordings_unsettled');
    await runner.query(
      `CREATE INDEX recordings_unsettled ON recordings (status, call_id)
        WHERE status IN ('recording', 'paused', 'saving', 'deleted')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['by_mailbox', 'to_remove', 'to_transcribe', 'unsettled'])
      await runner.query(`DROP INDEX recordings_${index}`);
    for (const column of ['mailbox_id', 'is_new', 'remove_at', 'user_ids', 'queue_names', 'transcribe'])
      await runner.query(`ALTER TABLE recordings DROP COLUMN ${column}`);
    await runner.query(
      `CREATE INDEX recordings_unsettled ON recordings (status, call_id)
        WHERE status IN ('recording', 'saving', 'deleted')`,
    );
  }
}
