import { displayNumber } from './call-resource.js';
import type { Call } from './call.js';

/**
 * `data` of `webhook_component_event`. The Webhook component sends it flat, behind `type`, in this order: all values
 * are strings, a missing name or number is `""`, a withheld number `Anonymous` (seed 001).
 */
export interface ComponentEventData {
  readonly unique_call_id: string;
  /** The caller's name. */
  readonly user_name: string;
  /** The caller's number. */
  readonly user_number: string;
  /** The number that was called. */
  readonly dest_number: string;
  /** When the call reached the system; ISO 8601. */
  readonly call_start_at: string;
  /** The Webhook object's name, as the admin gave it. */
  readonly component_name: string;
}

/** The facts of `webhook_component_event` (seed 001), without `type`: all strings, what is missing is `""`. */
export function componentEventData(call: Call, componentName: string): ComponentEventData {
  return {
    unique_call_id: call.id,
    user_name: call.from.name ?? '',
    user_number: displayNumber(call.from),
    dest_number: displayNumber(call.to),
    call_start_at: call.started_at,
    component_name: componentName,
  };
}
