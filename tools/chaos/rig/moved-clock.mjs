/**
 * Loaded before the product (`--import`), in each of its threads: the wall clock is as far off as the file
 * `CHAOS_CLOCK` says, in milliseconds. `performance.now()` and timers go on as they do when somebody sets the clock.
 */
import { readFileSync } from 'node:fs';

const RealDate = Date;
const LOOK_EVERY_MS = 10;
let offset = 0;
let looked = -Infinity;

function now() {
  const at = performance.now();
  if (at - looked > LOOK_EVERY_MS) {
    looked = at;
    offset = Number(readFileSync(process.env.CHAOS_CLOCK, 'utf8')) || 0;
  }
  return RealDate.now() + offset;
}

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now = now;
};
