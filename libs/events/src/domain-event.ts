import type { Id } from '@hookswitch/flow-model';

/** One fact, as the engine states it inside the step that made it true. Dialects render it for each endpoint. */
export interface DomainEvent<Data = Readonly<Record<string, unknown>>> {
  readonly id: Id;
  /** A type of the catalogue, `resource_verb` in the past tense. */
  readonly type: string;
  /** When it happened; RFC 3339 UTC, milliseconds. */
  readonly timestamp: string;
  readonly call_id: Id | null;
  /** Rises by one with each event of a call; sent as `webhook-sequence`. */
  readonly sequence: number | null;
  readonly activeflow_id: Id | null;
  readonly environment_id: Id | null;
  /** Facts that filters look at and that every dialect may need, apart from `data`. */
  readonly facts: EventFacts;
  /** The native body's `data`, in wire form. */
  readonly data: Data;
  /** What went on in the call when it happened, for dialects that show it; missing where that is not known. Made when read. */
  readonly moment?: CallMoment | undefined;
}

/** What goes on in a call, apart from its parties. */
export interface CallMoment {
  /** The node that ran, or had run last; `null` before the first, and without a flow. */
  readonly action: MomentAction | null;
  /** The recording that runs, or is still to be saved; `null` without one. */
  readonly recording_id: Id | null;
  /** All recordings that were begun, the oldest first. */
  readonly recording_ids: readonly Id[];
}

/** A node that was entered. */
export interface MomentAction {
  readonly flow_id: Id;
  readonly id: string;
  /** Where its outcome `next` leads; `null` when it leads nowhere. */
  readonly next_id: string | null;
  readonly type: string;
  /** Its configuration as applied; secrets are masked. */
  readonly option: Readonly<Record<string, unknown>>;
  /** When it was entered. */
  readonly tm_execute: string;
}

/** What a webhook's filters can select by. */
export interface EventFacts {
  readonly direction?: 'inbound' | 'outbound';
  readonly number_id?: Id | null;
  readonly user_id?: Id | null;
  readonly queue_id?: Id | null;
  /** Where the flow has brought the caller, when that is a place that has a name for people. */
  readonly place?: 'ivr' | 'queue' | 'ring_group' | 'voicemail' | 'conference';
  /** Whom the system has rung first, when it has begun the call by itself: the user who clicked, or a number. */
  readonly placed?: 'user' | 'number';
  /** The numbers as the telephone system gave them, where that is not how `data` writes them. */
  readonly as_dialled?: { readonly from: string; readonly to: string };
  /** False when the number's own switch keeps its events from being sent. */
  readonly webhooks_enabled?: boolean;
  /** The webhook that an alert is about: all but that one may be told. */
  readonly about_webhook_id?: Id;
  /** What dialects say of the call, where `data` is about a part of it: a recording, a message, its words. */
  readonly call?: CallFacts;
}

/** A call, as far as events about its recordings know it. */
export interface CallFacts {
  readonly crm_id: string | null;
  /** When the call reached the system; RFC 3339. Missing where its record may be gone. */
  readonly started_at?: string;
  /** The user whose line it is, or the first who talked with the caller by then; `null`: nobody of ours did. */
  readonly user?: { readonly id: Id; readonly name: string; readonly extension: string } | null;
}

/**
 * How news ages: `live` is worth seconds, `record` is worth days (retry profiles, `docs/webhooks.md`). `brief` is no
 * event's own: an endpoint may ask for it, or a vendor is known for it (again at once, again after 1 s, then failed).
 */
export type RetryProfile = 'live' | 'record' | 'brief';
