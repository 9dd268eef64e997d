import type { OperatingLog } from '../logging/operating-log.js';
import type { WebhookState } from './webhook-switches.js';

/** Logs that a webhook was paused or resumed: a pause that nobody asked for is a warning. */
export function logSwitch(
  log: OperatingLog,
  fields: object,
  { paused, disabled_reason }: WebhookState,
): void {
  if (!paused) log.info(fields, 'A webhook was resumed: what it is owed is sent.');
  else if (disabled_reason === null) log.info(fields, 'A webhook was paused: what it is owed is held.');
  else log.warn(fields, `A webhook was paused by itself: what it is owed is held. ${disabled_reason}`);
}
