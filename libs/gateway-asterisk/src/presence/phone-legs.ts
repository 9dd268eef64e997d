import type { PresenceState } from '@hookswitch/telephony';
import type { AriEvent, Channel } from '../ari/ari.generated.js';
import type { ExtensionDevices } from './extension-devices.js';

type Leg = 'ringing' | 'talking' | 'holding';

/** A channel that is being made for a phone, or at which it rings; in all other states it is the phone that acts. */
const RINGING: ReadonlySet<Channel['state']> = new Set(['Down', 'Rsrved', 'Ringing', 'Pre-ring']);

/** The channels of the extensions' phones that are under our control. */
export class PhoneLegs {
  readonly #devices: ExtensionDevices;
  readonly #legs = new Map<string, Map<string, Leg>>();

  constructor(devices: ExtensionDevices) {
    this.#devices = devices;
  }

  /** Takes an event of a channel; gives the extension whose phone is on it. */
  take(event: AriEvent): string | null {
    switch (event.type) {
      case 'StasisStart':
      case 'ChannelStateChange':
      case 'ChannelUnhold':
        return this.add(event.channel);
      case 'ChannelHold':
        return this.#set(event.channel, 'holding');
      case 'StasisEnd':
      case 'ChannelDestroyed':
        return this.#set(event.channel, null);
      default:
        return null;
    }
  }

  add(channel: Channel): string | null {
    return this.#set(channel, RINGING.has(channel.state) ? 'ringing' : 'talking');
  }

  /** What the phone is doing; `null` when none of its channels is known. */
  stateOf(extension: string): PresenceState | null {
    const legs = [...(this.#legs.get(extension)?.values() ?? [])];
    if (legs.length === 0) return null;
    if (legs.includes('talking')) return 'busy';
    return legs.includes('holding') ? 'on_hold' : 'ringing';
  }

  clear(): void {
    this.#legs.clear();
  }

  #set({ id, name }: Channel, leg: Leg | null): string | null {
    const extension = this.#devices.ofChannel(name);
    if (extension === null) return null;
    const legs = this.#legs.get(extension) ?? new Map<string, Leg>();
    if (leg !== null) this.#legs.set(extension, legs.set(id, leg));
    else if (legs.delete(id) && legs.size === 0) this.#legs.delete(extension);
    return extension;
  }
}
