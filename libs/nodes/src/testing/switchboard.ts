import type {
  Command,
  Gateway,
  GatewayEvent,
  GatewaySink,
  GatewayStatus,
  HangupCause,
  KnownChannel,
} from '@hookswitch/telephony';

type Happening<Event = GatewayEvent> = Event extends GatewayEvent
  ? Omit<Event, 'channel_id' | 'at' | 'cursor'>
  : never;

export const CALLER = 'caller';

/** A channel that lives, or has lived. */
interface Channel {
  readonly history: GatewayEvent[];
  answered: boolean;
  ended: boolean;
}

/**
 * A gateway with one caller that does nothing by itself: a test chooses which command is carried out next, which fails,
 * and what caller and phones do meanwhile. It obeys a command id once, and tells after a connection what was missed.
 */
export class Switchboard implements Gateway {
  readonly name = 'switchboard';
  /** Commands that nothing has come of yet. */
  open: Command[] = [];
  /** Kinds of all commands, repetitions not counted, in order. */
  readonly kinds: string[] = [];
  /** The caller's, then those that were dialled, in order; those of phones that were not reached, too. */
  readonly channels = new Map<string, Channel>();
  /** Tells each event so many times. */
  times = 1;
  readonly #seen = new Set<string>();
  #sink: GatewaySink | null = null;

  constructor(private readonly now: () => number) {}

  connect(sink: GatewaySink, known: readonly KnownChannel[]): Promise<void> {
    this.#sink = sink;
    const cursors = new Map(known.map(({ channel_id, cursor }) => [channel_id, cursor]));
    for (const [id, { history }] of this.channels) {
      const missed = cursors.has(id) ? history.slice(cursors.get(id)) : [];
      if (missed.length > 0) sink.onEvents(missed);
    }
    return Promise.resolve();
  }

  send(commands: readonly Command[]): void {
    for (const command of commands) {
      if (this.#seen.has(command.id)) continue;
      this.#seen.add(command.id);
      this.kinds.push(command.kind);
      this.open.push(command);
      if (command.kind === 'originate') this.#create(command.channel_id);
      this.#failWhatCannotBe();
    }
  }

  /** A call comes in. */
  call(to: string): void {
    this.#create(CALLER);
    const from = { number: '+15557654321', name: 'Ada' };
    this.tell(CALLER, {
      type: 'channel_incoming',
      from,
      to: { number: to, name: null },
      extension: null,
      crm_id: null,
    });
  }

  tell(channelId: string, happening: Happening): void {
    const channel = this.channels.get(channelId);
    if (channel === undefined || channel.ended) return;
    if (happening.type === 'channel_ended') channel.ended = true;
    if (happening.type === 'channel_answered') channel.answered = true;
    const cursor = channel.history.length + 1;
    const event = { ...happening, channel_id: channelId, at: this.#time(), cursor } as GatewayEvent;
    channel.history.push(event);
    this.#sink?.onEvents(Array.from({ length: this.times }, () => event));
  }

  carryOut(command: Command): void {
    this.#close(command);
    switch (command.kind) {
      case 'answer':
        return this.tell(command.channel_id, { type: 'channel_answered' });
      case 'play':
        return this.#finish(command, 'done');
      case 'stop_playback': {
        const playing = this.open.find(({ id }) => id === command.playback_id);
        return playing === undefined ? undefined : this.#finish(playing, 'stopped');
      }
      case 'originate':
        return this.tell(command.channel_id, { type: 'channel_ringing' });
      case 'bridge':
        for (const id of command.channel_ids) {
          this.tell(id, { type: 'channel_bridged', bridge_id: command.bridge_id });
        }
        return;
      case 'hangup':
        return this.end(command.channel_id, 'normal', 'local');
      default:
    }
  }

  fail(command: Command, reason: string): void {
    this.#close(command);
    const channel_id = 'channel_id' in command ? command.channel_id : CALLER;
    const failure = { command_id: command.id, command_kind: command.kind, reason };
    const event = { type: 'command_failed', channel_id, at: this.#time(), cursor: 0, ...failure } as const;
    const channel = this.channels.get(channel_id);
    if (command.kind === 'originate' && channel !== undefined) channel.ended = true;
    this.#sink?.onEvents(Array.from({ length: this.times }, () => event));
    if (command.kind === 'originate') this.#failWhatCannotBe();
  }

  /** A channel ends; what played on it has stopped, and what was asked of it cannot be done any more. */
  end(channelId: string, cause: HangupCause, ended_by: 'remote' | 'local'): void {
    for (const command of this.open) {
      if (command.kind === 'play' && command.channel_id === channelId) this.#finish(command, 'stopped');
    }
    this.tell(channelId, { type: 'channel_ended', cause, ended_by, sip_status: null });
    this.#failWhatCannotBe();
  }

  forget(): void {}

  status(): GatewayStatus {
    const channels = [...this.channels.values()].filter(({ ended }) => !ended).length;
    return { name: this.name, state: 'connected', detail: '', channels };
  }

  close(): Promise<void> {
    this.#sink = null;
    return Promise.resolve();
  }

  #create(id: string): void {
    this.channels.set(id, { history: [], answered: false, ended: false });
  }

  #failWhatCannotBe(): void {
    const isGone = (id: string) => this.channels.get(id)?.ended !== false;
    for (const command of this.open) {
      const ids =
        command.kind === 'bridge' ? command.channel_ids : 'channel_id' in command ? [command.channel_id] : [];
      if (ids.some(isGone)) this.fail(command, 'no_such_channel');
    }
  }

  #finish(playing: Command, result: 'done' | 'stopped'): void {
    this.#close(playing);
    const channel = 'channel_id' in playing ? playing.channel_id : CALLER;
    this.tell(channel, { type: 'playback_finished', playback_id: playing.id, result });
  }

  #close(command: Command): void {
    this.open = this.open.filter((other) => other !== command);
  }

  #time(): string {
    return new Date(this.now()).toISOString();
  }
}
