import type { Id } from './ids.js';

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
  /** Records the caller's line, both sides, in the background: nothing of it comes back to the node. */
  | { readonly kind: 'record'; readonly max_duration_ms: number }
  | { readonly kind: 'stop_recording' }
  /** Asks for a place in a queue: `queue.joined` or `queue.refused` comes back at once. The place goes when the node is left. */
  | { readonly kind: 'join_queue'; readonly queue_id: Id; readonly priority: number }
  /** The agent of this leg is connected to the caller: from here on the queue's line serves others. */
  | { readonly kind: 'serve_caller'; readonly leg: string }
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
