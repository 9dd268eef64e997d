import type { Delivery } from '@hookswitch/webhooks';
import type { DataSource } from 'typeorm';
import type { Journal } from '../journal/journal.js';
import { writeDelivery, writeRecord } from '../journal/lines.js';

const KIND = 'endpoint';

/** What is remembered of an endpoint; what is in it is its owner's business. */
export interface EndpointRecord {
  readonly lane: string;
  /** What JSON can hold; `null`: it is remembered no longer. */
  readonly body: unknown;
}

/** What is remembered of endpoints over a restart: how they have answered, and what was told of them. */
export class EndpointRecordRepository {
  constructor(
    private readonly reader: DataSource,
    private readonly journal: Journal,
    /** See `Store.fresh`. */
    private readonly fresh: () => Promise<void>,
  ) {}

  async all(): Promise<readonly EndpointRecord[]> {
    await this.fresh();
    const rows = await this.reader.query<{ id: string; body: string }[]>(
      'SELECT id, body FROM records WHERE kind = ? ORDER BY id',
      [KIND],
    );
    return rows.map(({ id, body }) => ({ lane: id, body: JSON.parse(body) as unknown }));
  }

  /** Writes records together with what they owe: all of it or nothing. Resolves once it is durable. */
  write(records: readonly EndpointRecord[], deliveries: readonly Delivery[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      this.journal.append(
        (lines) => {
          for (const { lane, body } of records) writeRecord(lines, { kind: KIND, id: lane, body });
          for (const delivery of deliveries) writeDelivery(lines, delivery);
        },
        (error) => (error === undefined ? resolve() : reject(error)),
      );
    });
  }
}
