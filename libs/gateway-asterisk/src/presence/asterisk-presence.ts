import type { ExtensionPresence, PresenceSource, PresenceState } from '@hookswitch/telephony';
import type { AriClient } from '../ari/ari-client.js';
import type { AriEvent } from '../ari/ari.generated.js';
import { utc } from '../channels/timestamp.js';
import { together } from './device-state.js';
import type { ExtensionDevices } from './extension-devices.js';
import { PhoneLegs } from './phone-legs.js';
import { readPhones } from './phone-reader.js';
import type { Phone } from './phone-reader.js';

type Listener = (changed: readonly ExtensionPresence[]) => void;

export interface PresenceParts {
  readonly client: AriClient;
  /** `null`: whose phone is where cannot be known here, and nothing is told. */
  readonly devices: ExtensionDevices | null;
  /** Whether a channel is, or was, under our control. */
  readonly isOurs: (channelId: string) => boolean;
  /** Asterisk's time; RFC 3339. */
  readonly now: () => string;
}

/** How often it is looked who is registered. Milliseconds. */
const LOOK_MS = 2_000;

/** Looking may take this part of the time: where it takes long, it is done less often. */
const MOST_LOOKING = 0.1;

/** However long it took, it is looked again after this time. Milliseconds. */
const LATEST_LOOK_MS = 10_000;

/**
 * The phones of extensions: who is registered is asked every two seconds, what they do in our calls is told by the
 * events of these. Nothing is subscribed to: `docs/adr/0014` says why.
 */
export class AsteriskPresence implements PresenceSource {
  readonly unlisted = 'offline';
  readonly #parts: PresenceParts;
  readonly #legs: PhoneLegs | null;
  readonly #known = new Map<string, ExtensionPresence>();
  readonly #listeners = new Set<Listener>();
  /** As they were when it was looked last, since there is a connection. */
  #phones: ReadonlyMap<string, Phone> = new Map();
  /** Whether the channels are known of which no event came. */
  #isComplete = false;
  #timer: NodeJS.Timeout | null = null;
  /** Rises with each connection: a look that was begun on an earlier one means nothing. */
  #connection = 0;

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

  /**
   * There is a connection, and it is known which channels are under our control. Rejects with an `AriError` when the
   * first look fails; it goes on looking all the same.
   */
  async open(): Promise<void> {
    await this.#look();
  }

  /** Takes one event of Asterisk; most are of no phone. */
  take(event: AriEvent): void {
    const extension = this.#legs?.take(event) ?? null;
    if (extension === null || !this.#phones.has(extension)) return;
    this.#tell(this.#settle(extension, utc(event.timestamp)));
  }

  /** Asterisk cannot be reached, and so no phone can. */
  lost(): void {
    this.close();
    this.#legs?.clear();
    this.#isComplete = false;
    this.#phones = new Map();
    const at = this.#parts.now();
    this.#tell([...this.#known.keys()].flatMap((extension) => this.#become(extension, 'offline', at)));
  }

  close(): void {
    this.#connection += 1;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #look(): Promise<void> {
    const { client, devices, isOurs, now } = this.#parts;
    if (devices === null) return;
    const connection = this.#connection;
    const begun = performance.now();
    try {
      const phones = await readPhones({ client, devices, isOurs });
      const channels = this.#isComplete ? [] : await client.request('GET /channels', {}, true);
      if (connection !== this.#connection) return;
      for (const channel of channels) if (isOurs(channel.id)) this.#legs?.add(channel);
      this.#isComplete = true;
      const gone = [...this.#known.keys()].filter((extension) => !phones.has(extension));
      this.#phones = phones;
      const at = now();
      const changed = [...phones.keys(), ...gone].flatMap((extension) => this.#settle(extension, at));
      for (const extension of gone) this.#known.delete(extension);
      this.#tell(changed);
    } finally {
      if (connection === this.#connection) {
        const rest = (performance.now() - begun) / MOST_LOOKING;
        const wait = Math.min(LATEST_LOOK_MS, Math.max(LOOK_MS, rest));
        // What keeps one look from coming to its end is the connection's trouble, and told there.
        this.#timer = setTimeout(() => void this.#look().catch(() => undefined), wait);
      }
    }
  }

  #settle(extension: string, at: string): readonly ExtensionPresence[] {
    const phone = this.#phones.get(extension);
    const inCall = together([this.#legs?.stateOf(extension) ?? null, phone?.elsewhere ?? null]);
    return this.#become(extension, inCall ?? (phone?.isRegistered ? 'available' : 'offline'), at);
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
