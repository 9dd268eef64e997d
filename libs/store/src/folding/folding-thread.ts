/** The thread that folds the journal into the tables. Its event loop never turns: it waits on shared memory. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFolderConnection } from '../database/open-connection.js';
import { Folder } from './folder.js';
import { STOP, threadCells, WAKE, YIELD } from './thread-cells.js';
import type { ThreadMessage, ThreadStart } from './thread-cells.js';

/** How long lines gather before they are folded, unless a reader asks for them. Milliseconds. */
const EVERY_MS = 250;
/** How long another writer gets the database for itself when it asks. Milliseconds. */
const YIELD_MS = 5;
/** Pause before a folding that failed is tried again. Milliseconds. */
const RETRY_MS = 500;

const { file, folder: journalFolder, cells } = workerData as ThreadStart;
const { written, flags } = threadCells(cells);
const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

const database = openFolderConnection(file);
const folder = new Folder(database, journalFolder, (message, error) =>
  tell({ kind: 'report', message, error: String(error) }),
);
let yielded = 0;

for (;;) {
  const woken = Atomics.load(flags, WAKE);
  const stopping = Atomics.load(flags, STOP) === 1;
  const goal = Number(Atomics.load(written, 0));
  if (folder.position < goal) {
    const folded = foldUntil(goal);
    if (!folded && stopping) break;
    if (!folded) Atomics.wait(flags, WAKE, woken, RETRY_MS);
  } else if (stopping) {
    break;
  }
  if (Number(Atomics.load(written, 0)) - folder.position < 1024 * 1024 * 8) {
    Atomics.wait(flags, WAKE, woken, EVERY_MS);
  }
}
folder.close();
database.close();

/** Folds one transaction after the other. False when one failed. */
function foldUntil(goal: number): boolean {
  try {
    while (folder.position < goal) {
      giveWay();
      const before = folder.position;
      folder.foldNext();
      if (folder.position === before) throw new Error('The journal ends before what was written to it.');
      tell({ kind: 'folded', position: folder.position });
    }
    folder.removeFolded();
    return true;
  } catch (error) {
    tell({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
    return false;
  }
}

function giveWay(): void {
  const asked = Atomics.load(flags, YIELD);
  if (asked === yielded) return;
  yielded = asked;
  Atomics.wait(flags, YIELD, asked, YIELD_MS);
}
