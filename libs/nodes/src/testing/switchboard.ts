import type { Command, Gateway, GatewayEvent, GatewaySink, GatewayStatus } from '@hookswitch/telephony';

type Happening<Event = GatewayEvent> = Event extends GatewayEvent
  ? Omit<Event, 'channel_id' | 'at' | 'cursor'>
  : never;

const CHANNEL = 'in-1';

/**
 * A gateway with one caller that does nothing by itself: a test chooses which command is carried out next, which fails,
 * and what the caller does meanwhile. It obeys a command id once, and tells after a connection what was missed.
 */
export class Switchboard implements Gateway {
  readonly name = 'switchboard';
  /** Commands that nothing has come of yet. */
  open: Command[] = [];
  /** Kinds of all commands, repetitions not counted, in order. */
  readonly kinds: string[] = [];
  ended = false;
  /** Tells each event so many times. */
  times = 1;
  readonly #seen = new Set<string>();
  readonly #history: GatewayEvent[] = [];
  #sink: GatewaySink | null = null;

  constructor(private readonly now: () => number) {}

  connect(sink: GatewaySink, known: readonly { readonly cursor: number }[]): Promise<void> {
    this.#sink = sink;
    const missed = this.#history.slice(known[0]?.cursor ?? 0);
    if (missed.length > 0) sink.onEvents(missed);
    return Promise.resolve();
  }

  send(commands: readonly Command[]): void {
    for (const command of commands) {
      if (this.#seen.has(command.id)) continue;
      this.#seen.add(command.id);
      this.kinds.push(command.kind);
      this.open.push(command);
      if (this.ended) this.fail(command, 'no_such_channel');
    }
  }

  tell(happening: Happening): void {
    const cursor = this.#history.length + 1;
    const event = { ...happening, channel_id: CHANNEL, at: this.#time(), cursor } as GatewayEvent;
    this.#history.push(event);
    this.#sink?.onEvents(Array.from({ length: this.times }, () => event));
  }

  carryOut(command: Command): void {
    this.#close(command);
    if (command.kind === 'answer') this.tell({ type: 'channel_answered' });
    if (command.kind === 'play') this.#finish(command, 'done');
    if (command.kind === 'stop_playback') {
      const playing = this.open.find(({ id }) => id === command.playback_id);
      if (playing !== undefined) this.#finish(playing, 'stopped');
    }
    if (command.kind === 'hangup') this.end('local');
  }

  fail(command: Command, reason: string): void {
    this.#close(command);
    const failure = { command_id: command.id, command_kind: command.kind, reason };
    const event = {
      type: 'command_failed',
      channel_id: CHANNEL,
      at: this.#time(),
      cursor: 0,
      ...failure,
    } as const;
    this.#sink?.onEvents(Array.from({ length: this.times }, () => event));
  }

  /** The channel ends; what played on it has stopped, all else cannot be done any more. */
  end(ended_by: 'remote' | 'local'): void {
    for (const command of this.open) if (command.kind === 'play') this.#finish(command, 'stopped');
    this.ended = true;
    this.tell({ type: 'channel_ended', cause: 'normal', ended_by, sip_status: null });
    for (const command of this.open) this.fail(command, 'no_such_channel');
  }

  forget(): void {}

  status(): GatewayStatus {
    return { name: this.name, state: 'connected', detail: '', channels: this.ended ? 0 : 1 };
  }

  close(): Promise<void> {
    this.#sink = null;
    return Promise.resolve();
  }

  #finish(playing: Command, result: 'done' | 'stopped'): void {
    this.#close(playing);
    this.tell({ type: 'playback_finished', playback_id: playing.id, result });
  }

  #close(command: Command): void {
    this.open = this.open.filter((other) => other !== command);
  }

  #time(): string {
    return new Date(this.now()).toISOString();
  }
}
