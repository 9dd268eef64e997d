import type { Id } from './ids.js';

/**
 * What a node asks for, as data. The engine turns each into a gateway command, a variable change or a webhook
 * delivery, gives it an id, and lets nothing leave before the step is committed.
 *
 * Legs are named by the node (`a`, `member_3`); the engine keeps the ids behind the names. Where an effect may name a leg
 * and does not, the caller is meant.
 */
export type NodeEffect =
  | { readonly kind: 'answer' }
  | {
      readonly kind: 'speak';
      readonly text: string;
      readonly language: string;
      readonly voice: string | null;
      readonly leg?: string;
    }
  /** Plays a prompt by its id: the sound that the call's release has pinned to it. */
  | { readonly kind: 'play_prompt'; readonly prompt_id: string; readonly leg?: string }
  | { readonly kind: 'stop_playback'; readonly leg?: string }
  /** What the caller hears while nothing plays and nobody is connected; it ends when the node is left. */
  | { readonly kind: 'background'; readonly sound: 'ringback' | 'music' | 'none' }
  | {
      readonly kind: 'dial';
      readonly leg: string;
      readonly to: { readonly type: 'extension' | 'number'; readonly target: string };
      /** `null`: the caller's own. */
      readonly caller_number: string | null;
      readonly caller_name: string | null;
      readonly ring_time_ms: number;
      /** What rings them, and its name; missing: the node itself. */
      readonly via?: { readonly type: 'ring_group' | 'queue'; readonly name: string };
      /**
       * An extension whose phone is in a call is not rung: the node hears `leg.skipped`. One whose phone is not there is rung,
       * since it may have come in this second: what comes of that is told as it is.
       */
      readonly only_free?: boolean;
    }
  /** Asks whether an extension's phone is in a call: the node hears `phone.asked`. */
  | { readonly kind: 'ask_phone'; readonly extension: string }
  | { readonly kind: 'bridge'; readonly leg: string }
  /** Plays the short tone after which somebody is recorded. */
  | { readonly kind: 'play_tone'; readonly tone: 'beep' }
  /** Records the caller's line in the background: nothing of it comes back to the node. */
  | {
      readonly kind: 'record';
      readonly max_duration_ms: number;
      /** What the caller says, what the caller hears, or both mixed: `both` when missing. */
      readonly sides?: 'both' | 'said' | 'heard';
      /** It ends after so much silence; missing or `null`: silence does not end it. */
      readonly max_silence_ms?: number | null;
      /** It is put into words of this language (BCP 47) once it is done; missing or `null`: it is not. */
      readonly transcribe?: string | null;
    }
  /**
   * Of the recording in the background: what is said while it pauses is left out. Where nothing is recorded, nothing
   * happens. `while_here`: it goes on when the node is left, unless it paused before.
   */
  | { readonly kind: 'pause_recording'; readonly while_here?: boolean }
  | { readonly kind: 'resume_recording' }
  | { readonly kind: 'stop_recording' }
  /** Asks whether a mailbox takes one more message. */
  | { readonly kind: 'open_mailbox'; readonly mailbox_id: string; readonly max_messages: number }
  /**
   * Records the caller's message for a mailbox. It is left when the node says so, and when the caller hangs up or the node
   * is left in any other way before it was discarded.
   */
  | {
      readonly kind: 'record_message';
      readonly mailbox_id: string;
      readonly max_duration_ms: number;
      /** A shorter one is none. */
      readonly min_duration_ms: number;
      readonly max_silence_ms: number | null;
      readonly keep_days: number | null;
      readonly transcribe: string | null;
    }
  | { readonly kind: 'stop_message' | 'play_message' | 'leave_message' | 'discard_message' }
  /** Hangs a leg up; the node hears no more of it. `elsewhere`: somebody else has taken the call that it rings for. */
  | { readonly kind: 'drop_leg'; readonly leg: string; readonly elsewhere?: boolean }
  /** A sentence for the call's timeline. */
  | { readonly kind: 'note'; readonly text: string }
  /** Asks for a place in a queue: `queue.joined` or `queue.refused` comes back at once. The place goes when the node is left. */
  | {
      readonly kind: 'join_queue';
      readonly queue_id: Id;
      readonly priority: number;
      /** What was to be the priority and is none: the timeline says so. */
      readonly refused_priority?: string;
    }
  /** Asks the caller whether to be called back: what is to be said comes back at once, as `queue.announce`. */
  | { readonly kind: 'ask_callback' }
  /** The caller wants to be called back: `queue.callback_taken` comes back at once, and the place stays without the caller. */
  | { readonly kind: 'take_callback' }
  /** The agent of this leg is connected to the caller: from here on the queue's line serves others. */
  | { readonly kind: 'serve_caller'; readonly leg: string }
  /** Asks whose PIN was typed: `conference.pin_checked` comes back at once. An empty one is that of a conference without. */
  | { readonly kind: 'check_pin'; readonly conference_id: Id; readonly typed: string }
  /**
   * Asks for a place in a conference: `conference.joined` or `conference.refused` comes back at once. The place goes when the
   * node is left.
   */
  | { readonly kind: 'join_conference'; readonly conference_id: Id; readonly role: 'member' | 'moderator' }
  /** Goes into the room: `leg.bridged` of the leg `room` comes back. */
  | { readonly kind: 'enter_conference' }
  | { readonly kind: 'hangup' }
  /** Counts a jump of this node: `jump.made`, or `jump.refused` when the activeflow has made so many of it already. */
  | { readonly kind: 'count_jump'; readonly max_jumps: number }
  /** Runs another flow of the same release while the node waits: `flow.ended` tells how that ended. */
  | { readonly kind: 'run_flow'; readonly flow_id: string }
  /** Ends the flow that the node is in, by a name for the node that has run it. */
  | { readonly kind: 'return'; readonly name: string }
  | {
      readonly kind: 'set_variables';
      readonly values: Readonly<Record<string, string>>;
      /** Nobody is shown the values from now on. */
      readonly masked?: boolean;
    }
  /** What `${digits}` is from now on. */
  | { readonly kind: 'set_digits'; readonly digits: string }
  /** Takes the first of the keys that were typed ahead: it comes back at once as `digit`, or `keys.none` does. */
  | { readonly kind: 'take_key' }
  /** Keys that were typed ahead count no more. */
  | { readonly kind: 'forget_keys' }
  /** Looks for users whose extension begins with what was typed: `extension.known` comes back at once. */
  | {
      readonly kind: 'find_extension';
      readonly typed: string;
      /** Only these users; `null`: all. */
      readonly user_ids: readonly string[] | null;
    }
  | { readonly kind: 'webhook'; readonly request: ComponentRequest }
  /** Asks another system and waits: `fetch.settled` tells what came of it. */
  | { readonly kind: 'fetch'; readonly request: FetchRequest }
  /** Sets variables out of the answer that has just come; all of them to their fallbacks where none came. */
  | { readonly kind: 'read_answer'; readonly variables: readonly AnswerVariable[] }
  /**
   * Sends a text message. It counts as sent here once it is written down: whether it leaves, its own events tell. `from`, a
   * number of ours, is the called one where it is `null`, `to` the caller's.
   */
  | {
      readonly kind: 'send_text';
      readonly from: string | null;
      readonly to: string | null;
      readonly text: string;
    }
  /**
   * States an event of the catalogue: its data is the call, the node (`node {id, type, label}`) and these details. What
   * a node type always tells, {@link NodeDefinition.tells} says.
   */
  | { readonly kind: 'event'; readonly type: string; readonly details: EventDetails };

/** What an event tells besides the call and the node, in wire form. */
export type EventDetails = Readonly<Record<string, unknown>>;

/** The request of a Webhook component, before its fixed headers and body are added. Secret values are references. */
export interface ComponentRequest {
  readonly name: string;
  readonly url: string;
  readonly secret_token: SecretValue;
  readonly signing_secret: SecretValue;
  readonly headers: readonly { readonly name: string; readonly value: string | StoredSecret }[];
  readonly wait_for_reply: boolean;
  readonly timeout_ms: number;
  /** Whether a failed waiting request is repeated in the background. */
  readonly retry: boolean;
  /** Values that are sent and that no log shows, put in by the engine; missing when there are none. */
  readonly masked?: readonly string[];
}

/** The request of a Fetch object, and how its answer is read. Secret values are references. */
export interface FetchRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string | StoredSecret }[];
  /** `null`: it has none. */
  readonly body: string | null;
  /** Of the body. */
  readonly content_type: string;
  /** How long the call waits, over all tries. */
  readonly timeout_ms: number;
  /** How often it is asked at most within that time. */
  readonly tries: number;
  /** A longer answer counts as none that can be read. */
  readonly max_bytes: number;
  /** Whether an answer 2xx that has a body has to be JSON. */
  readonly expects_json: boolean;
  /** Values that are sent and that no log shows, put in by the engine; missing when there are none. */
  readonly masked?: readonly string[];
}

/** A variable that is read out of an answer. */
export interface AnswerVariable {
  /** Read later as `${vars.<name>}`. */
  readonly name: string;
  /** Where it stands: see `parseAnswerPath`. */
  readonly path: string;
  /** What it is when nothing stands there. */
  readonly fallback: string;
}

/**
 * A secret as drafts and releases hold it: never its value. `slot` stays the same over changes of the value, so that
 * restoring an old release brings back no leaked key.
 */
export interface StoredSecret {
  readonly $secret: string;
  readonly version: number;
  readonly hint: string;
}

export type SecretValue = StoredSecret | null;
