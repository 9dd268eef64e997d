import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { readonly type: 'major'; readonly execution: 'async' }) => unknown;

let collect: Collect | undefined;

/** Has V8 collect its garbage soon, in a task of its own. */
export function collectGarbage(): void {
  if (collect === undefined) {
    // V8 shows its collector to contexts that are made while the flag is set: to this one alone.
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
    setFlagsFromString('--no-expose-gc');
  }
  void collect({ type: 'major', execution: 'async' });
}
