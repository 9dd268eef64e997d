import { newId } from '@hookswitch/flow-model';
import type { NodeEffect, NodeEvent, PinnedObject, SecretValue, StoredSecret } from '@hookswitch/flow-model';
import type { Place } from '../place.js';
import { runningRecording, startRecording, stopRecording } from '../recordings.js';
import type { OpenFrame, Turn } from '../turn.js';
import type { ConferenceDesk } from './conference-desk.js';
import { fieldsOf, openRoom, recordOf, withPresence } from './room.js';
import type { Room } from './room.js';
import type { Seat } from './seat.js';
import { stateBridge, stateConference } from './state-conference.js';

type EffectOf<Kind extends NodeEffect['kind']> = Extract<NodeEffect, { kind: Kind }>;

/** What a secret is now; `null` when it has no value. */
export type RevealSecret = (secret: StoredSecret) => string | null;

/** By this name the frame knows the room: the node hears `leg.bridged` of it. */
const ROOM = 'bridge:room';

/** How long a recording of a conference goes on at most. */
const RECORDING_MS = 4 * 3_600_000;

/** Whose PIN was typed. The digits go nowhere from here. */
export function checkPin(place: Place, effect: EffectOf<'check_pin'>, reveal: RevealSecret): NodeEvent {
  const object = place.node.objects?.[effect.conference_id];
  if (object === undefined) return unknown('check_pin');
  const { pin, moderator_pin } = fieldsOf(object);
  const { typed } = effect;
  const is = (secret: SecretValue) => secret !== null && typed !== '' && reveal(secret) === typed;
  const isOpen = pin === null && typed === '';
  const role = is(asSecret(moderator_pin)) ? 'moderator' : isOpen || is(asSecret(pin)) ? 'member' : null;
  return { type: 'conference.pin_checked', role };
}

/** Inside a release, secrets are references. */
function asSecret(value: unknown): SecretValue {
  return value !== null && typeof value === 'object' && '$secret' in value ? (value as StoredSecret) : null;
}

function unknown(effect: NodeEffect['kind']): NodeEvent {
  return { type: 'command.failed', effect, reason: 'The release has no such conference.' };
}

/** A node asks for a place in a conference. The first who gets one opens the room. */
export function joinConference(
  turn: Turn,
  frame: OpenFrame,
  place: Place,
  { conference_id, role }: EffectOf<'join_conference'>,
  desk: ConferenceDesk,
): NodeEvent {
  const object = place.node.objects?.[conference_id];
  if (object === undefined) return unknown('join_conference');
  const found = desk.open(conference_id);
  if (found !== undefined && found.gateway !== turn.call.gateway) {
    const reason = `The conference goes on at another telephony system: ${found.gateway}.`;
    return { type: 'command.failed', effect: 'join_conference', reason };
  }
  const others = found === undefined ? 0 : desk.membersOf(found.id).length;
  if (others >= fieldsOf(object).max_members) {
    turn.signals.push(
      signal(turn, 'conference_refused', `Does not get into the conference ${object.name}: it is full.`),
    );
    return { type: 'conference.refused', why: 'full' };
  }
  const opened = found ?? openRoom(conference_id, object, turn.call, turn.at);
  const starts = opened.started_at === null && (role === 'moderator' || opened.rules.start_when === 'first');
  const room = starts ? { ...opened, started_at: turn.at } : opened;
  turn.conference.take(seatIn(room, object, frame, role, turn.at));
  desk.put(room);
  turn.queues.keep(recordOf(room));
  const waits = room.started_at === null ? ', and waits for it to start' : '';
  const text = `Joins the conference ${object.name}${role === 'moderator' ? ' as its moderator' : ''}${waits}.`;
  turn.signals.push(signal(turn, 'conference_joined', text));
  if (found === undefined) stateConference(turn, 'conference_created', room, desk);
  else if (starts) stateConference(turn, 'conference_updated', room, desk);
  return { type: 'conference.joined', started: room.started_at !== null };
}

function seatIn(room: Room, object: PinnedObject, frame: OpenFrame, role: Seat['role'], at: string): Seat {
  return {
    id: newId(),
    room_id: room.id,
    conference_id: room.conference_id,
    conference_name: object.name,
    visit: frame.visit,
    role,
    status: 'waiting',
    muted: fieldsOf(object).mute_on_entry && role !== 'moderator',
    music: false,
    recording_id: null,
    joined_at: at,
    entered_at: null,
  };
}

/** Who has a place goes into the room. */
export function enterConference(turn: Turn, frame: OpenFrame, desk: ConferenceDesk): NodeEvent | undefined {
  const { seat } = turn.conference;
  const found = seat && desk.room(seat.room_id);
  if (!seat || !found) {
    return { type: 'command.failed', effect: 'enter_conference', reason: 'The conference is over.' };
  }
  const { channel_id } = turn.call;
  const { room_id, muted } = seat;
  const isFirst = found.presences.length === 0;
  const isAlone = !desk.membersOf(room_id).some(({ seat: other }) => other.status === 'in');
  const room = withPresence(found, turn.call, turn.at);
  turn.conference.take({ ...seat, status: 'in', entered_at: turn.at });
  desk.put(room);
  turn.queues.keep(recordOf(room));
  turn.send({ kind: 'join_room', id: newId(), channel_id, room_id, muted }, frame);
  frame.names = { ...frame.names, [ROOM]: room_id };
  if (room.rules.entry_sound && !isAlone)
    turn.send({ kind: 'room_sound', id: newId(), channel_id, room_id, sound: 'beep' });
  if (isFirst) stateBridge(turn, 'created', room, desk);
  stateBridge(turn, 'joined', room, desk);
  return undefined;
}

/** A node is left: who was in a room is there no more. What that means for the room, `settleConferences` says. */
export function leaveConference(turn: Turn, frame: OpenFrame, outcome: string): void {
  const { seat } = turn.conference;
  if (seat?.visit !== frame.visit) return;
  turn.conference.leave(outcome);
  if (turn.callerGone) return;
  const { channel_id } = turn.call;
  const { room_id, status, recording_id } = seat;
  if (status === 'in') turn.send({ kind: 'leave_room', id: newId(), channel_id, room_id }, frame);
  const recording = runningRecording(turn);
  if (recording !== null && recording.id === recording_id) stopRecording(turn, recording);
}

/** Whether the others hear somebody. */
export function muteMember(turn: Turn, muted: boolean, desk: ConferenceDesk): void {
  const { seat } = turn.conference;
  const room = seat && desk.room(seat.room_id);
  if (!seat || !room || seat.muted === muted) return;
  turn.conference.take({ ...seat, muted });
  if (seat.status === 'in') replace(turn, seat, ['mute', 'unmute'], { kind: muted ? 'mute' : 'unmute' });
  stateBridge(turn, muted ? 'muted' : 'unmuted', room, desk);
}

/** Music for one who is alone, until somebody comes. */
export function playMusic(turn: Turn, music: boolean): void {
  const { seat } = turn.conference;
  if (seat?.status !== 'in' || seat.music === music) return;
  turn.conference.take({ ...seat, music });
  const sound = music ? ('music' as const) : ('none' as const);
  replace(turn, seat, ['room_sound'], { kind: 'room_sound', room_id: seat.room_id, sound });
}

/** This call's recording is the conference's from now on. One that is recorded already is not recorded twice. */
export function recordConference(turn: Turn): void {
  const { seat } = turn.conference;
  if (seat?.status !== 'in' || seat.recording_id !== null) return;
  const order = {
    max_duration_ms: RECORDING_MS,
    sides: 'both',
    max_silence_ms: null,
    transcribe: null,
  } as const;
  const { id } = runningRecording(turn) ?? startRecording(turn, order);
  turn.conference.take({ ...seat, recording_id: id });
}

type RoomCommand =
  | { readonly kind: 'mute' | 'unmute' }
  | { readonly kind: 'room_sound'; readonly room_id: string; readonly sound: 'music' | 'none' };

/** Sends a command that takes the place of those before it: the frame keeps the newest, so that a restart repeats it. */
function replace(turn: Turn, seat: Seat, kinds: readonly string[], command: RoomCommand): void {
  const frame = turn.frames.find(({ visit }) => visit === seat.visit);
  if (frame === undefined) return;
  frame.pending = frame.pending.filter(({ kind }) => !kinds.includes(kind));
  turn.send({ id: newId(), channel_id: turn.call.channel_id, ...command }, frame);
}

export function signal(turn: Turn, kind: string, text: string) {
  return { at: turn.at, kind, leg_id: null, text };
}
