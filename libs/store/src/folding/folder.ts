import type BetterSqlite3 from 'better-sqlite3';
import type { Position } from '../journal/segment.js';
import { SegmentReader } from '../journal/segment-reader.js';
import { BatchLines } from './batch-lines.js';
import { foldLines } from './fold-lines.js';
import { PendingRows } from './pending-rows.js';
import { RowWriter } from './row-writer.js';

const POSITION = 'journal_position';
const LAST_LIVE_ID = 'last_live_id';

/** Bytes of journal that one transaction takes: large enough that a short call is written once, at its end. */
const FOLD_BYTES = 16 * 1024 * 1024;

/** Where the tables stand: everything in the journal before it is in them. 0 when there never was a journal. */
export function readPosition(database: BetterSqlite3.Database): Position {
  return readNumber(database, POSITION);
}

/** The highest `live_id` that was given to a call or leg, as far as it is folded. */
export function readLastLiveId(database: BetterSqlite3.Database): number {
  return readNumber(database, LAST_LIVE_ID);
}

function readNumber(database: BetterSqlite3.Database, key: string): number {
  return Number(database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key) ?? 0);
}

/**
 * Brings the journal into the tables, in its order: rows and the position that they stand for in one transaction, so that
 * after any crash it goes on exactly where it was. Of what changes many times between two foldings only the last state is
 * written.
 */
export class Folder {
  readonly #database: BetterSqlite3.Database;
  readonly #reader: SegmentReader;
  readonly #writer: RowWriter;
  readonly #rows = new PendingRows();
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  #position: Position;
  #lastLiveId: number;

  constructor(
    database: BetterSqlite3.Database,
    folder: string,
    report: (message: string, error: unknown) => void,
  ) {
    this.#database = database;
    this.#reader = new SegmentReader(folder);
    this.#writer = new RowWriter(database, report);
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#position = readPosition(database);
    this.#lastLiveId = readLastLiveId(database);
  }

  /** Everything before it is in the tables. */
  get position(): Position {
    return this.#position;
  }

  /**
   * Folds the next part of the journal in one transaction. Throws when it cannot be written: nothing has changed then.
   * @returns bytes at the end of the journal that are no whole batch; 0 while there is more to fold
   */
  foldNext(): number {
    const { texts, next, brokenBytes } = this.#reader.read(this.#position, FOLD_BYTES);
    if (texts.length > 0) {
      this.#begin.run();
      try {
        for (const text of texts) this.#take(text);
        this.#writer.write(this.#rows);
        const { highestLiveId } = this.#writer;
        if (highestLiveId > this.#lastLiveId) this.#writer.setting(LAST_LIVE_ID, highestLiveId);
        this.#writer.setting(POSITION, next);
        this.#commit.run();
        this.#lastLiveId = Math.max(highestLiveId, this.#lastLiveId);
      } catch (error) {
        this.#rows.clear();
        if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
      this.#position = next;
    }
    return brokenBytes;
  }

  /** Removes segments that are folded to their end. */
  removeFolded(): void {
    this.#reader.removeBefore(this.#position);
  }

  close(): void {
    this.#reader.close();
  }

  #take(text: Buffer): void {
    foldLines(new BatchLines(text), this.#rows, {
      lane: (kind, lane) => {
        this.#writer.write(this.#rows);
        this.#writer.lane(kind, lane);
      },
    });
  }
}
