import { legOfChannel } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { NodeEffect, NodeEvent } from '@hookswitch/flow-model';
import type { PlayedMedia } from '@hookswitch/telephony';
import { isStopping } from './leave-frame.js';
import type { Place } from './place.js';
import { renderHandedOn } from './resolve-config.js';
import type { OpenFrame, Turn } from './turn.js';

type Playing = Extract<NodeEffect, { kind: 'speak' | 'play_prompt' | 'play_tone' }>;

/** How long the beep is. Milliseconds. */
const BEEP_MS = 300;

/** Lets the caller, or a leg, hear something. */
export function play(turn: Turn, frame: OpenFrame, place: Place, effect: Playing): NodeEvent | undefined {
  const media = mediaOf(turn, frame, place, effect);
  if (media === undefined) return refused(effect, 'The release has no sound for this prompt.');
  const leg = legOf(effect);
  const channel_id = channelOf(turn, frame, leg);
  if (channel_id === undefined) return refused(effect, 'The party to play to is gone.');
  const id = newId();
  turn.send({ kind: 'play', id, channel_id, media }, frame);
  frame.names = { ...frame.names, [playbackName(leg)]: id };
  return undefined;
}

/** Stops what the caller, or a leg, hears of this node. */
export function stopPlayback(turn: Turn, frame: OpenFrame, leg: string | undefined): void {
  const playback_id = frame.names[playbackName(leg)];
  const channel_id = channelOf(turn, frame, leg);
  if (playback_id === undefined || channel_id === undefined || isStopping(frame, playback_id)) return;
  turn.send({ kind: 'stop_playback', id: newId(), channel_id, playback_id }, frame);
}

/** The name under which a frame keeps what plays to a leg; to the caller when there is none. */
export function playbackName(leg: string | undefined): string {
  return leg === undefined ? 'playback' : `playback:${leg}`;
}

function mediaOf(
  turn: Turn,
  frame: OpenFrame,
  { node, definition }: Place,
  effect: Playing,
): PlayedMedia | undefined {
  if (effect.kind === 'speak') {
    const { text, language, voice } = effect;
    return { speech: renderHandedOn(node, definition, text, turn.readerFor(frame)), language, voice };
  }
  if (effect.kind === 'play_tone') return { tone: effect.tone, duration_ms: BEEP_MS };
  const prompt = node.prompts?.[effect.prompt_id];
  return prompt && { prompt: prompt.key, duration_ms: prompt.duration_ms, name: prompt.name };
}

/** The channel of the caller, or of a leg that is there. */
function channelOf({ call }: Turn, { names }: OpenFrame, leg: string | undefined): string | undefined {
  if (leg === undefined) return call.channel_id;
  const found = legOfChannel(call, names[`leg:${leg}`] ?? '');
  return found?.ended_at === null ? found.channel_id : undefined;
}

/** Whom it is for; the caller when there is no name. A tone is for the caller. */
function legOf(effect: Playing): string | undefined {
  return 'leg' in effect ? effect.leg : undefined;
}

function refused(effect: Playing, reason: string): NodeEvent {
  const leg = legOf(effect);
  return { type: 'command.failed', effect: effect.kind, reason, ...(leg !== undefined && { leg }) };
}
