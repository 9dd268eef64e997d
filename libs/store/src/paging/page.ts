import { InvalidPageError } from '../errors.js';

/** What a list asks for. */
export interface PageRequest {
  /** 1–100, default 50. */
  readonly page_size?: number;
  /** The `next` of the page before; absent or `null` for the first. */
  readonly page_token?: string | null;
}

/** A slice of a list. `next` is `null` on the last one. */
export interface Page<T> {
  readonly result: readonly T[];
  readonly next: string | null;
}

export const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 50;

type Key = readonly (string | number)[];

/** Checks the request of the list called `list`; `after` is the key of the last row that the reader has seen. */
export function readPage(
  list: string,
  keyLength: number,
  request: PageRequest,
): { readonly size: number; readonly after: Key | null } {
  const size = request.page_size ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw new InvalidPageError('page_size', `page_size must be a whole number from 1 to ${MAX_PAGE_SIZE}.`);
  }
  const token = request.page_token;
  if (token === undefined || token === null || token === '') return { size, after: null };
  const after = decode(token);
  if (after === null || after[0] !== list || after.length !== keyLength + 1) {
    throw new InvalidPageError(
      'page_token',
      'page_token is not one that this list gave. Leave it out to start at the first page.',
    );
  }
  return { size, after: after.slice(1) };
}

/** Makes the page out of up to `size + 1` rows: the one too many only tells that there is more. */
export function makePage<Row, T>(
  list: string,
  size: number,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  shape: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    result: shown.map(shape),
    next: rows.length > size && last !== undefined ? encode([list, ...keyOf(last)]) : null,
  };
}

/** The token of the page after a row of this key. */
export function pageToken(list: string, key: Key): string {
  return encode([list, ...key]);
}

function encode(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decode(token: string): Key | null {
  if (!/^[A-Za-z0-9_-]{1,2000}$/.test(token)) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (!Array.isArray(key)) return null;
    return key.every((part) => typeof part === 'string' || Number.isSafeInteger(part)) ? key : null;
  } catch {
    return null;
  }
}
