import type { Episode } from './endpoint-memory.js';

/** When an endpoint counts as failing, and when it is given up. */
export interface AlertRules {
  /** So many attempts in a row have failed … */
  readonly failures: number;
  /**
   * … the first of them at least so long ago: a hiccup of a moment is no news, unless a delivery was lost by it.
   * Milliseconds.
   */
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
 * @param last the delivery that failed last: whether it was an alert itself, and whether it is not tried again
 */
export function tellsFailing(
  episode: Episode,
  last: { readonly isAlert: boolean; readonly isLost: boolean },
  rules: AlertRules,
  now: number,
): boolean {
  if (episode.failing_told_at !== null) return false;
  if (last.isAlert && isWithin(episode.alert_told_at, rules.quietMs, now)) return false;
  return hasFailed(episode, rules.failures, last.isLost ? 0 : rules.spanMs, now);
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
