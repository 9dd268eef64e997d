import { sqliteCode } from '../database/sqlite-code.js';
import { redactDelivery } from '../redaction/redact-delivery.js';
import { readRules } from '../redaction/redaction-rule.repository.js';
import { Redaction } from '../redaction/redaction.js';
import { wordsOfDelivery } from './delivery-words.js';
import { IndexFile } from './index-file.js';
import { RowSource } from './row-source.js';
import type { IndexedRow } from './row-source.js';
import { CATCH_UP_MS } from './search.js';
import type { Found, SearchQuery } from './search.js';
import { SHARD_ROWS } from './shard.js';

/** Rows that are written together: few while it is nearly there and somebody may wait, more where there is much to do. */
const BATCH = 50;
const LARGE_BATCH = 400;
/** Changes that are looked at together. */
const CHANGES = 200;

/** The delivery log's index: follows the tables, and is looked through from the newest to the oldest. */
export class SearchIndex {
  readonly #source: RowSource;
  readonly #file: IndexFile;
  #redaction: Redaction;

  /** @param database the file of the tables  @param path the file of the index  @param shardRows see `SHARD_ROWS` */
  constructor(database: string, path: string, shardRows = SHARD_ROWS) {
    // First what may fail again and again: nothing else is open then.
    this.#file = new IndexFile(path, shardRows);
    this.#source = new RowSource(database);
    this.#redaction = new Redaction(readRules(this.#file.rules));
  }

  /** Changes up to here have been looked at: nobody needs them any more. */
  get seq(): number {
    return this.#file.progress.seq;
  }

  /** The last place in the table. */
  get lastRow(): number {
    return this.#source.lastRow();
  }

  /**
   * Follows the tables for so many milliseconds.
   * @returns whether there is more to do
   */
  follow(forMs: number): boolean {
    const batch = forMs > CATCH_UP_MS ? LARGE_BATCH : BATCH;
    return this.#mending(() => {
      const until = performance.now() + forMs;
      this.#checkTable();
      let more = true;
      while (more && performance.now() < until) more = this.#followChanges() || this.#followRows(batch);
      return more;
    });
  }

  /** Looks for so many milliseconds, in one shard at the least. */
  find(query: SearchQuery, forMs: number): Found {
    return this.#mending(() => this.#find(query, performance.now() + forMs));
  }

  /**
   * Gives back the place of deliveries that are gone: of whole shards, else of the words in one of them.
   * @returns whether there is more to do
   */
  tidy(): boolean {
    return this.#mending(() => {
      for (const shard of this.#file.shards) {
        if (!this.#source.hasBetween(shard.span.first, shard.span.last)) this.#file.drop(shard);
      }
      return this.#file.compactNext();
    });
  }

  close(): void {
    this.#file.close();
    this.#source.close();
  }

  #find({ words, facts, before, lowest, highest, limit }: SearchQuery, until: number): Found {
    const top = Math.min(before === null ? Infinity : before - 1, highest ?? Infinity);
    const bottom = lowest ?? 0;
    const rows: number[] = [];
    let pausedAt: number | null = null;
    for (const { span, ...shard } of this.#newestFirst()) {
      if (span.first > top || span.last < bottom) continue;
      rows.push(...shard.find(words, facts, bottom, Math.min(top, span.last), limit - rows.length));
      if (rows.length >= limit) break;
      if (span.first > bottom && performance.now() > until && span !== this.#file.shards[0]?.span) {
        pausedAt = span.first;
        break;
      }
    }
    return { rows, pausedAt, searchedFrom: this.#timeOf(pausedAt), ...this.#standing() };
  }

  #newestFirst() {
    return this.#file.shards.toReversed().map((shard) => ({
      span: shard.span,
      find: shard.find.bind(shard),
    }));
  }

  #timeOf(row: number | null): string | null {
    return row === null ? null : this.#source.timeFrom(row);
  }

  #standing(): Pick<Found, 'behind' | 'searchedTo'> {
    const { row } = this.#file.progress;
    const behind = Math.max(0, this.#source.lastRow() - row);
    return { behind, searchedTo: behind === 0 ? null : this.#source.timeFrom(row + 1) };
  }

  /** Words that are hidden since go at once, those that are shown again come back: the index is made anew. */
  #checkRules(): void {
    const rules = this.#source.rules();
    if (rules === this.#file.rules) return;
    this.#redaction = new Redaction(readRules(rules));
    this.#file.reset(rules);
  }

  /**
   * Begins anew where it cannot go on: places in the table are given anew when it was emptied or another one was put there;
   * and after a power cut changes may be removed that the index has lost.
   */
  #checkTable(): void {
    this.#checkRules();
    const { row, id, seq } = this.#file.progress;
    const { given, removed } = this.#source.changeNumbers();
    if (row !== 0 && (this.#source.idAt(row) !== id || seq < removed || seq > given)) this.#file.reset();
    if (this.#file.progress.row === 0) this.#file.startAt(given);
  }

  #followRows(batch: number): boolean {
    const { progress } = this.#file;
    const found = this.#source.after(progress.row, batch);
    const last = found.at(-1);
    if (last === undefined) return false;
    this.#file.write(this.#indexed(found), { row: last.row, id: last.delivery.id, seq: progress.seq });
    return found.length === batch;
  }

  #followChanges(): boolean {
    const { progress } = this.#file;
    const changes = this.#source.changesAfter(progress.seq, CHANGES);
    const last = changes.at(-1);
    if (last === undefined) return false;
    const rows = new Set(changes.map(({ row }) => row).filter((row) => row <= progress.row));
    const found = [...rows].map((row) => this.#source.at(row)).filter((row) => row !== null);
    for (const { row } of found) rows.delete(row);
    this.#file.write(this.#indexed(found), { ...progress, seq: last.seq }, [...rows]);
    return changes.length === CHANGES;
  }

  /** One after the other: the words of a batch are megabytes, those of a row are soon forgotten. */
  *#indexed(rows: readonly IndexedRow[]) {
    for (const row of rows)
      yield { row: row.row, words: wordsOfDelivery(redactDelivery(row, this.#redaction)) };
  }

  /** A broken index is made anew. */
  #mending<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(sqliteCode(error))) throw error;
      this.#file.reset();
      return work();
    }
  }
}
