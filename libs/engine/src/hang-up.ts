import { legOfChannel } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { HangupCause } from '@hookswitch/telephony';
import type { OpenFrame, Turn } from './turn.js';

/** The id of the command that hangs a channel up: the same at every repetition, also after a restart. */
export function hangupId(channelId: string): string {
  return `${channelId}:hangup`;
}

/** The channel that a hang-up command's id belongs to; `null` for other commands. */
export function channelOfHangup(commandId: string): string | null {
  return commandId.endsWith(':hangup') ? commandId.slice(0, -':hangup'.length) : null;
}

/** Hangs a leg up, with all phones that ring for it, unless they have ended or have been told so before. */
export function hangUpLeg(turn: Turn, leg: Leg): void {
  if (leg.ended_at !== null) return;
  const { channel_id } = leg;
  if (!turn.live.hangups.includes(channel_id)) hangUp(turn, channel_id, hangupCause(turn, leg));
  hangUpOthers(turn, leg);
}

/** Hangs up the phones beside the one that a leg is on. Where that was answered, they are told so. */
function hangUpOthers(turn: Turn, leg: Leg): void {
  if (leg.devices === undefined) return;
  for (const { channel_id, end } of leg.devices.others) {
    if (end !== null || turn.live.hangups.includes(channel_id)) continue;
    hangUp(turn, channel_id, leg.answered_at === null ? hangupCause(turn, leg) : 'answered_elsewhere');
  }
}

function hangUp(turn: Turn, channel_id: string, cause: HangupCause): void {
  turn.live.hangups.push(channel_id);
  turn.send({ kind: 'hangup', id: hangupId(channel_id), channel_id, cause });
}

/**
 * Hangs up a leg that its node wants no more: no frame names it from now on, so that a restart finds it. The frame
 * remembers whether somebody else has taken its call: a phone is told the same after a restart.
 */
export function dropLeg(
  turn: Turn,
  frame: OpenFrame,
  { leg: name, elsewhere = false }: { readonly leg: string; readonly elsewhere?: boolean },
): void {
  const channelId = frame.names[`leg:${name}`];
  if (channelId === undefined) return;
  const { [`leg:${name}`]: _dropped, [`bridge:${name}`]: bridge_id, ...names } = frame.names;
  frame.names = elsewhere ? { ...names, [`elsewhere:${name}`]: channelId } : names;
  const leg = legOfChannel(turn.call, channelId);
  if (leg?.ended_at !== null) return;
  hangUpLeg(turn, leg);
  if (bridge_id !== undefined) turn.send({ kind: 'unbridge', id: newId(), bridge_id }, frame);
}

/**
 * Hangs up every channel that nothing wants any more: all of them once the call's end is decided or its caller gone,
 * else the dialled legs that no frame names. Which these are follows from what is stored, so that a restart finds them
 * again without a record of the commands.
 */
export function hangUpUnwanted(turn: Turn): void {
  for (const leg of turn.call.legs) {
    if (leg.ended_at === null && !isWanted(turn, leg)) hangUpLeg(turn, leg);
    // Somebody has answered one of their phones: the others are to stop.
    else if (leg.devices !== undefined && leg.answered_at !== null) hangUpOthers(turn, leg);
  }
}

function isWanted(turn: Turn, leg: Leg): boolean {
  if (turn.call.end_reason !== null || turn.callerGone) return false;
  return leg.kind === 'caller' || turn.frames.some((frame) => names(frame, leg.channel_id));
}

function names(frame: OpenFrame, channelId: string): boolean {
  for (const name in frame.names) {
    if (name.startsWith('leg:') && frame.names[name] === channelId) return true;
  }
  return false;
}

function hangupCause(turn: Turn, leg: Leg): HangupCause {
  if (leg.kind !== 'caller') {
    if (leg.answered_at !== null) return 'normal';
    return turn.frames.some((frame) => isElsewhere(frame, leg)) ? 'answered_elsewhere' : 'cancelled';
  }
  if (turn.call.end_reason === 'unallocated_number') return 'unallocated';
  if (turn.call.end_reason === 'overload') return 'busy';
  if (turn.call.end_reason === 'answered_elsewhere' && leg.answered_at === null) return 'answered_elsewhere';
  return leg.answered_at === null ? causeOfLast(turn) : 'normal';
}

function isElsewhere({ names }: OpenFrame, { channel_id }: Leg): boolean {
  return Object.keys(names).some((name) => name.startsWith('elsewhere:') && names[name] === channel_id);
}

/** Whom nobody answered hears why: how the party that was rung last has ended, when the flow ended by itself. */
function causeOfLast({ call }: Turn): HangupCause {
  if (call.end_reason !== 'completed' && call.end_reason !== 'no_exit') return 'normal';
  const last = call.legs.findLast(({ kind }) => kind !== 'caller');
  return last?.answered_at === null && last.cause !== null && TOLD.has(last.cause) ? last.cause : 'normal';
}

const TOLD: ReadonlySet<HangupCause> = new Set([
  'busy',
  'no_answer',
  'declined',
  'unreachable',
  'congestion',
  'unallocated',
]);
