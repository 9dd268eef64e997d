import type { CdrRecord } from '../api/records.js';

/** How a leg ends that the agent let pass; not when another one answered, or the caller had gone. */
const MISSED: ReadonlySet<string> = new Set(['no_answer', 'busy', 'declined', 'failed']);

/** Calls that came to the agent: the ones that they placed do not count. */
export function figuresOf(cdrs: readonly CdrRecord[]): {
  readonly answered: number;
  readonly missed: number;
  readonly talk_ms: number;
} {
  const rung = cdrs.filter(({ kind }) => kind !== 'caller');
  const answered = rung.filter(({ answered_at }) => answered_at !== null);
  const missed = rung.filter(({ disposition }) => MISSED.has(disposition));
  const talk_ms = answered.reduce((sum, { talk_duration_ms }) => sum + talk_duration_ms, 0);
  return { answered: answered.length, missed: missed.length, talk_ms };
}
