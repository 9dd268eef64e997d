import { isMessage } from '@hookswitch/calls';
import type { Message } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { recordingEntity } from '../entities/recording.entity.js';
import type { RecordingRow } from '../entities/recording.entity.js';
import type { Journal } from '../journal/journal.js';
import { writeRecording } from '../journal/lines.js';
import { pageOfLooks } from '../paging/looks.js';
import { readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { recordingLooks, selectRecordings } from './select-recordings.js';
import type { RecordingFilter } from './select-recordings.js';

/** Narrows a list of messages; what is missing does not. */
export interface VoicemailFilter extends RecordingFilter {
  readonly mailbox_id?: Id;
  /** Only those that nobody has heard yet, or only the others. */
  readonly new?: boolean;
}

/** How many messages a mailbox holds. */
export interface MailboxCount {
  readonly mailbox_id: Id;
  readonly new_messages: number;
  readonly old_messages: number;
}

const LIST = 'voicemails';
const LEFT = `recording.mailbox_id IS NOT NULL AND recording.status = 'done'`;

/** Messages that were left, newest first: rows of the recordings. */
export class VoicemailRepository {
  readonly #reader: DataSource;
  readonly #journal: Journal;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, journal: Journal, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#journal = journal;
    this.#fresh = fresh;
  }

  /** A page for which time was up is short, or empty, and still has a next one: see `pageOfLooks`. */
  async list(filter: VoicemailFilter = {}, request: PageRequest = {}): Promise<Page<Message>> {
    const { size, after } = readPage(LIST, 1, request);
    await this.#fresh();
    const select = () => {
      const query = this.#recordings().where(LEFT);
      selectRecordings(query, filter);
      if (filter.mailbox_id)
        query.andWhere('recording.mailbox_id = :mailbox', { mailbox: filter.mailbox_id });
      if (filter.new !== undefined)
        query.andWhere('recording.is_new = :isNew', { isNew: filter.new ? 1 : 0 });
      return query;
    };
    const place = { after: after === null ? null : String(after[0]), most: size + 1 };
    return pageOfLooks(
      LIST,
      size,
      recordingLooks(this.#reader, filter, place, select),
      (row) => row.id,
      ({ body }) => body as Message,
    );
  }

  async get(id: Id): Promise<Message | null> {
    const row = await (await this.#query()).where(`recording.id = :id AND ${LEFT}`, { id }).getOne();
    return row !== null && isMessage(row.body) ? row.body : null;
  }

  /** How many messages each mailbox holds; those that hold none are missing. */
  async counts(): Promise<readonly MailboxCount[]> {
    const rows = await (
      await this.#query()
    )
      .select('recording.mailbox_id', 'mailbox_id')
      .addSelect('sum(recording.is_new)', 'new_messages')
      .addSelect('count(*) - sum(recording.is_new)', 'old_messages')
      .where(LEFT)
      .groupBy('recording.mailbox_id')
      .getRawMany<MailboxCount>();
    return rows;
  }

  /** Those whose time is over, oldest first. */
  async expired(now: string, limit: number): Promise<readonly Message[]> {
    const query = await this.#query();
    const rows = await query
      .where(`recording.remove_at < :now AND recording.status IN ('done', 'failed')`, { now })
      .orderBy('recording.remove_at')
      .limit(limit)
      .getMany();
    return rows.map(({ body }) => body as Message);
  }

  /** Writes a message anew: its owner has heard it. Resolves once that is durable. */
  put(message: Message): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#journal.append(
        (lines) => writeRecording(lines, message, message.status),
        (error) => (error === undefined ? resolve() : reject(error)),
      ),
    );
  }

  async #query(): Promise<SelectQueryBuilder<RecordingRow>> {
    await this.#fresh();
    return this.#recordings();
  }

  #recordings(): SelectQueryBuilder<RecordingRow> {
    return this.#reader.getRepository(recordingEntity).createQueryBuilder('recording');
  }
}
