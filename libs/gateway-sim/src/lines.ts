import type { GatewayEvent, PresenceState } from '@hookswitch/telephony';
import type { Channel } from './channel.js';
import type { PhoneBehaviour } from './phone-behaviour.schema.js';

/** What users of ours have, extensions and further phones; other phones are numbers of the outside world. */
const EXTENSION = /^(\d{2,10}|(?=.*[a-z_.-])[a-z0-9_.-]{2,40})$/;

/** What changes the state of a phone. */
const TURNS: ReadonlySet<GatewayEvent['type']> = new Set([
  'channel_incoming',
  'channel_ringing',
  'channel_answered',
  'channel_held',
  'channel_unheld',
  'channel_ended',
]);

const NO_CHANNELS: ReadonlySet<Channel> = new Set();

/** Which live channels the phone of each extension is on. */
export class Lines {
  readonly #channels = new Map<string, Set<Channel>>();
  /** Extensions that something happened to since `takeTouched`, and when: RFC 3339. */
  #touched = new Map<string, string>();

  /** Something happened to a channel. Most are of nobody's extension, and cost nothing. */
  take(channel: Channel, { type, at }: GatewayEvent): void {
    const extension = extensionOf(channel);
    if (extension === null || !TURNS.has(type)) return;
    const channels = this.#channels.get(extension) ?? new Set();
    if (channel.state !== 'ended') this.#channels.set(extension, channels.add(channel));
    else if (channels.delete(channel) && channels.size === 0) this.#channels.delete(extension);
    this.#touched.set(extension, at);
  }

  /** A phone was told how to behave. `target` without `+`. */
  told(target: string, at: string): void {
    if (EXTENSION.test(target)) this.#touched.set(target, at);
  }

  get hasTouched(): boolean {
    return this.#touched.size > 0;
  }

  takeTouched(): ReadonlyMap<string, string> {
    const touched = this.#touched;
    if (touched.size > 0) this.#touched = new Map();
    return touched;
  }

  isInUse(extension: string): boolean {
    return this.#channels.has(extension);
  }

  /** What the phone is doing, which was told to behave like this, or was not told. */
  stateOf(extension: string, behaviour: PhoneBehaviour['behaviour'] | undefined): PresenceState {
    const channels = [...(this.#channels.get(extension) ?? NO_CHANNELS)];
    const talking = channels.filter(({ state, direction }) => state === 'up' || direction === 'inbound');
    if (talking.length > 0) return talking.every(({ holds }) => holds) ? 'on_hold' : 'busy';
    if (channels.some(rings)) return 'ringing';
    if (behaviour === 'unregistered') return 'offline';
    return behaviour === 'busy' ? 'busy' : 'available';
  }
}

/** A phone that is busy or not registered never rings, however long it takes to say so. */
function rings({ history }: Channel): boolean {
  return history.some(({ type }) => type === 'channel_ringing');
}

/** Whose phone a channel belongs to: that of the extension which calls, or is called. */
function extensionOf({ direction, history, to }: Channel): string | null {
  if (direction === 'outbound') return EXTENSION.test(to.number) ? to.number : null;
  const first = history[0];
  return first?.type === 'channel_incoming' ? first.extension : null;
}
