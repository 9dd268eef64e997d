/**
 * What the phone of an extension is doing.
 *
 * - `offline`: no phone is registered, or the telephone system cannot be reached
 * - `available`: registered, and in no call
 * - `ringing`: it rings, and is in no other call
 * - `busy`: in a call, or calling somebody; also when it is told of a further call
 * - `on_hold`: has put its only call on hold
 */
export type PresenceState = 'offline' | 'available' | 'ringing' | 'busy' | 'on_hold';

/** The state of one phone. */
export interface ExtensionPresence {
  /** The extension, 2 to 10 digits, whose phone it is; or what a further device of a user registers as, such as `ann-mobile`. */
  readonly extension: string;
  readonly state: PresenceState;
  /** Since when, by the gateway's clock; RFC 3339 UTC, milliseconds. */
  readonly at: string;
}

/**
 * What a gateway knows of the phones of extensions. It is as the telephone system tells it now: nothing is kept, and
 * states that pass in an instant may be left out.
 */
export interface PresenceSource {
  /** Every extension that the telephone system has a phone for, in no order. */
  list(): readonly ExtensionPresence[];
  /** One of those; `undefined` for an extension that is not listed. */
  of(extension: string): ExtensionPresence | undefined;
  /** What an extension is that is not listed: `available` where there is a phone for whatever is dialled. */
  readonly unlisted: 'offline' | 'available';
  /**
   * Calls back with those whose state is another one now. While the telephone system cannot be reached, all are
   * offline, and that is told. The listener returns at once and never throws. Returns the end of the subscription.
   */
  onChange(listener: (changed: readonly ExtensionPresence[]) => void): () => void;
}
