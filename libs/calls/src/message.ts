import type { Id } from '@hookswitch/flow-model';
import type { Recording } from './recording.js';

/** What makes a recording a message in a mailbox: whose it is, and what the caller and the owner did with it. */
export interface MessagePart {
  readonly mailbox: MessageBox;
  /**
   * `open`: the caller may still record it again. A caller who hangs up leaves it. Nothing is told of a message, and nobody
   * sees it, before it is `left`.
   */
  readonly decision: 'open' | 'left' | 'discarded';
  /** A shorter one is none. */
  readonly min_duration_ms: number;
  /** How long somebody talked; `null`: nobody knows. */
  readonly talking_ms: number | null;
  /** When its owner heard it; `null`: it is new. */
  readonly heard_at: string | null;
  /** How long it is kept; `null`: as long as recordings are. */
  readonly keep_days: number | null;
}

/** The mailbox as it was when the message was left. */
export interface MessageBox {
  readonly id: Id;
  readonly num_id: number;
  readonly name: string;
  readonly user: { readonly id: Id; readonly name: string; readonly extension: string | null } | null;
}

/** A recording that is a message. */
export type Message = Recording & { readonly message: MessagePart };

export function isMessage(recording: Recording): recording is Message {
  return (recording.message ?? null) !== null;
}

/** Whether its sound is safe. */
export function isAtHand({ sha256 }: Recording): boolean {
  return sha256 !== null;
}

/** Less talking than this is a click. Milliseconds. */
const NOTHING_SAID_MS = 100;

/** Whether there is nothing in it: it is too short, or nobody said anything. */
export function isEmpty({ duration_ms, message: { min_duration_ms, talking_ms } }: Message): boolean {
  return (duration_ms ?? 0) < min_duration_ms || (talking_ms ?? Infinity) < NOTHING_SAID_MS;
}

/** The caller leaves it, or does not want it to be left. What is decided stays. */
export function decideMessage(recording: Message, decision: 'left' | 'discarded'): Recording {
  const { message } = recording;
  if (message.decision !== 'open') return recording;
  const decided = { ...recording, message: { ...message, decision } };
  return isAtHand(decided) ? settleMessage(decided) : decided;
}

/** What becomes of a message once its sound is safe: until the caller has decided, nothing. */
export function settleMessage<Settled extends Message>(recording: Settled): Settled {
  const { decision } = recording.message;
  if (decision === 'open') return { ...recording, status: 'saving' };
  return { ...recording, status: decision === 'left' && !isEmpty(recording) ? 'done' : 'discarded' };
}

/** Its owner has heard it, or wants it to count as new again. */
export function markHeard(recording: Message, heard_at: string | null): Message {
  return { ...recording, message: { ...recording.message, heard_at } };
}
