import { join } from 'node:path';

/** First line of every segment. A newer version of the product that writes other lines raises the number. */
export const SEGMENT_HEADER = 'hookswitch-journal 2\n';

/** What else is read: the first version had no lines that tell a change only. All headers are of one length. */
export const FORMER_HEADERS: readonly string[] = ['hookswitch-journal 1\n'];

/** Bytes after which the next batch begins a new segment. */
export const SEGMENT_BYTES = 32 * 1024 * 1024;

const NAME = /^(\d{16})\.log$/;

/**
 * A position in the journal: bytes of batches since the journal began, over all segments, headers not counted. It only
 * grows; a segment's name is the position at which it starts.
 */
export type Position = number;

/** The file that starts at a position. */
export function segmentPath(folder: string, start: Position): string {
  return join(folder, `${String(start).padStart(16, '0')}.log`);
}

/** Start positions of the segments among a folder's file names, in order. */
export function segmentStarts(names: readonly string[]): Position[] {
  return names
    .map((name) => NAME.exec(name)?.[1])
    .filter((start) => start !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}
