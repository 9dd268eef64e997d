import type { Recording } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { recordingEntity } from '../entities/recording.entity.js';
import type { RecordingRow } from '../entities/recording.entity.js';
import type { Lines } from '../journal/frame.js';
import type { Journal } from '../journal/journal.js';
import { writeDelivery, writeRecording, writeRecordingGone, writeTranscribeGone } from '../journal/lines.js';
import { pageOfLooks } from '../paging/looks.js';
import { readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';
import { EARLIEST_MS, idAt, recordingLooks, selectRecordings } from './select-recordings.js';
import type { RecordingFilter } from './select-recordings.js';

const LIST = 'recordings';

/** Recordings of calls, newest first; messages are `VoicemailRepository`'s. Written by the folding of the journal alone. */
export class RecordingRepository {
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
  async list(filter: RecordingFilter = {}, request: PageRequest = {}): Promise<Page<Recording>> {
    const { size, after } = readPage(LIST, 1, request);
    await this.#fresh();
    const select = () => {
      const query = this.#recordings().where(
        `recording.status <> 'deleted' AND recording.mailbox_id IS NULL`,
      );
      selectRecordings(query, filter);
      return query;
    };
    const place = { after: after === null ? null : String(after[0]), most: size + 1 };
    return pageOfLooks(
      LIST,
      size,
      recordingLooks(this.#reader, filter, place, select),
      (row) => row.id,
      (row) => row.body,
    );
  }

  async get(id: Id): Promise<Recording | null> {
    const row = await (
      await this.#query()
    )
      .where(`recording.id = :id AND recording.status <> 'deleted' AND recording.mailbox_id IS NULL`, { id })
      .getOne();
    return row?.body ?? null;
  }

  /** Ids of the recordings of some legs, oldest first, by leg. */
  async ofLegs(
    legs: readonly { readonly id: Id; readonly call_id: Id }[],
  ): Promise<ReadonlyMap<Id, readonly Id[]>> {
    const ids = new Map<Id, Id[]>();
    if (legs.length === 0) return ids;
    const query = await this.#query();
    const rows = await query
      .where(
        `recording.status <> 'deleted' AND recording.mailbox_id IS NULL AND recording.call_id IN (:...calls)`,
        {
          calls: [...new Set(legs.map(({ call_id }) => call_id))],
        },
      )
      .orderBy('recording.id')
      .getMany();
    for (const { id, body } of rows) ids.set(body.leg_id, [...(ids.get(body.leg_id) ?? []), id]);
    return ids;
  }

  /** Finished recordings that started before this time, oldest first; messages without a time of their own, too. */
  async startedBefore(time: string, limit: number): Promise<readonly Recording[]> {
    const query = await this.#query();
    query.where(`recording.status IN ('done', 'failed') AND recording.started_at < :time`, { time });
    query.andWhere('recording.remove_at IS NULL');
    const rows = await query
      .andWhere('recording.id < :highest', { highest: idAt(Date.parse(time) - EARLIEST_MS) })
      .orderBy('recording.id')
      .limit(limit)
      .getMany();
    return rows.map((row) => row.body);
  }

  /** Those that were removed and whose files may still be there. */
  async removed(): Promise<readonly Recording[]> {
    const rows = await (await this.#query()).where(`recording.status = 'deleted'`).getMany();
    return rows.map((row) => row.body);
  }

  /** Removes recordings for readers, with what is said in them, together with what that owes. Their files come next, then {@link forget}. */
  remove(
    recordings: readonly Recording[],
    transcribes: readonly Id[],
    deliveries: readonly Delivery[],
  ): Promise<void> {
    return this.#append((lines) => {
      for (const id of transcribes) writeTranscribeGone(lines, id);
      for (const recording of recordings) writeRecording(lines, recording, 'deleted');
      for (const delivery of deliveries) writeDelivery(lines, delivery);
    });
  }

  /** The files of removed recordings are gone: so are their rows. */
  forget(ids: readonly Id[]): Promise<void> {
    return this.#append((lines) => ids.forEach((id) => writeRecordingGone(lines, id)));
  }

  async #query(): Promise<SelectQueryBuilder<RecordingRow>> {
    await this.#fresh();
    return this.#recordings();
  }

  #recordings(): SelectQueryBuilder<RecordingRow> {
    return this.#reader.getRepository(recordingEntity).createQueryBuilder('recording');
  }

  #append(write: (lines: Lines) => void): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#journal.append(write, (error) => (error === undefined ? resolve() : reject(error))),
    );
  }
}
