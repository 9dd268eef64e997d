import { ok, warning } from '../finding.js';
import type { Outcome } from '../finding.js';
import type { Patient } from '../patient.js';

/** Two clocks that differ by more than this tell of calls that end before they begin, in milliseconds. */
const TOLERANCE_MS = 1_000;

/** Whether Asterisk's clock and ours show the same time. */
export async function clock({ asterisk, now }: Patient): Promise<Outcome> {
  const before = now();
  const { timestamp } = await asterisk.ask('GET /asterisk/ping', {});
  const after = now();
  const theirs = Date.parse(timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(theirs)) {
    return warning(`Asterisk's time reads "${timestamp}".`, 'See whether the clock of its machine is set.');
  }
  // Anywhere between sending and receiving is right.
  const off = theirs < before ? theirs - before : theirs > after ? theirs - after : 0;
  if (Math.abs(off) <= TOLERANCE_MS) return ok(`Asterisk's clock and ours differ by ${Math.abs(off)} ms.`);
  const seconds = (Math.abs(off) / 1000).toFixed(1);
  return warning(
    `Asterisk's clock is ${seconds} s ${off < 0 ? 'behind' : 'ahead of'} ours: times of calls will not fit together.`,
    'Let both machines keep time by NTP (timedatectl set-ntp true).',
  );
}
