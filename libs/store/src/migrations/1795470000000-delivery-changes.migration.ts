import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became of deliveries that were in the table before: the index of the log reads it, and then it goes. A number is
 * never given twice, so that whoever has read up to one has missed nothing.
 */
export class DeliveryChanges1795470000000 implements MigrationInterface {
  readonly name = 'DeliveryChanges1795470000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE delivery_changes (seq INTEGER PRIMARY KEY AUTOINCREMENT, delivery_row INTEGER NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delivery_changes');
  }
}
