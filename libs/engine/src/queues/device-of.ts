import type { Device } from '@hookswitch/calls';
import type { DeviceState } from '@hookswitch/pbx';
import type { Gateway } from '@hookswitch/telephony';
import { stateAt } from '../presence-of.js';

/** Where two gateways know a phone: who is in a call first, then who can be rung. */
const ORDER: readonly DeviceState[] = ['busy', 'on_hold', 'ringing', 'available', 'offline'];

/**
 * What the phones of a user do: as the gateways say that have callers waiting (`names`), since an agent is rung by
 * the caller's gateway; with nobody waiting, as all of them say. `unknown` where none can tell.
 */
export function deviceOf(
  extension: string,
  devices: readonly Device[] | undefined,
  gateways: readonly Gateway[],
  names: ReadonlySet<string>,
): DeviceState {
  const states = gateways
    .filter(({ name }) => names.size === 0 || names.has(name))
    .flatMap(({ presence }): DeviceState[] =>
      presence === undefined ? [] : [stateAt(presence, extension, devices)],
    );
  return ORDER.find((state) => states.includes(state)) ?? 'unknown';
}
