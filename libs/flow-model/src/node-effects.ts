/**
 * What a node asks for, as data. The engine turns each into a gateway command, a variable change or a webhook
 * delivery, gives it an id, and lets nothing leave before the step is committed.
 *
 * Legs are named by the node (`a`, `member_3`); the engine keeps the ids behind the names.
 */
export type NodeEffect =
  | { readonly kind: 'answer' }
  | {
      readonly kind: 'speak';
      readonly text: string;
      readonly language: string;
      readonly voice: string | null;
    }
  /** Plays a prompt by its id: the sound that the call's release has pinned to it. */
  | { readonly kind: 'play_prompt'; readonly prompt_id: string }
  | { readonly kind: 'stop_playback' }
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
    }
  | { readonly kind: 'bridge'; readonly leg: string }
  | { readonly kind: 'drop_leg'; readonly leg: string }
  /** Plays the short tone after which somebody is recorded. */
  | { readonly kind: 'play_tone'; readonly tone: 'beep' }
  /** Records the caller's line in the background: nothing of it comes back to the node. */
  | {
      readonly kind: 'record';
      readonly max_duration_ms: number;
      /** What the caller says, what the caller hears, or both mixed. */
      readonly sides: 'both' | 'said' | 'heard';
      /** It ends after so much silence; `null`: silence does not end it. */
      readonly max_silence_ms: number | null;
      /** It is put into words of this language (BCP 47) once it is done; `null`: it is not. */
      readonly transcribe: string | null;
    }
  /** The recording in the background: what is said meanwhile is left out. Where nothing is recorded, nothing happens. */
  | { readonly kind: 'pause_recording' | 'resume_recording' }
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
  | { readonly kind: 'hangup' }
  | { readonly kind: 'set_variables'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'webhook'; readonly request: ComponentRequest };

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
