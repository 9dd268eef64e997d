import type { Call } from '@hookswitch/calls';
import { callerLeg } from '@hookswitch/calls';
import { conferenceSchema, newId } from '@hookswitch/flow-model';
import type { ConferenceFields, Id, PinnedObject } from '@hookswitch/flow-model';
import type { KeptRecord } from '../records.js';

export const ROOM_RECORD = 'conference_room';

/** Of how many who were in a room it is remembered when. */
const MOST_REMEMBERED = 200;

/** When somebody was in a room; times are RFC 3339. */
export interface Presence {
  readonly call_id: Id;
  /** The caller's name and number. */
  readonly label: string;
  readonly from: string;
  readonly until: string | null;
}

/** Why a room lets nobody in any more, and all out. */
export type Closing = 'closed' | 'moderator_left';

/**
 * A conference that goes on, from its first caller to its last: what none of their calls could say. It goes by the rules that
 * the conference had when it was opened.
 */
export interface Room {
  readonly id: Id;
  readonly conference_id: Id;
  readonly name: string;
  /** Of the telephony system that it is in. */
  readonly gateway: string;
  readonly environment_id: Id | null;
  readonly rules: Pick<
    ConferenceFields,
    'start_when' | 'end_when_moderator_leaves' | 'alone_music' | 'entry_sound' | 'record'
  >;
  readonly started_at: string | null;
  readonly closing: Closing | null;
  readonly presences: readonly Presence[];
  readonly opened_at: string;
}

const known = new WeakMap<PinnedObject, ConferenceFields>();

/** A conference out of a release; what an older release does not say is as it is for a new one. */
export function fieldsOf(object: PinnedObject): ConferenceFields {
  let fields = known.get(object);
  if (fields === undefined) known.set(object, (fields = conferenceSchema.parse(object.body)));
  return fields;
}

export function openRoom(conference_id: Id, object: PinnedObject, call: Call, at: string): Room {
  const { start_when, end_when_moderator_leaves, alone_music, entry_sound, record, environment_id } =
    fieldsOf(object);
  return {
    id: newId(),
    conference_id,
    name: object.name,
    gateway: call.gateway,
    environment_id: environment_id ?? call.environment_id,
    rules: { start_when, end_when_moderator_leaves, alone_music, entry_sound, record },
    started_at: null,
    closing: null,
    presences: [],
    opened_at: at,
  };
}

/** Somebody comes in. */
export function withPresence(room: Room, call: Call, from: string): Room {
  const presence = { call_id: call.id, label: labelOf(call), from, until: null };
  return { ...room, presences: [...room.presences, presence].slice(-MOST_REMEMBERED) };
}

/** Somebody goes. */
export function withoutPresence(room: Room, call_id: Id, until: string): Room {
  const presences = room.presences.map((presence) =>
    presence.call_id === call_id && presence.until === null ? { ...presence, until } : presence,
  );
  return { ...room, presences };
}

export function recordOf(room: Room): KeptRecord {
  return { kind: ROOM_RECORD, id: room.id, body: room };
}

export function recordGone(id: Id): KeptRecord {
  return { kind: ROOM_RECORD, id, body: null };
}

/** `Ada (+15557654321)`, for people. */
function labelOf(call: Call): string {
  const { name, number } = callerLeg(call);
  if (name === '') return number || 'somebody without a number';
  return number === '' || number === name ? name : `${name} (${number})`;
}
