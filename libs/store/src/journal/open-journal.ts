import { closeSync, existsSync, openSync, readdirSync, readSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { DataFolderError } from '../errors.js';
import { Folder, readPosition } from '../folding/folder.js';
import type { StoreLog } from '../log.js';
import { FORMER_HEADERS, SEGMENT_HEADER, segmentPath, segmentStarts } from './segment.js';
import type { Position } from './segment.js';
import { SegmentWriter } from './segment-writer.js';

/** Name of the journal's folder in the data folder. */
export const JOURNAL_FOLDER = 'journal';

/**
 * Looks at the journal without changing anything.
 * @throws {DataFolderError} when a newer version wrote it, or when it is no journal
 */
export function checkJournal(folder: string): void {
  for (const start of starts(folder)) {
    const path = segmentPath(folder, start);
    const header = headerOf(path);
    // A process that was killed while it began the segment.
    if ([SEGMENT_HEADER, ...FORMER_HEADERS].some((known) => known.startsWith(header))) continue;
    if (header.startsWith('hookswitch-journal ')) {
      throw new DataFolderError(
        'newer',
        `${path} was written by a newer Hookswitch. Start that version; nothing was changed.`,
      );
    }
    throw new DataFolderError(
      'corrupt',
      `${path} is not a journal of Hookswitch. Restore the data folder from a backup, or move that file away to go on without what it holds; nothing was changed.`,
    );
  }
}

/**
 * The journal must go on where the tables end.
 * @throws {DataFolderError} when there is a gap
 */
export function refuseGap(folder: string, database: BetterSqlite3.Database): void {
  const [first] = starts(folder);
  if (first === undefined || first <= readPosition(database)) return;
  throw new DataFolderError(
    'corrupt',
    `${folder} does not go on where hookswitch.db ends: they are not of one time. Restore both from one backup, or move the folder ${JOURNAL_FOLDER} away to go on without what it holds; nothing was changed.`,
  );
}

/** Folds what the last process has left in the journal, and begins a segment of its own for this one. */
export function openJournal(folder: string, database: BetterSqlite3.Database, log: StoreLog): SegmentWriter {
  const known = starts(folder);
  const tables = new Folder(database, folder, (message, error) => log.error(message, { error }));
  try {
    if (known.length > 0) foldAll(tables, folder, known, log);
    const segments = new SegmentWriter(folder, tables.position);
    tables.removeFolded();
    return segments;
  } finally {
    tables.close();
  }
}

function foldAll(tables: Folder, folder: string, known: readonly Position[], log: StoreLog): void {
  const from = tables.position;
  for (;;) {
    const before = tables.position;
    const brokenBytes = fold(tables, folder);
    if (brokenBytes > 0) cutOff(folder, known, brokenBytes, tables.position, log);
    else if (tables.position === before) break;
  }
  if (tables.position > from) {
    log.info('What the last process left in the journal was brought into the tables.', {
      bytes: tables.position - from,
    });
  }
}

function fold(tables: Folder, folder: string): number {
  try {
    return tables.foldNext();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(
      'not_writable',
      `The journal in ${folder} could not be brought into the tables (${reason}). Free some space, check the folder's rights, start again; nothing is lost.`,
      { cause: error },
    );
  }
}

/**
 * A batch that the end of the process cut short was told to nobody. Only the last segment can have one: anywhere else it
 * is damage.
 */
function cutOff(
  folder: string,
  known: readonly Position[],
  bytes: number,
  position: Position,
  log: StoreLog,
): void {
  const last = known.at(-1) ?? 0;
  const path = segmentPath(folder, last);
  if (position < last) {
    throw new DataFolderError(
      'corrupt',
      `${folder} is damaged before its last file. Restore the data folder from a backup; nothing was changed.`,
    );
  }
  log.info('The last batch of the journal was cut short when the process ended: nobody was told of it.', {
    bytes,
  });
  truncateSync(path, statSync(path).size - bytes);
}

function starts(folder: string): Position[] {
  return existsSync(folder) ? segmentStarts(readdirSync(folder)) : [];
}

function headerOf(path: string): string {
  const file = openSync(path, 'r');
  const header = Buffer.alloc(SEGMENT_HEADER.length);
  const read = readSync(file, header, 0, header.length, 0);
  closeSync(file);
  return header.toString('latin1', 0, read);
}

/** The journal's folder in a data folder. */
export function journalFolder(dataDir: string): string {
  return join(dataDir, JOURNAL_FOLDER);
}
