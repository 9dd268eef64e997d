import type { Announcement } from './announcement.schema.js';

/** What a conference tells the node of somebody who wants to be in it, or is. */
export type ConferenceEvent =
  /** What `check_pin` asked; `role` is `null` when nobody has this PIN. */
  | { readonly type: 'conference.pin_checked'; readonly role: ConferenceRole | null }
  /** There is a place. `started`: go in now; else wait for `conference.started`. */
  | { readonly type: 'conference.joined'; readonly started: boolean }
  | { readonly type: 'conference.refused'; readonly why: 'full' }
  | { readonly type: 'conference.started' }
  /** It is over for all: it was closed, or its last moderator has left. */
  | { readonly type: 'conference.ended' }
  /** This one has been taken out. */
  | { readonly type: 'conference.removed' }
  /** The telephony system has taken this one out of the room, and nobody has asked it to. */
  | { readonly type: 'conference.lost' };

export type ConferenceRole = 'member' | 'moderator';

/** What a queue's line tells a caller's node. The node never decides who rings, and asks for nothing but its place. */
export type QueueEvent =
  | { readonly type: 'queue.joined' }
  | { readonly type: 'queue.refused'; readonly why: 'full' | 'join_empty' }
  /** The agents to ring now, all at once: the first to answer gets the caller. */
  | {
      readonly type: 'queue.offer';
      readonly legs: readonly { readonly leg: string; readonly extension: string }[];
      readonly ring_time_ms: number;
      /** What an agent hears before the caller is connected; nothing when missing. */
      readonly brief?: readonly Announcement[];
    }
  /** What is to be said now, in order. */
  | { readonly type: 'queue.announce'; readonly say: readonly Announcement[] }
  /** The number is written down, and the place kept for it. */
  | { readonly type: 'queue.callback_taken' }
  /** Nobody is there any more who could answer. */
  | { readonly type: 'queue.emptied' }
  /** Somebody has taken the caller out of the line. */
  | { readonly type: 'queue.withdrawn' };
