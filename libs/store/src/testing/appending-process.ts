/**
 * A process to be killed: opens the data folder and writes numbered settings without end. Each number is printed once the
 * committer has acknowledged it, straight to the pipe, so that nothing that was told is lost with the process.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../open-store.js';

const [, , dataDir = '', first = '0'] = process.argv;
const store = await openStore({ dataDir });
writeSync(1, 'open\n');

let number = Number(first);
function appendSome(): void {
  for (let count = 0; count < 20; count += 1) {
    const mine = number++;
    store.committer.append(
      (writer) => {
        store.settings.set(writer, `row-${mine}`, mine);
        store.settings.set(writer, `twin-${mine}`, mine);
      },
      (error) => {
        if (!error) writeSync(1, `${mine}\n`);
      },
    );
  }
  setImmediate(appendSome);
}
appendSome();
