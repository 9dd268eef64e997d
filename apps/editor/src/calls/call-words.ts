import type { Tone } from '../display/state-badge.js';

/** States of a call, in words. */
export const CALL_STATES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  initial: { label: 'Starting', tone: 'busy' },
  accepted: { label: 'Accepted', tone: 'busy' },
  ringing: { label: 'Ringing', tone: 'busy' },
  connected: { label: 'Connected', tone: 'good' },
  on_hold: { label: 'On hold', tone: 'warn' },
  hangup: { label: 'Ended', tone: 'quiet' },
};

const END_REASONS: Readonly<Record<string, string>> = {
  completed: 'The flow came to its end',
  hungup_by_caller: 'The caller hung up',
  hungup_by_callee: 'The called party hung up',
  stopped: 'Stopped by hand or by the API',
  no_exit: 'An outcome of the flow led nowhere',
  step_budget: 'The flow took too many steps',
  unallocated_number: 'The number leads to no flow',
  busy: 'Busy',
  overload: 'Too busy: a limit was reached',
  gateway_lost: 'The telephone system lost the call',
  transferred: 'Its parties went on in another call',
  answered_elsewhere: 'Somebody else had answered',
  error: 'An error',
};

/** Why a call or an activeflow ended, in a sentence. */
export function endReasonText(reason: string | null): string | null {
  if (reason === null) return null;
  return END_REASONS[reason] ?? words(reason);
}

/** `ring_group` → "ring group" */
export function words(name: string): string {
  return name.replaceAll('_', ' ');
}

/** Name and number of a party, or that both are unknown. */
export function partyText(party: { readonly number: string; readonly name: string | null }): string {
  const number = party.number || 'Unknown number';
  return party.name && party.name !== party.number ? `${party.name} (${number})` : number;
}
