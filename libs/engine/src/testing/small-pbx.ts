import type {
  Command,
  Gateway,
  GatewayEvent,
  GatewaySink,
  GatewayStatus,
  HangupCause,
  KnownChannel,
} from '@hookswitch/telephony';
import type { FakeClock } from './fake-clock.js';

/** How a phone of the small PBX reacts when it is rung. */
export type Phone = 'answer' | 'busy' | 'no_answer' | 'declined' | 'unreachable' | 'refused';

type Happening<Event = GatewayEvent> = Event extends GatewayEvent
  ? Omit<Event, 'channel_id' | 'at' | 'cursor'>
  : never;

interface Channel {
  /** By id: when each began, and its end once it is told. */
  readonly recordings: Map<string, { readonly since: number; end: GatewayEvent | null; over: boolean }>;
  readonly history: GatewayEvent[];
  ended: boolean;
}

/**
 * A PBX for tests: it outlives the engine, counts each channel's events, obeys a command id once, and after a restart
 * tells what the engine has not committed. Speech lasts 1 s; a phone rings after 100 ms and is answered after 2 s.
 */
export class SmallPbx implements Gateway {
  readonly name = 'pbx';
  readonly phones = new Map<string, Phone>();
  /** How long phones take to answer, or to end, where it is not as usual. Milliseconds. */
  readonly takes = new Map<string, number>();
  /** Every command that had an effect, in order. */
  readonly obeyed: Command[] = [];
  /** Every command that arrived, repetitions included. */
  readonly received: Command[] = [];
  readonly forgotten = new Set<string>();
  readonly channels = new Map<string, Channel>();
  /** By channel: the room that it is in. */
  readonly roomOf = new Map<string, { readonly id: string; muted: boolean }>();
  /** Kinds of commands that fail, with the reason. */
  readonly failing = new Map<Command['kind'], string>();
  /** How long a recording's file takes from here to the store. */
  fetchMs = 500;
  /** Recordings whose files never come: the reason. */
  unrecordable: string | null = null;
  /** Events are told twice when set. */
  stutter = false;
  readonly #seen = new Set<string>();
  readonly #failed = new Map<string, string>();
  readonly #clock: FakeClock;
  #sink: GatewaySink | null = null;
  #count = 0;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  /** A call comes in; gives its channel. */
  call(to: string, more: Partial<Extract<GatewayEvent, { type: 'channel_incoming' }>> = {}): string {
    const id = `in-${(this.#count += 1)}`;
    this.channels.set(id, { history: [], ended: false, recordings: new Map() });
    this.tell(id, {
      type: 'channel_incoming',
      from: more.from ?? { number: '+15557654321', name: 'Ada' },
      to: { number: to, name: null },
      extension: more.extension ?? null,
      crm_id: more.crm_id ?? null,
    });
    return id;
  }

  tell(channelId: string, happening: Happening): void {
    const channel = this.channels.get(channelId);
    if (channel === undefined || channel.ended) return;
    if (happening.type === 'channel_ended') {
      for (const id of channel.recordings.keys()) this.#endRecording(channelId, id);
      channel.ended = true;
      this.roomOf.delete(channelId);
    }
    const event = {
      ...happening,
      channel_id: channelId,
      at: new Date(this.#clock.now()).toISOString(),
      cursor: channel.history.length + 1,
    } as GatewayEvent;
    channel.history.push(event);
    this.#sink?.onEvents(this.stutter ? [event, event] : [event]);
  }

  end(
    channelId: string,
    cause: HangupCause,
    ended_by: 'remote' | 'local' | 'gateway',
    sip: number | null = null,
  ): void {
    this.tell(channelId, { type: 'channel_ended', cause, ended_by, sip_status: sip });
  }

  connect(sink: GatewaySink, known: readonly KnownChannel[]): Promise<void> {
    this.#sink = sink;
    const cursors = new Map(known.map(({ channel_id, cursor }) => [channel_id, cursor]));
    for (const [id, { history }] of this.channels) {
      const missed = this.forgotten.has(id) ? [] : history.slice(cursors.get(id) ?? 0);
      if (missed.length > 0) sink.onEvents(missed);
    }
    return Promise.resolve();
  }

  /** The engine's process died: nobody listens. */
  disconnect(): void {
    this.#sink = null;
  }

  send(commands: readonly Command[]): void {
    for (const command of commands) {
      this.received.push(command);
      if (this.#seen.has(command.id)) {
        // What came of it is told again.
        const reason = this.#failed.get(command.id);
        if (reason !== undefined && 'channel_id' in command) this.#fail(command, command.channel_id, reason);
        if (command.kind === 'record') this.#tellRecordingAgain(command.channel_id, command.recording_id);
        continue;
      }
      this.#seen.add(command.id);
      this.#obey(command);
    }
  }

  forget(channelIds: readonly string[]): void {
    for (const id of channelIds) this.forgotten.add(id);
  }

  status(): GatewayStatus {
    return { name: this.name, state: 'connected', detail: '', channels: this.channels.size };
  }

  close(): Promise<void> {
    this.#sink = null;
    return Promise.resolve();
  }

  #obey(command: Command): void {
    const channelId =
      'channel_id' in command ? command.channel_id : (command as { channel_ids?: string[] }).channel_ids?.[0];
    const failure = this.failing.get(command.kind) ?? this.#impossible(command);
    if (failure !== undefined) {
      this.#failed.set(command.id, failure);
      this.#fail(command, channelId ?? '', failure);
      return;
    }
    this.obeyed.push(command);
    this.#later(0, () => this.#carryOut(command));
  }

  #impossible(command: Command): string | undefined {
    if (command.kind === 'originate') {
      return this.phones.get(command.to.target) === 'refused' ? 'no_such_endpoint' : undefined;
    }
    if (!('channel_id' in command)) return undefined;
    return this.channels.get(command.channel_id)?.ended === false ? undefined : 'no_such_channel';
  }

  #fail(command: Command, channel_id: string, reason: string): void {
    const at = new Date(this.#clock.now()).toISOString();
    const failure = { command_id: command.id, command_kind: command.kind, reason };
    this.#later(0, () =>
      this.#sink?.onEvents([{ type: 'command_failed', channel_id, at, cursor: 0, ...failure }]),
    );
  }

  #carryOut(command: Command): void {
    switch (command.kind) {
      case 'answer':
        return this.tell(command.channel_id, { type: 'channel_answered' });
      case 'play':
        return this.#later(1000, () => this.#endPlayback(command.channel_id, command.id, 'done'));
      case 'stop_playback':
        return this.#endPlayback(command.channel_id, command.playback_id, 'stopped');
      case 'originate':
        return this.#ring(command);
      case 'bridge':
        for (const id of command.channel_ids) {
          this.tell(id, { type: 'channel_bridged', bridge_id: command.bridge_id });
        }
        return;
      case 'join_room':
        this.roomOf.set(command.channel_id, { id: command.room_id, muted: command.muted });
        return this.tell(command.channel_id, { type: 'channel_bridged', bridge_id: command.room_id });
      case 'leave_room':
        this.roomOf.delete(command.channel_id);
        return this.tell(command.channel_id, { type: 'channel_unbridged', bridge_id: command.room_id });
      case 'mute':
      case 'unmute': {
        const room = this.roomOf.get(command.channel_id);
        if (room !== undefined) room.muted = command.kind === 'mute';
        return;
      }
      case 'record':
        this.channels
          .get(command.channel_id)
          ?.recordings.set(command.recording_id, { since: this.#clock.now(), end: null, over: false });
        return this.tell(command.channel_id, {
          type: 'recording_started',
          recording_id: command.recording_id,
        });
      case 'stop_recording':
        return this.#endRecording(command.channel_id, command.recording_id);
      case 'hold':
        return this.tell(command.channel_id, { type: 'channel_held' });
      case 'unhold':
        return this.tell(command.channel_id, { type: 'channel_unheld' });
      case 'hangup':
        return this.end(command.channel_id, command.cause, 'local');
      default:
    }
  }

  #endPlayback(channelId: string, playback_id: string, result: 'done' | 'stopped'): void {
    const over = this.channels
      .get(channelId)
      ?.history.some((event) => event.type === 'playback_finished' && event.playback_id === playback_id);
    if (over !== true) this.tell(channelId, { type: 'playback_finished', playback_id, result });
  }

  #endRecording(channel_id: string, recording_id: string): void {
    const recording = this.channels.get(channel_id)?.recordings.get(recording_id);
    if (recording === undefined || recording.over) return;
    recording.over = true;
    const duration_ms = this.#clock.now() - recording.since;
    this.#later(this.fetchMs, () => {
      const at = new Date(this.#clock.now()).toISOString();
      const base = { type: 'recording_finished', channel_id, at, cursor: 0, recording_id } as const;
      const file = { name: `${recording_id}.wav`, bytes: 44 + 16 * duration_ms, sha256: 'ab'.repeat(32) };
      recording.end =
        this.unrecordable === null
          ? { ...base, result: 'done', duration_ms, file, reason: null }
          : { ...base, result: 'failed', duration_ms: 0, file: null, reason: this.unrecordable };
      this.#sink?.onEvents(this.stutter ? [recording.end, recording.end] : [recording.end]);
    });
  }

  #tellRecordingAgain(channelId: string, recordingId: string): void {
    const end = this.channels.get(channelId)?.recordings.get(recordingId)?.end;
    if (end) this.#later(0, () => this.#sink?.onEvents([end]));
  }

  #ring(command: Extract<Command, { kind: 'originate' }>): void {
    const id = command.channel_id;
    this.channels.set(id, { history: [], ended: false, recordings: new Map() });
    const phone = this.phones.get(command.to.target) ?? 'answer';
    const takes = this.takes.get(command.to.target);
    if (phone === 'unreachable')
      return takes === undefined
        ? this.end(id, 'unreachable', 'remote', 480)
        : this.#later(takes, () => this.end(id, 'unreachable', 'remote', 480));
    this.#later(100, () => this.tell(id, { type: 'channel_ringing' }));
    if (phone === 'answer') this.#later(takes ?? 2000, () => this.tell(id, { type: 'channel_answered' }));
    if (phone === 'busy') this.#later(takes ?? 200, () => this.end(id, 'busy', 'remote', 486));
    if (phone === 'declined') this.#later(takes ?? 500, () => this.end(id, 'declined', 'remote', 603));
    if (phone === 'no_answer')
      this.#later(command.ring_time_ms, () => this.end(id, 'no_answer', 'local', 480));
  }

  #later(ms: number, what: () => void): void {
    this.#clock.setTimer(this.#clock.now() + ms, what);
  }
}
