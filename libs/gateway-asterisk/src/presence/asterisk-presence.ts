import type { ExtensionPresence, PresenceSource, PresenceState } from '@hookswitch/telephony';
import type { AriClient } from '../ari/ari-client.js';
import type { AriEvent, DeviceState, Endpoint } from '../ari/ari.generated.js';
import { utc } from '../channels/timestamp.js';
import { presenceOf } from './device-state.js';
import type { ExtensionDevices } from './extension-devices.js';
import { PhoneLegs } from './phone-legs.js';

type Listener = (changed: readonly ExtensionPresence[]) => void;

export interface PresenceParts {
  readonly client: AriClient;
  /** The ARI application, which subscribes. */
  readonly app: string;
  /** `null`: whose phone is where cannot be known here, and nothing is told. */
  readonly devices: ExtensionDevices | null;
  /** Whether this channel is under our control: then its end will be told. */
  readonly isOurs: (channelId: string) => boolean;
  /** Asterisk's time; RFC 3339. */
  readonly now: () => string;
}

/** All device states. Endpoints are not subscribed to: their channels' events would come with them. */
const EVERY_DEVICE = 'deviceState:';

/**
 * The phones of extensions by Asterisk's device states: read at each connection, and told by events from then on. A phone
 * that registers, unregisters, or does not answer OPTIONS any more, is a change of its device's state.
 */
export class AsteriskPresence implements PresenceSource {
  readonly #parts: PresenceParts;
  readonly #legs: PhoneLegs | null;
  readonly #known = new Map<string, ExtensionPresence>();
  /** What Asterisk said last of each device, since there is a connection. */
  readonly #devices = new Map<string, DeviceState['state']>();
  readonly #listeners = new Set<Listener>();

  constructor(parts: PresenceParts) {
    this.#parts = parts;
    this.#legs = parts.devices === null ? null : new PhoneLegs(parts.devices);
  }

  list(): readonly ExtensionPresence[] {
    return [...this.#known.values()];
  }

  of(extension: string): ExtensionPresence | undefined {
    return this.#known.get(extension);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** There is a connection: what the phones are doing now, and what they do from now on. Rejects with an `AriError`. */
  async open(): Promise<void> {
    const { client, app, devices } = this.#parts;
    if (devices === null) return;
    await client.request('POST /applications/{applicationName}/subscription', {
      applicationName: app,
      eventSource: EVERY_DEVICE,
    });
    const endpoints = await client.request('GET /endpoints/{tech}', { tech: devices.technology }, true);
    const phones = endpoints.filter(({ resource }) => this.#extensionOf(resource) !== null);
    if (phones.some(({ channel_ids }) => channel_ids.length > 0))
      for (const channel of await client.request('GET /channels', {}, true))
        if (this.#parts.isOurs(channel.id)) this.#legs?.add(channel);
    const read = await Promise.all(phones.map((phone) => this.#read(phone)));
    const found = new Set(phones.map(({ resource }) => this.#extensionOf(resource)));
    const at = this.#parts.now();
    const changed = read.flatMap(([extension, state]) => {
      // What was told meanwhile is newer.
      if (this.#devices.has(extension)) return [];
      this.#devices.set(extension, state);
      return this.#settle(extension, at);
    });
    for (const extension of this.#known.keys())
      if (!found.has(extension) && !this.#devices.has(extension)) this.#known.delete(extension);
    this.#tell(changed);
  }

  /** Takes one event of Asterisk; most are of no phone. */
  take(event: AriEvent): void {
    const { devices } = this.#parts;
    if (devices === null || this.#legs === null) return;
    let extension: string | null;
    if (event.type === 'DeviceStateChanged') {
      const { name, state } = event.device_state;
      extension = devices.extensionOf(name);
      if (extension === null) return;
      this.#devices.set(extension, state);
    } else {
      extension = this.#legs.take(event);
      if (extension === null) return;
      // The phone has left its last channel: the device's state is that of before, and the next one is on its way.
      if (this.#devices.get(extension) === 'BUSY' && this.#legs.stateOf(extension) === null) return;
    }
    this.#tell(this.#settle(extension, utc(event.timestamp)));
  }

  /** Asterisk cannot be reached, and so no phone can. */
  lost(): void {
    this.#legs?.clear();
    this.#devices.clear();
    const at = this.#parts.now();
    this.#tell([...this.#known.keys()].flatMap((extension) => this.#become(extension, 'offline', at)));
  }

  #extensionOf(resource: string): string | null {
    const { devices } = this.#parts;
    return devices?.extensionOf(`${devices.technology}/${resource}`) ?? null;
  }

  /** What a phone is doing. The list of endpoints says it of those that are in no call. */
  async #read({ technology, resource, state, channel_ids }: Endpoint) {
    const extension = this.#extensionOf(resource) as string;
    if (channel_ids.length === 0)
      return [extension, state === 'online' ? 'NOT_INUSE' : 'UNAVAILABLE'] as const;
    const deviceName = `${technology}/${resource}`;
    const device = await this.#parts.client.request('GET /deviceStates/{deviceName}', { deviceName });
    return [extension, device.state] as const;
  }

  #settle(extension: string, at: string): readonly ExtensionPresence[] {
    const state = this.#devices.get(extension);
    if (state === undefined || this.#legs === null) return [];
    return this.#become(extension, presenceOf(state, this.#legs, extension), at);
  }

  /** Gives what is to be told: nothing when it is so already. */
  #become(extension: string, state: PresenceState, at: string): readonly ExtensionPresence[] {
    if (this.#known.get(extension)?.state === state) return [];
    const presence = { extension, state, at };
    this.#known.set(extension, presence);
    return [presence];
  }

  #tell(changed: readonly ExtensionPresence[]): void {
    if (changed.length === 0) return;
    for (const listener of [...this.#listeners]) listener(changed);
  }
}
