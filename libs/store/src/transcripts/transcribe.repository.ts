import type { Recording, Transcribe } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import type { Delivery } from '@hookswitch/webhooks';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { recordingEntity } from '../entities/recording.entity.js';
import { transcribeEntity } from '../entities/transcribe.entity.js';
import type { TranscribeRow } from '../entities/transcribe.entity.js';
import type { Lines } from '../journal/frame.js';
import type { Journal } from '../journal/journal.js';
import { writeDelivery, writeTranscribe, writeTranscribeGone } from '../journal/lines.js';
import { makePage, readPage } from '../paging/page.js';
import type { Page, PageRequest } from '../paging/page.js';

/** Narrows a list; what is missing does not. */
export interface TranscribeFilter {
  /** The recording, or the message. */
  readonly reference_id?: Id;
  readonly call_id?: Id;
  readonly status?: Transcribe['status'];
}

const LIST = 'transcribes';

/** What is said in recordings, newest first. Written by the folding of the journal alone. */
export class TranscribeRepository {
  readonly #reader: DataSource;
  readonly #journal: Journal;
  readonly #fresh: () => Promise<void>;

  /** `fresh`: see `Store.fresh`. */
  constructor(reader: DataSource, journal: Journal, fresh: () => Promise<void>) {
    this.#reader = reader;
    this.#journal = journal;
    this.#fresh = fresh;
  }

  async list(filter: TranscribeFilter = {}, request: PageRequest = {}): Promise<Page<Transcribe>> {
    const { size, after } = readPage(LIST, 1, request);
    const query = (await this.#query()).orderBy('transcribe.id', 'DESC').limit(size + 1);
    const { reference_id, call_id, status } = filter;
    if (reference_id) query.andWhere('transcribe.recording_id = :reference_id', { reference_id });
    if (call_id) query.andWhere('transcribe.call_id = :call_id', { call_id });
    if (status) query.andWhere('transcribe.status = :status', { status });
    if (after) query.andWhere('transcribe.id < :after', { after: after[0] });
    return makePage(
      LIST,
      size,
      await query.getMany(),
      (row) => [row.id],
      (row) => row.body,
    );
  }

  async get(id: Id): Promise<Transcribe | null> {
    const row = await (await this.#query()).where('transcribe.id = :id', { id }).getOne();
    return row?.body ?? null;
  }

  /** Those of these recordings. */
  async ofRecordings(ids: readonly Id[]): Promise<readonly Transcribe[]> {
    if (ids.length === 0) return [];
    const query = (await this.#query()).where('transcribe.recording_id IN (:...ids)', { ids });
    return (await query.getMany()).map((row) => row.body);
  }

  /** What is still to be put into words, oldest first. */
  async progressing(): Promise<readonly Transcribe[]> {
    const query = (await this.#query()).where(`transcribe.status = 'progressing'`).orderBy('transcribe.id');
    return (await query.getMany()).map((row) => row.body);
  }

  /** Recordings that were to be put into words when they were done, and of which nobody has begun to. */
  async wanted(): Promise<readonly Recording[]> {
    await this.#fresh();
    const rows = await this.#reader
      .getRepository(recordingEntity)
      .createQueryBuilder('recording')
      .where(`recording.transcribe = 1 AND recording.status = 'done'`)
      .andWhere('NOT EXISTS (SELECT 1 FROM transcribes WHERE recording_id = recording.id)')
      .orderBy('recording.id')
      .getMany();
    return rows.map((row) => row.body);
  }

  /** Writes one, new or changed, together with what that owes. Resolves once it is durable. */
  put(transcribe: Transcribe, deliveries: readonly Delivery[]): Promise<void> {
    return this.#append((lines) => {
      writeTranscribe(lines, transcribe);
      for (const delivery of deliveries) writeDelivery(lines, delivery);
    });
  }

  /** Removes them, together with what that owes. */
  remove(ids: readonly Id[], deliveries: readonly Delivery[]): Promise<void> {
    return this.#append((lines) => {
      for (const id of ids) writeTranscribeGone(lines, id);
      for (const delivery of deliveries) writeDelivery(lines, delivery);
    });
  }

  async #query(): Promise<SelectQueryBuilder<TranscribeRow>> {
    await this.#fresh();
    return this.#reader.getRepository(transcribeEntity).createQueryBuilder('transcribe');
  }

  #append(write: (lines: Lines) => void): Promise<void> {
    return new Promise((resolve, reject) =>
      this.#journal.append(write, (error) => (error === undefined ? resolve() : reject(error))),
    );
  }
}
