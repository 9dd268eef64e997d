import { channelsOf, hasMoved, openPlacings, storedCall } from '@hookswitch/calls';
import type { Recording } from '@hookswitch/calls';
import type { Gateway, KnownChannel } from '@hookswitch/telephony';
import type { Command } from '@hookswitch/telephony';
import type { CompiledFlow, Id } from '@hookswitch/flow-model';
import { executedSoFar } from './executed.js';
import { hangUpUnwanted } from './hang-up.js';
import { liveCall } from './live-call.js';
import type { LiveCall } from './live-call.js';
import type { LiveCalls } from './live-calls.js';
import type { QueueDesk } from './queues/queue-desk.js';
import { recordingCommands } from './recordings.js';
import type { Archive } from './ports.js';
import type { Timer } from './records.js';
import { Turn } from './turn.js';

/** Puts the calls that ran when the process ended back into memory, with their open timers. Nothing is sent. */
export function restoreCalls(
  archive: Archive,
  calls: LiveCalls,
  flowOf: (hash: string) => CompiledFlow | undefined,
): readonly { readonly live: LiveCall; readonly timer: Timer }[] {
  const recordings = new Map<Id, Recording[]>();
  for (const recording of archive.recordings()) {
    recordings.set(recording.call_id, [...(recordings.get(recording.call_id) ?? []), recording]);
  }
  for (const { call: stored, activeflow } of archive.liveCalls()) {
    const call = storedCall(stored);
    const flow = activeflow === null ? undefined : flowOf(activeflow.snapshot.flow_hash);
    const ofCall = recordings.get(call.id) ?? [];
    const live: LiveCall = {
      ...liveCall(call, activeflow, flow),
      executed: activeflow === null ? [] : null,
      written: call,
      recordings: ofCall,
      writtenRecordings: ofCall,
      finished: null,
      over: call.ended_at !== null && activeflow?.status !== 'running' && ofCall.length > 0,
    };
    calls.put(live);
    if (live.over) calls.retire(live);
  }
  const restored: { live: LiveCall; timer: Timer }[] = [];
  for (const timer of archive.timers()) {
    const live = calls.byActiveflow(timer.activeflow_id);
    if (live === undefined) continue;
    live.timers = [...live.timers, timer];
    restored.push({ live, timer });
  }
  return restored;
}

/** Who waited in queues, and whose phones rang or were in a call, when the process ended. */
export function restoreQueues(calls: LiveCalls, desk: QueueDesk, now: number): void {
  for (const live of calls.all()) {
    desk.note(live);
    const call_id = live.call.id;
    for (const { user_id, kind, answered_at, ended_at } of live.call.legs) {
      if (user_id === null || ended_at !== null) continue;
      // Agents who are called for somebody to be called back, also while they are being told that another one does that.
      const forCallback =
        desk.callbacks.ofCall(call_id) !== undefined || live.call.end_reason === 'answered_elsewhere';
      const isRung = kind !== 'caller' || forCallback;
      const talks = !isRung || answered_at !== null;
      desk.agents.apply(
        user_id,
        talks ? { type: 'call_began', call_id, queue_id: null } : { type: 'rung', call_id },
        now,
      );
    }
  }
}

/** What a restored activeflow has executed: its steps, and the nodes that it stands in. */
export function loadExecuted(archive: Archive, live: LiveCall): void {
  const { activeflow } = live;
  if (live.executed !== null || activeflow === null) return;
  live.executed = executedSoFar(activeflow, archive.steps(activeflow.id));
}

/** The recordings of a restored call that were finished before: its report tells of them too. */
export function loadFinished(archive: Archive, live: LiveCall): void {
  live.finished ??= archive.finishedRecordings(live.call.id);
}

/** What a gateway has to know of the channels that were live. */
export function knownChannels(calls: LiveCalls, gateway: string): KnownChannel[] {
  const known: KnownChannel[] = [];
  for (const { call } of calls.held()) {
    if (call.gateway !== gateway) continue;
    for (const channel of channelsOf(call)) {
      const { channel_id, cursor } = channel;
      if (!hasMoved(channel)) known.push({ channel_id, cursor });
    }
  }
  return known;
}

/** Commands that were committed and of which nobody knows whether they left: to be sent again, with their ids. */
export interface Unacknowledged {
  readonly live: LiveCall;
  readonly command: Command;
}

/** The commands that no gateway has answered, to be sent again with their ids after a restart. */
export function unacknowledged(calls: LiveCalls, now: number): Unacknowledged[] {
  const result: Unacknowledged[] = [];
  for (const live of calls.held()) {
    for (const command of recordingCommands(live)) result.push({ live, command });
    if (live.over) continue;
    for (const command of openPlacings(live.call)) result.push({ live, command });
    const turn = new Turn(live, now, undefined);
    hangUpUnwanted(turn);
    for (const frame of turn.frames) for (const command of frame.pending) result.push({ live, command });
    for (const command of turn.commands) result.push({ live, command });
  }
  return result;
}

/** Whether the gateway has not answered a command meanwhile. */
export function isStillOpen({ live, command }: Unacknowledged): boolean {
  if (command.kind === 'hangup') {
    const { channel_id } = command;
    return channelsOf(live.call).some((channel) => channel.channel_id === channel_id && channel.isOpen);
  }
  if (command.kind === 'record' || command.kind === 'stop_recording' || command.kind === 'pause_recording') {
    const { recording_id, kind } = command;
    return recordingCommands(live).some(
      (open) => open.kind === kind && 'recording_id' in open && open.recording_id === recording_id,
    );
  }
  if (openPlacings(live.call).some(({ id }) => id === command.id)) return true;
  return live.activeflow?.snapshot.frames.some(({ pending }) => pending.includes(command)) ?? false;
}

/** Calls of a gateway that is no longer configured. */
export function orphans(calls: LiveCalls, gateways: ReadonlyMap<string, Gateway>): LiveCall[] {
  return [...calls.held()].filter(({ call }) => !gateways.has(call.gateway));
}
