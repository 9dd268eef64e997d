import type { Episode } from './endpoint-memory.js';

/** When an endpoint counts as failing, and when it is given up. */
export interface AlertRules {
  /** So many attempts in a row have failed … */
  readonly failures: number;
  /** … the first of them at least so long ago: a hiccup of a moment is no news. Milliseconds. */
  readonly spanMs: number;
  /** Nothing but failures for so long, in so many attempts at least, disables a webhook. `null`: never. Milliseconds. */
  readonly disableAfterMs: number | null;
  readonly disableFailures: number;
  /**
   * That deliveries of alerts fail is told of a webhook at most once in this time: two webhooks that tell of each other could
   * go on for ever otherwise. Milliseconds.
   */
  readonly quietMs: number;
}

export const ALERT_RULES: Omit<AlertRules, 'disableAfterMs'> = {
  failures: 4,
  spanMs: 5_000,
  disableFailures: 10,
  quietMs: 24 * 60 * 60 * 1000,
};

/**
 * Whether it is to be told now that an endpoint is failing.
 *
 * @param ofAlert the delivery that failed last was an alert itself
 */
export function tellsFailing(episode: Episode, ofAlert: boolean, rules: AlertRules, now: number): boolean {
  if (episode.failing_told_at !== null || episode.disabled_told_at !== null) return false;
  if (ofAlert && isWithin(episode.alert_told_at, rules.quietMs, now)) return false;
  return hasFailed(episode, rules.failures, rules.spanMs, now);
}

/** Whether a webhook is to be disabled now. */
export function givesUp(episode: Episode, rules: AlertRules, now: number): boolean {
  const { disableAfterMs, disableFailures } = rules;
  return disableAfterMs !== null && hasFailed(episode, disableFailures, disableAfterMs, now);
}

function hasFailed(
  { failures, failing_since }: Episode,
  least: number,
  spanMs: number,
  now: number,
): boolean {
  return failures >= least && failing_since !== null && !isWithin(failing_since, spanMs, now);
}

function isWithin(time: string | null, spanMs: number, now: number): boolean {
  return time !== null && now - Date.parse(time) < spanMs;
}
