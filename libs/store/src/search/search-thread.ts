/** The thread that keeps the index of the delivery log, and looks through it: neither is the business of the one that runs calls. */
import { parentPort, workerData } from 'node:worker_threads';
import { SearchIndex } from './search-index.js';
import { CATCH_UP_MS, LOOK_MS } from './search.js';
import type { SearchQuery } from './search.js';

/** How often the tables are looked at, and how long the index follows them at a time. Milliseconds. */
const EVERY_MS = 500;
const TURN_MS = 30;
/** While more deliveries than these come each second, the index leaves the processor to them: it follows a tenth of the time. */
const BUSY_PER_SECOND = 400;
const BUSY_RESTS = 9;
const RESTS = 0.2;
const TIDY_EVERY_MS = 60_000;
/** While there is more to do it is told this often how far the index has come; else at once. */
const TELL_EVERY_MS = 1_000;

/** What the thread is started with, asked and tells. */
export interface SearchThreadStart {
  readonly database: string;
  readonly index: string;
}
export type SearchAsk = { readonly id: number; readonly query: SearchQuery } | 'stop';
export type SearchTell =
  | { readonly kind: 'found'; readonly id: number; readonly found: ReturnType<SearchIndex['find']> }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'followed'; readonly seq: number }
  | { readonly kind: 'report'; readonly message: string };

const { database, index: path } = workerData as SearchThreadStart;
const tell = (message: SearchTell): void => parentPort?.postMessage(message);
let index: SearchIndex | null = null;
let timer: NodeJS.Timeout | undefined;
let lastRow = 0;
let lookedAt = performance.now();
let busy = false;
let toldSeq = 0;
let toldAt = performance.now();
let tidiedAt = performance.now();

const opened = (): SearchIndex => (index ??= new SearchIndex(database, path));

function turn(): void {
  let pause = EVERY_MS;
  const began = performance.now();
  try {
    const more = opened().follow(TURN_MS);
    const took = performance.now() - began;
    measure();
    if (more) pause = took * (busy ? BUSY_RESTS : RESTS);
    tellSeq(more);
    if (!more && performance.now() - tidiedAt > TIDY_EVERY_MS && !opened().tidy())
      tidiedAt = performance.now();
  } catch (error) {
    tell({ kind: 'report', message: error instanceof Error ? error.message : String(error) });
    pause = EVERY_MS * 10;
  }
  timer = setTimeout(turn, pause);
}

/** What has been read can be removed: also while there is more to do, or it would be kept for as long. */
function tellSeq(more: boolean): void {
  const { seq } = opened();
  if (seq === toldSeq || (more && performance.now() - toldAt < TELL_EVERY_MS)) return;
  toldSeq = seq;
  toldAt = performance.now();
  tell({ kind: 'followed', seq });
}

/** How fast the table grows. */
function measure(): void {
  const now = performance.now();
  const seconds = (now - lookedAt) / 1000;
  if (seconds < 0.2) return;
  const row = opened().lastRow;
  busy = lastRow !== 0 && (row - lastRow) / seconds > BUSY_PER_SECOND;
  lastRow = row;
  lookedAt = now;
}

parentPort?.on('message', (ask: SearchAsk) => {
  if (ask === 'stop') {
    clearTimeout(timer);
    index?.close();
    parentPort?.close();
    return;
  }
  try {
    opened().follow(CATCH_UP_MS);
    tell({ kind: 'found', id: ask.id, found: opened().find(ask.query, LOOK_MS) });
  } catch (error) {
    tell({ kind: 'failed', id: ask.id, message: error instanceof Error ? error.message : String(error) });
  }
});
timer = setTimeout(turn, 0);
