import { callerLeg } from '@hookswitch/calls';
import type { Call, Leg, Transfer, TransferTarget } from '@hookswitch/calls';

/** A party by name and number, for people. */
export function shown({ name, number }: Pick<Leg, 'name' | 'number'>): string {
  if (name === '') return number === '' ? 'An unknown number' : number;
  return number === '' ? name : `${name} (${number})`;
}

/** Where a transfer leads, for people. */
export function targetShown({ name, target, flow_id }: TransferTarget): string {
  if (flow_id !== null) return `${target}, the flow “${name ?? ''}”`;
  return name === null ? target : `${name} (${target})`;
}

/** Who has transferred whom to where. */
export function transferredText(call: Call, { mode, requested_by, to }: Transfer, by: Leg | null): string {
  const whom = shown(callerLeg(call));
  const after = mode === 'attended' ? ' after a consultation' : '';
  const byRequest = requested_by === 'api' ? ' by request' : '';
  if (by === null) return `${whom} is transferred to ${targetShown(to)}${byRequest}.`;
  return requested_by === 'api'
    ? `${whom} is transferred from ${shown(by)} to ${targetShown(to)}${after}${byRequest}.`
    : `${shown(by)} transfers ${whom} to ${targetShown(to)}${after}.`;
}
