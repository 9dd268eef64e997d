import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, GatewayEvent, KnownChannel, RecordingStore } from '@hookswitch/telephony';
import { Journal } from '../journal.js';
import { Simulator } from '../simulator.js';
import { FakeClock } from './fake-clock.js';

const START = Date.parse('2026-03-01T09:00:00.000Z');

/** A simulator on a file of its own with a clock of its own, and what it has told. */
export class Booth {
  readonly clock = new FakeClock(START);
  readonly folder = mkdtempSync(join(tmpdir(), 'hookswitch-booth-'));
  readonly file = join(this.folder, 'simulator.journal');
  readonly speed: number;
  heard: GatewayEvent[] = [];
  simulator: Simulator;
  /** The file that the simulator has open. */
  journal!: Journal;
  #ids = 0;

  constructor(
    speed = 1,
    readonly recordings?: RecordingStore,
  ) {
    this.speed = speed;
    this.simulator = this.#make();
  }

  #open(): Journal {
    return (this.journal = new Journal(this.file));
  }

  #make(): Simulator {
    const { file, clock, speed, recordings } = this;
    const keeping = recordings === undefined ? {} : { recordings };
    return new Simulator({ file, clock, speed, ...keeping }, () => this.#open());
  }

  async connect(known: readonly KnownChannel[] = []): Promise<void> {
    this.heard = [];
    await this.simulator.connect({ onEvents: (events) => void this.heard.push(...events) }, known);
    this.clock.advance(0);
  }

  /** The process dies without a word, is away for so long, and is started again. */
  async killFor(ms: number, known: readonly KnownChannel[]): Promise<void> {
    this.clock.skip(ms);
    this.journal.close();
    this.simulator = this.#make();
    await this.connect(known);
  }

  /** Sends a command with an id of its own, lets the turn pass, and returns the id. */
  send(command: CommandWithoutId): string {
    this.#ids += 1;
    const id = `command-${this.#ids}`;
    this.simulator.send([{ ...command, id }]);
    this.clock.advance(0);
    return id;
  }

  say(channel_id: string, speech: string): string {
    return this.send({ kind: 'play', channel_id, media: { speech, language: 'en-GB', voice: null } });
  }

  call(target: string, ring_time_ms = 30_000): string {
    const channel_id = `leg-${this.#ids + 1}`;
    const to = { type: 'extension' as const, target };
    this.send({ kind: 'originate', channel_id, to, from: { number: '+1', name: null }, ring_time_ms });
    return channel_id;
  }

  /** What was told of a channel: milliseconds since the booth was made, and the event's type with its main fact. */
  log(channelId: string): string[] {
    return this.heard
      .filter((event) => event.channel_id === channelId)
      .map((event) => `${Date.parse(event.at) - START} ${event.type}${fact(event)}`);
  }

  async close(): Promise<void> {
    await this.simulator.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

type Without<C> = C extends unknown ? Omit<C, 'id'> : never;
export type CommandWithoutId = Without<Command>;

function fact(event: GatewayEvent): string {
  switch (event.type) {
    case 'digit_received':
      return ` ${event.digit}`;
    case 'speech_received':
      return ` ${event.text}`;
    case 'playback_finished':
      return ` ${event.result}`;
    case 'command_failed':
      return ` ${event.command_kind} ${event.reason}`;
    case 'channel_ended':
      return ` ${event.cause} ${event.ended_by} ${event.sip_status}`;
    default:
      return '';
  }
}
