import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry } from './entry.js';

/** The first line; another version of the entries gets another number. */
const NAME = 'hookswitch simulator ';
const TITLE = Buffer.from(`${NAME}1\n`);

/** The database that earlier versions kept beside it. */
const FORMER = 'simulator.db';

/** Each other line: checksum in 8 hexadecimal digits, a space, JSON, a line feed. */
const CHECKSUM_LENGTH = 8;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** A journal is written anew once it has grown by this, and to three times what it was last time. Bytes. */
const GROWTH = 8 * 1024 * 1024;
/** Entries in a line when it is written anew. */
const ENTRIES_A_LINE = 100;
const LONGEST_KEPT_BUFFER = 1024 * 1024;

/**
 * Where simulated calls and phones outlive the process: a file of lines, each of them one turn's entries. It must survive
 * `kill -9`, not power loss: what the operating system has taken is safe, so nothing is synced. A turn that was being
 * written when the process died is an incomplete last line, and counts as never done.
 */
export class Journal {
  readonly #file: string;
  #fd: number;
  /** Up to here the file is good: here the next line goes, over what a failed write may have left. */
  #length = 0;
  #renewAt = GROWTH;
  #buffer = Buffer.allocUnsafe(4096);

  /** Opens or creates the file. {@link read} must come next, and once. */
  constructor(file: string) {
    this.#file = file;
    this.#fd = fs.openSync(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o644);
  }

  /**
   * All entries, in order; then the file is ready to be added to.
   *
   * @param warn told in a sentence when more than an incomplete last line had to be left out, or a former file
   * @throws Error when the file is no simulator's journal
   */
  *read(warn: (sentence: string) => void): Iterable<Entry> {
    const bytes = fs.readFileSync(this.#file);
    if (bytes.length < TITLE.length && TITLE.subarray(0, bytes.length).equals(bytes)) {
      const former = join(dirname(this.#file), FORMER);
      if (fs.existsSync(former))
        warn(`${former} is of an earlier version: its simulated calls and phones are left out.`);
      return this.#begin();
    }
    checkTitle(bytes);
    let from = TITLE.length;
    for (let line = nextLine(bytes, from); line; line = nextLine(bytes, from)) {
      yield* JSON.parse(line.json) as Entry[];
      from = line.end;
    }
    if (bytes.indexOf(LINE_FEED, from) >= 0) {
      warn(`${this.#file} is damaged: what it holds after its first ${from} bytes is left out.`);
    }
    if (bytes.length > from) fs.ftruncateSync(this.#fd, from);
    this.#length = from;
  }

  /** Adds a turn: all of it or nothing. @throws Error when the file cannot be written; it may be tried again */
  append(entries: readonly Entry[]): void {
    const json = JSON.stringify(entries);
    const buffer = this.#bufferFor(json);
    const start = CHECKSUM_LENGTH + 1;
    const end = start + buffer.write(json, start);
    buffer.write(checksum(buffer.subarray(start, end)), 0, 'latin1');
    buffer[CHECKSUM_LENGTH] = SPACE;
    buffer[end] = LINE_FEED;
    this.#write(buffer, end + 1);
  }

  /** Bytes of the file that count. */
  get size(): number {
    return this.#length;
  }

  /** Whether most of the file is about what is over, so that it should be written anew. */
  get isOvergrown(): boolean {
    return this.#length > this.#renewAt;
  }

  /** Puts a new file in the place of this one, with nothing but these entries. When that fails, the old one goes on. */
  renew(entries: Iterable<Entry>): void {
    const former = { fd: this.#fd, length: this.#length };
    const next = `${this.#file}.new`;
    this.#renewAt = former.length + GROWTH;
    try {
      this.#fd = fs.openSync(next, 'w+', 0o644);
      this.#begin();
      for (const some of inGroups(entries)) this.append(some);
      fs.renameSync(next, this.#file);
    } catch (error) {
      if (this.#fd !== former.fd) fs.closeSync(this.#fd);
      this.#fd = former.fd;
      this.#length = former.length;
      fs.rmSync(next, { force: true });
      throw error;
    }
    fs.closeSync(former.fd);
    this.#renewAt = Math.max(GROWTH + this.#length, 3 * this.#length);
  }

  close(): void {
    if (this.#fd >= 0) fs.closeSync(this.#fd);
    this.#fd = -1;
  }

  #begin(): void {
    this.#length = 0;
    this.#write(TITLE, TITLE.length);
  }

  #write(buffer: Buffer, length: number): void {
    for (let done = 0; done < length;) {
      done += fs.writeSync(this.#fd, buffer, done, length - done, this.#length + done);
    }
    this.#length += length;
  }

  #bufferFor(json: string): Buffer {
    const needed = CHECKSUM_LENGTH + 2 + 3 * json.length;
    if (needed <= this.#buffer.length) return this.#buffer;
    const larger = Buffer.allocUnsafe(2 * needed);
    if (larger.length <= LONGEST_KEPT_BUFFER) this.#buffer = larger;
    return larger;
  }
}

/** The line at a place; `undefined` when there is none that is whole and right. */
function nextLine(bytes: Buffer, from: number): { readonly json: string; readonly end: number } | undefined {
  const start = from + CHECKSUM_LENGTH + 1;
  const end = bytes.indexOf(LINE_FEED, from);
  if (end < start) return undefined;
  const body = bytes.subarray(start, end);
  if (bytes.toString('latin1', from, start - 1) !== checksum(body)) return undefined;
  return { json: body.toString(), end: end + 1 };
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(CHECKSUM_LENGTH, '0');
}

/**
 * Looks at the first line of a simulator's journal, and changes nothing. A file that is missing or empty will be made.
 * @throws Error as {@link Journal.read}
 */
export function checkFile(file: string): void {
  if (!fs.existsSync(file)) return;
  const descriptor = fs.openSync(file, 'r');
  try {
    const title = Buffer.alloc(TITLE.length);
    const read = fs.readSync(descriptor, title, 0, title.length, 0);
    if (!TITLE.subarray(0, read).equals(title.subarray(0, read))) checkTitle(title);
  } finally {
    fs.closeSync(descriptor);
  }
}

function checkTitle(bytes: Buffer): void {
  if (bytes.subarray(0, TITLE.length).equals(TITLE)) return;
  const isOurs = bytes.toString('latin1', 0, NAME.length) === NAME;
  throw new Error(isOurs ? 'another version of Hookswitch has written it' : "it is no simulator's journal");
}

function* inGroups(entries: Iterable<Entry>): Iterable<readonly Entry[]> {
  let group: Entry[] = [];
  for (const entry of entries) {
    group.push(entry);
    if (group.length < ENTRIES_A_LINE) continue;
    yield group;
    group = [];
  }
  yield group;
}
