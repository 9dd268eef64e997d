import type { AriEvent, Channel } from '../ari/ari.generated.js';
import { together } from './device-state.js';
import type { InCall } from './device-state.js';
import type { ExtensionDevices } from './extension-devices.js';

/** A channel that is being made for a phone, or at which it rings; in all other states it is the phone that acts. */
const RINGING: ReadonlySet<Channel['state']> = new Set(['Down', 'Rsrved', 'Ringing', 'Pre-ring']);

/** The channels of the extensions' phones that are under our control, by their events. */
export class PhoneLegs {
  readonly #devices: ExtensionDevices;
  readonly #legs = new Map<string, Map<string, InCall>>();

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
        return this.#set(event.channel, 'on_hold');
      case 'StasisEnd':
      case 'ChannelDestroyed':
        return this.#set(event.channel, null);
      default:
        return null;
    }
  }

  add(channel: Channel): string | null {
    return this.#set(channel, RINGING.has(channel.state) ? 'ringing' : 'busy');
  }

  /** What the phone is doing on them; `null` when there is none. */
  stateOf(extension: string): InCall | null {
    return together([...(this.#legs.get(extension)?.values() ?? [])]);
  }

  clear(): void {
    this.#legs.clear();
  }

  #set({ id, name }: Channel, leg: InCall | null): string | null {
    const extension = this.#devices.ofChannel(name);
    if (extension === null) return null;
    const legs = this.#legs.get(extension) ?? new Map<string, InCall>();
    if (leg !== null) this.#legs.set(extension, legs.set(id, leg));
    else if (legs.delete(id) && legs.size === 0) this.#legs.delete(extension);
    return extension;
  }
}
