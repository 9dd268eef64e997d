import { applyGatewayEvent, legOfChannel, signalOfEvent } from '@hookswitch/calls';
import type { Leg } from '@hookswitch/calls';
import type { LegEndCause, NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import type { Command, GatewayEvent, HangupCause, PlayedMedia } from '@hookswitch/telephony';
import { acknowledge } from './acknowledge.js';
import { beginPlaced } from './begin-placed.js';
import { eventOfParty } from './devices/event-of-party.js';
import { channelOfHangup } from './hang-up.js';
import { keepKey } from './keys.js';
import { isStopping } from './leave-frame.js';
import { loseCaller } from './queues/queue-turn.js';
import { endRecordingsOf, takeRecordFailure, takeRecordingEvent } from './recordings.js';
import type { MessageNews } from './recordings.js';
import { takePhoneTransfer } from './transfer/phone-transfer.js';
import type { OpenFrame, Turn } from './turn.js';
import { appendDigit } from './variables.js';
import type { Walk } from './walk.js';

/** What the gateway says when the channel of a command has ended, or never was. */
const NO_SUCH_CHANNEL = 'no_such_channel';

/** What a gateway event does to a call and to the node that runs. */
export function takeGatewayEvent(turn: Turn, told: GatewayEvent, walk: Walk): void {
  const event = eventOfParty(turn, told);
  if (event === null) return;
  if (event.type === 'transfer_requested') return takePhoneTransfer(turn, event, walk);
  const hidden = isHiddenKey(turn, event, walk);
  const signal = isToldAgain(turn, event) ? null : signalOfEvent(turn.call, event, hidden);
  if (signal !== null) turn.signals.push(signal);
  if (event.type === 'command_failed') takeFailure(turn, event, walk);
  else takeChannelEvent(turn, event, walk, hidden);
  if (event.type === 'recording_started' || event.type === 'recording_finished')
    tellNode(takeRecordingEvent(turn, event), turn, walk);
}

function tellNode(news: MessageNews | undefined, turn: Turn, walk: Walk): void {
  if (news !== undefined) walk.deliver(turn, news.frame, news.event, news.reason);
}

/** The end of a channel that has ended before: a gateway that was asked for it tells that it is no more. */
function isToldAgain(turn: Turn, { type, channel_id }: GatewayEvent): boolean {
  if (type !== 'channel_ended') return false;
  return (legOfChannel(turn.call, channel_id)?.ended_at ?? null) !== null;
}

function isHiddenKey(turn: Turn, event: GatewayEvent, walk: Walk): boolean {
  if (event.type !== 'digit_received' || turn.activeflow === null) return false;
  const leg = legOfChannel(turn.call, event.channel_id);
  return leg?.kind === 'caller' && walk.hiddenKeys.covers(turn, walk, event.digit);
}

function takeChannelEvent(turn: Turn, event: GatewayEvent, walk: Walk, hidden = false): void {
  const before = legOfChannel(turn.call, event.channel_id);
  if (event.type === 'channel_ended' && before?.kind === 'caller') loseCaller(turn, event.at);
  turn.apply(applyGatewayEvent(turn.call, event, hidden ? null : digitsWith(turn, event, before)));
  if (before === undefined) return;
  const stopped =
    event.type === 'playback_finished' && turn.frames.some((frame) => isStopping(frame, event.playback_id));
  const bridging =
    event.type === 'channel_bridged' && turn.frames.some((frame) => awaitsBridge(frame, event.bridge_id));
  for (const frame of turn.frames) acknowledge(frame, event);
  if (event.type === 'channel_ended' && before.ended_at === null) {
    endRecordingsOf(turn, event.channel_id, event.at);
    if (before.kind === 'caller') {
      walk.interrupt(turn, endedWords(event));
      return;
    }
    turn.calleeHungUp = event.ended_by === 'remote' && before.answered_at !== null;
  }
  if (event.type === 'channel_answered' && before.kind === 'caller' && turn.lane === 'starting') {
    return beginPlaced(turn, walk);
  }
  const frame = turn.top;
  if (frame === undefined || turn.callerGone) return;
  if (event.type === 'channel_bridged' && before.kind === 'caller') turn.typed = '';
  const heard = nodeEvent(frame, event, before, { stopped, bridging });
  if (heard?.type === 'digit' && !walk.hears(frame, heard)) keepKey(turn, frame, heard.digit);
  else if (heard !== undefined) walk.deliver(turn, frame, heard, reasonOf(event, before));
}

/** `${digits}` grows with each key that the caller presses. */
function digitsWith(turn: Turn, event: GatewayEvent, leg: Leg | undefined): string | undefined {
  if (event.type !== 'digit_received' || leg?.kind !== 'caller' || turn.activeflow === null) return undefined;
  const digits = appendDigit(turn.variables.digits, event.digit);
  return turn.changeVariables({ digits }) ? digits : undefined;
}

/** The event as the node in a frame hears it; `undefined` when it is not this node's. */
function nodeEvent(
  frame: OpenFrame,
  event: GatewayEvent,
  leg: Leg,
  was: { readonly stopped: boolean; readonly bridging: boolean },
): NodeEvent | undefined {
  const caller = leg.kind === 'caller';
  switch (event.type) {
    case 'playback_finished':
      return playedEvent(frame, event, was.stopped);
    case 'digit_received': {
      const { digit } = event;
      if (caller) return { type: 'digit', digit };
      return legEvent(frame, leg, true, (name) => ({ type: 'leg.digit', leg: name, digit }));
    }
    case 'channel_bridged': {
      const name = was.bridging ? nameBehind(frame, 'bridge:', event.bridge_id) : undefined;
      return name === undefined ? undefined : { type: 'leg.bridged', leg: name };
    }
    case 'channel_unbridged':
      return isOutOfRoom(frame, event) ? { type: 'conference.lost' } : undefined;
    case 'channel_answered':
      if (caller) return leg.answered_at === null ? { type: 'call.answered' } : undefined;
      return legEvent(frame, leg, leg.answered_at === null, (name) => ({ type: 'leg.answered', leg: name }));
    case 'channel_ringing':
      return legEvent(frame, leg, leg.ringing_at === null, (name) => ({ type: 'leg.ringing', leg: name }));
    case 'channel_ended': {
      const cause = legEndCause(event.cause, leg);
      return legEvent(frame, leg, leg.ended_at === null, (name) => ({ type: 'leg.ended', leg: name, cause }));
    }
    default:
      return undefined;
  }
}

function playedEvent(
  frame: OpenFrame,
  { playback_id, result }: Extract<GatewayEvent, { type: 'playback_finished' }>,
  stoppedByUs: boolean,
): NodeEvent | undefined {
  // Stopped, and not by us: the channel is ending, and its end is what counts.
  if (result === 'stopped' && !stoppedByUs) return undefined;
  const ok = result !== 'failed';
  if (frame.names.playback === playback_id) return { type: 'playback.finished', ok };
  const leg = nameBehind(frame, 'playback:', playback_id);
  return leg === undefined ? undefined : { type: 'leg.played', leg, ok };
}

function legEvent(
  frame: OpenFrame,
  leg: Leg,
  isNews: boolean,
  make: (name: string) => NodeEvent,
): NodeEvent | undefined {
  const name = isNews ? nameBehind(frame, 'leg:', leg.channel_id) : undefined;
  return name === undefined ? undefined : make(name);
}

function nameBehind(frame: OpenFrame, prefix: string, id: string): string | undefined {
  for (const key in frame.names) {
    if (key.startsWith(prefix) && frame.names[key] === id) return key.slice(prefix.length);
  }
  return undefined;
}

function awaitsBridge(frame: OpenFrame, bridgeId: string): boolean {
  return frame.pending.some(
    (command) =>
      (command.kind === 'bridge' && command.bridge_id === bridgeId) ||
      (command.kind === 'join_room' && command.room_id === bridgeId),
  );
}

/** Whether the node is in this room, and nobody has asked that the caller leave it. */
function isOutOfRoom({ names }: OpenFrame, { bridge_id }: { readonly bridge_id: string }): boolean {
  return names['bridge:room'] === bridge_id;
}

type CommandFailed = Extract<GatewayEvent, { type: 'command_failed' }>;

/**
 * A command failed. For a channel that is gone only the hang-up and the originate say something new (the channel's own
 * end comes as an event of its own); of the rest, the node hears of those that it asked for and waits for.
 */
function takeFailure(turn: Turn, event: CommandFailed, walk: Walk): void {
  const { command_id, reason } = event;
  const frame = turn.frames.find(({ pending }) => pending.some(({ id }) => id === command_id));
  const command = frame?.pending.find(({ id }) => id === command_id);
  turn.apply(applyGatewayEvent(turn.call, event));
  tellNode(takeRecordFailure(turn, command_id, reason), turn, walk);
  if (frame !== undefined) frame.pending = frame.pending.filter(({ id }) => id !== command_id);
  const hungUp = channelOfHangup(command_id);
  if (hungUp !== null && reason === NO_SUCH_CHANNEL) endChannel(turn, event, hungUp, 'cancelled', walk);
  const { placed } = turn.call;
  if (placed?.command.id === command_id)
    return endChannel(turn, event, placed.command.channel_id, 'unreachable', walk);
  if (frame === undefined || command === undefined) return;
  if (command.kind === 'originate') {
    endChannel(turn, event, command.channel_id, 'unreachable', undefined);
  } else if (reason === NO_SUCH_CHANNEL) return;
  // One that was carried over from a node that was left is nothing to this one.
  if (command.kind === 'answer' && frame.names.answer !== command_id) return;
  const effect = effectOf(command);
  if (effect !== undefined && frame === turn.top) {
    const leg = legOfCommand(frame, command);
    const failed = { type: 'command.failed', effect, reason, ...(leg !== undefined && { leg }) } as const;
    walk.deliver(turn, frame, failed, reason);
  }
}

/** The leg that a command is for; `undefined`: the caller's. */
function legOfCommand(frame: OpenFrame, command: Command): string | undefined {
  if (command.kind === 'bridge') return nameBehind(frame, 'bridge:', command.bridge_id);
  return 'channel_id' in command ? nameBehind(frame, 'leg:', command.channel_id) : undefined;
}

/** Ends a leg whose channel the gateway does not know. Without a walk no node hears of it. */
function endChannel(
  turn: Turn,
  { at }: CommandFailed,
  channel_id: string,
  cause: HangupCause,
  walk: Walk | undefined,
): void {
  const ended = {
    type: 'channel_ended',
    channel_id,
    at,
    cursor: 0,
    cause,
    ended_by: 'gateway',
    sip_status: null,
  } as const;
  if (walk === undefined) turn.apply(applyGatewayEvent(turn.call, ended));
  else takeChannelEvent(turn, ended, walk);
}

/** The effect that a node asked for by this command; `undefined` for commands whose failure no node waits for. */
function effectOf(command: Command): NodeEffect['kind'] | undefined {
  switch (command.kind) {
    case 'answer':
      return 'answer';
    case 'play':
      return playedBy(command.media);
    case 'originate':
      return 'dial';
    case 'bridge':
      return 'bridge';
    case 'join_room':
      return 'enter_conference';
    default:
      return undefined;
  }
}

function playedBy(media: PlayedMedia): NodeEffect['kind'] {
  if ('prompt' in media) return 'play_prompt';
  if ('tone' in media) return 'play_tone';
  return 'recording' in media ? 'play_message' : 'speak';
}

function legEndCause(cause: HangupCause, leg: Leg): LegEndCause {
  switch (cause) {
    case 'congestion':
    case 'unallocated':
      return 'unreachable';
    case 'gateway_lost':
      return leg.answered_at === null ? 'unreachable' : 'normal';
    case 'answered_elsewhere':
      return 'cancelled';
    default:
      return cause;
  }
}

/** Why a leg that was dialled has ended: who ended what was answered, else what its phone said. */
function reasonOf(event: GatewayEvent, leg: Leg): string | null {
  if (event.type !== 'channel_ended') return null;
  if (leg.answered_at === null) return event.sip_status === null ? null : `SIP ${event.sip_status}`;
  const who = leg.kind === 'agent' ? 'the agent' : 'the person called';
  if (event.ended_by === 'remote') return `T${who.slice(1)} hung up.`;
  return event.ended_by === 'local' ? `The call to ${who} was ended here.` : `The gateway lost ${who}.`;
}

function endedWords({ ended_by }: Extract<GatewayEvent, { type: 'channel_ended' }>): string {
  if (ended_by === 'remote') return 'The caller hung up.';
  return ended_by === 'local' ? 'The call was hung up.' : 'The gateway lost the call.';
}
