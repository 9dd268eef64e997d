import { legOfChannel } from '@hookswitch/calls';
import { newId } from '@hookswitch/flow-model';
import type { CompiledNode, EventDetails } from '@hookswitch/flow-model';
import type { Command } from '@hookswitch/telephony';
import { endBackground } from './background.js';
import { leaveConference } from './conferences/conference-turn.js';
import { endMessage } from './messages.js';
import { endPause } from './recordings.js';
import { leaveLine } from './queues/queue-turn.js';
import type { Exit } from './place.js';
import type { Step } from './records.js';
import { tellNode } from './tell-node.js';
import type { OpenFrame, Turn } from './turn.js';

/** Commands that stay wanted when the node that asked for them is left. */
const LASTING: ReadonlySet<Command['kind']> = new Set([
  'answer',
  'stop_playback',
  'unbridge',
  'leave_room',
  'hold',
  'unhold',
  'report_transfer',
]);

const NONE_CHANGED: Step['variables_changed'] = {};

/**
 * Takes the top frame off the stack and records its step. What the node has begun ends with it: timers, its playback,
 * its bridge; legs that no frame names any more are hung up at the end of the turn.
 */
export function leaveFrame(
  turn: Turn,
  frame: OpenFrame,
  node: CompiledNode | undefined,
  { outcome, reason }: Exit,
  nextId: string | null,
): void {
  turn.frames.pop();
  endMessage(turn, frame);
  endPause(turn, frame);
  leaveLine(turn, frame, outcome);
  leaveConference(turn, frame, outcome);
  turn.clearTimers(frame.visit);
  turn.stepCount += 1;
  const own = turn.activeflow?.snapshot.flow_hash;
  turn.steps.push({
    sequence: turn.stepCount,
    action_id: frame.node_id,
    type: node?.type ?? '',
    label: node?.label ?? '',
    outcome,
    next_action_id: nextId,
    reason,
    variables_changed: frame.changed ?? NONE_CHANGED,
    tm_start: frame.entered_at,
    tm_end: turn.at,
    delivery_id: frame.names.delivery ?? null,
    ...(frame.flow_hash !== own && { flow_hash: frame.flow_hash }),
    ...(frame.visit !== turn.stepCount && { visit: frame.visit }),
  });
  if (node !== undefined && node.bypass === undefined && frame.transfer === undefined) {
    tellNode(turn, 'left', frame.node_id, node, { outcome, ...describeLeft(turn, frame, node, outcome) });
  }
  if (turn.callerGone) return;
  endPlayback(turn, frame);
  endBridges(turn, frame);
  endBackground(turn, frame);
  if (frame.pending.length === 0) return;
  turn.carried = [...turn.carried, ...frame.pending.filter(({ kind }) => LASTING.has(kind))];
}

/** What the node type has to say of a visit that is over. */
function describeLeft(turn: Turn, frame: OpenFrame, { type }: CompiledNode, outcome: string): EventDetails {
  const describe = Object.hasOwn(turn.registry, type) ? turn.registry[type]?.describe : null;
  if (!describe || frame.context === null) return {};
  const { entered_at, context, names } = frame;
  const leg = (name: string) => legOfChannel(turn.call, names[`leg:${name}`] ?? '');
  return describe(context, { outcome, entered_at, left_at: turn.at, leg });
}

function endPlayback(turn: Turn, frame: OpenFrame): void {
  for (const playing of frame.pending) {
    if (playing.kind !== 'play' || isStopping(frame, playing.id)) continue;
    const { channel_id } = playing;
    // A leg that is hung up now needs not be told to be silent first.
    if (channel_id !== turn.call.channel_id) continue;
    turn.send({ kind: 'stop_playback', id: newId(), channel_id, playback_id: playing.id }, frame);
  }
}

function endBridges(turn: Turn, frame: OpenFrame): void {
  for (const name in frame.names) {
    if (!name.startsWith('leg:')) continue;
    if (legOfChannel(turn.call, frame.names[name] ?? '')?.ended_at !== null) continue;
    const bridgeId = frame.names[`bridge:${name.slice('leg:'.length)}`];
    if (bridgeId !== undefined) turn.send({ kind: 'unbridge', id: newId(), bridge_id: bridgeId }, frame);
  }
}

/** Whether a playback has been told to stop. */
export function isStopping(frame: OpenFrame, playbackId: string): boolean {
  return frame.pending.some(
    (command) => command.kind === 'stop_playback' && command.playback_id === playbackId,
  );
}
