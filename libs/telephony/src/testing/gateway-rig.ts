import type { BackgroundSound } from '../commands.js';
import type { Gateway } from '../gateway.js';

/**
 * One thing that a far end does by itself. `after_ms` counts from the step before; the first step's from the placing
 * of the call (inbound) or from the phone's answer. Steps other than `hangup` wait for the answer. A rig whose far ends
 * are scripted SIP agents may be late, and may count from the answer throughout: only the order is relied upon.
 */
export type RigStep =
  | { readonly after_ms: number; readonly do: 'digits'; readonly digits: string }
  /**
   * Asks for a blind transfer (SIP REFER, without Replaces) to what is dialled. Told that it is done, the far end hangs up;
   * told that it failed, it stays.
   */
  | { readonly after_ms: number; readonly do: 'transfer'; readonly to: string }
  | { readonly after_ms: number; readonly do: 'hangup' | 'hold' | 'unhold' };

export interface RigCall {
  readonly from: { readonly number: string; readonly name?: string } | { readonly extension: string };
  readonly to: string;
  readonly script?: readonly RigStep[];
  /** The caller says nothing at all. */
  readonly quiet?: boolean;
  /** The caller talks from the answer on, for some seconds, and can be heard. */
  readonly talks?: boolean;
}

export interface RigPhone {
  /** `no_answer` rings for ever; `unregistered` cannot be reached at all. */
  readonly behaviour: 'answer' | 'busy' | 'no_answer' | 'decline' | 'unregistered';
  /** Until it answers or declines. */
  readonly after_ms?: number;
  /** Hangs up so long after its answer. */
  readonly hangup_after_ms?: number;
  readonly script?: readonly RigStep[];
}

/** Numbers that work on the telephony system under test. */
export interface RigNumbers {
  /** What an outside caller shows. */
  readonly caller: string;
  /** What callers dial to reach the gateway. */
  readonly called: string;
  /** An extension that can call in and be called, and another one. */
  readonly extensions: readonly [string, string];
  /** What a further device of a user registers as, who has the first extension. */
  readonly device: string;
  /** A number of the outside world that can be called. */
  readonly outside: string;
}

/**
 * A telephony system together with the far ends of its calls: what the conformance suite needs to try a gateway. One
 * is made for each test; the telephony system behind it may be shared, as long as no call of another test is left.
 */
export interface GatewayRig {
  /** Not yet connected. */
  readonly gateway: Gateway;
  readonly numbers: RigNumbers;
  /** How long, in milliseconds of the rig's time, something that must happen may take. */
  readonly patience_ms: number;
  /** Lets time pass: waits, or moves a fake clock. */
  pass(ms: number): Promise<void>;
  placeCall(call: RigCall): Promise<void>;
  /** How the phone of an extension or number takes its next calls. Resolves when it is ready for them. */
  setPhone(target: string, phone: RigPhone): Promise<void>;
  /** A gateway as a new process would make it, on the same telephony system. The one before it was closed. */
  restart(): Promise<Gateway>;
  /**
   * The bytes that lie in the recording store now, which was handed to the gateway and is the same after `restart`;
   * `null` when there are none.
   */
  recordedFile(recordingId: string): Promise<Uint8Array | null>;
  /** The keys that `send_digits` has brought to this channel's far end, where the rig can hear them. */
  digitsHeard?(channelId: string): Promise<string>;
  /** What this channel's far end hears while nothing plays and it is on no bridge, where the rig can tell. */
  backgroundHeard?(channelId: string): Promise<BackgroundSound>;
  /** Whether this channel's far end hears anybody of its bridge or room, where the rig can tell. */
  hearsSomebody?(channelId: string): Promise<boolean>;
  /** A stored sound file that the telephony system can play, where the rig has one. */
  prompt?(): Promise<{ readonly prompt: string; readonly duration_ms: number }>;
  /** Ends all calls and frees what the rig holds; the gateway was closed before. */
  close(): Promise<void>;
}

export type MakeRig = () => Promise<GatewayRig> | GatewayRig;
