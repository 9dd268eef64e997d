import { newId } from '@hookswitch/flow-model';
import type { BackgroundSound, Command } from '@hookswitch/telephony';
import type { OpenFrame, Turn } from './turn.js';

type Background = Extract<Command, { kind: 'background' }>;

/** Lets a channel hear something while it waits. The frame keeps the newest sound of each channel until it has ended. */
export function sendBackground(
  turn: Turn,
  frame: OpenFrame,
  channel_id: string,
  sound: BackgroundSound,
): void {
  frame.pending = frame.pending.filter(
    (command) => command.kind !== 'background' || command.channel_id !== channel_id,
  );
  turn.send({ kind: 'background', id: newId(), channel_id, sound }, frame);
}

/**
 * Ends what the caller still hears of a node that is left. The node that comes next keeps the command, once, so that a
 * restart repeats it.
 */
export function endBackground(turn: Turn, frame: OpenFrame): void {
  const { channel_id, end_reason } = turn.call;
  const isHeard = (command: Command): command is Background =>
    command.kind === 'background' && command.channel_id === channel_id && command.sound !== 'none';
  if (end_reason !== null || !frame.pending.some(isHeard)) return;
  const silence: Background = { kind: 'background', id: newId(), channel_id, sound: 'none' };
  turn.send(silence);
  turn.carried = [...turn.carried, silence];
}
