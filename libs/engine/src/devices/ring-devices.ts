import { otherPhone } from '@hookswitch/calls';
import type { LegDevices } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { Command } from '@hookswitch/telephony';
import type { ReleasedUser } from '../ports.js';
import type { OpenFrame, Turn } from '../turn.js';

type Originate = Extract<Command, { kind: 'originate' }>;

/** The further phones of a user, each on a channel that is still to be made; `undefined`: there are none. */
export function devicesToRing(user: ReleasedUser | null): LegDevices | undefined {
  if (user?.devices === undefined) return undefined;
  return { own: null, others: user.devices.map((device) => otherPhone(newId(), device)) };
}

/** Rings the further phones of a party as the one at the extension is rung. */
export function ringDevices(turn: Turn, frame: OpenFrame, { others }: LegDevices, first: Originate): void {
  for (const { channel_id, device } of others) {
    const to = device === null ? first.to : ({ type: 'device', target: device.sip_name } as const);
    turn.send({ ...first, id: newId(), channel_id, to }, frame);
  }
}
