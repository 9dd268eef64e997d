import type { Command } from '../commands.js';
import type { GatewayEvent, GatewayEventType } from '../gateway-events.js';
import type { Gateway, KnownChannel } from '../gateway.js';
import type { GatewayRig, RigCall, RigPhone } from './gateway-rig.js';
import { newRecordingId } from './recording-id.js';

export type EventOf<Type extends GatewayEventType> = Extract<GatewayEvent, { type: Type }>;

/** How often the station looks whether something has happened. */
const LOOK_MS = 20;

/** The suite's place at the gateway: hears what it tells, gives it commands, and waits in the rig's time. */
export class Station {
  readonly rig: GatewayRig;
  gateway: Gateway;
  /** All that was told since the last connect, in order. */
  heard: GatewayEvent[] = [];
  /** For each recording whose end was told: what lay in the store at that moment. */
  readonly files = new Map<string, Promise<Uint8Array | null>>();
  #ids = 0;

  constructor(rig: GatewayRig) {
    this.rig = rig;
    this.gateway = rig.gateway;
  }

  async connect(known: readonly KnownChannel[] = []): Promise<void> {
    this.heard = [];
    await this.gateway.connect({ onEvents: (events) => this.#hear(events) }, known);
  }

  #hear(events: readonly GatewayEvent[]): void {
    this.heard.push(...events);
    for (const event of events) {
      if (event.type !== 'recording_finished') continue;
      this.files.set(event.recording_id, this.rig.recordedFile(event.recording_id));
    }
  }

  /** Ids like the engine's: its own choice, never used before, here or in an earlier run on the same PBX. */
  newId(what: string): string {
    this.#ids += 1;
    return `${what}-${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}-${this.#ids}`;
  }

  send(...commands: Command[]): void {
    this.gateway.send(commands);
  }

  of<Type extends GatewayEventType>(channelId: string, type: Type): EventOf<Type>[] {
    return this.heard.filter(
      (event): event is EventOf<Type> => event.channel_id === channelId && event.type === type,
    );
  }

  /** Waits for an event that fits; fails, with all that came instead, when the rig's patience ends. */
  async hears<Type extends GatewayEventType>(
    type: Type,
    fits: (event: EventOf<Type>) => boolean = () => true,
  ): Promise<EventOf<Type>> {
    const found = () =>
      this.heard.find((event): event is EventOf<Type> => event.type === type && fits(event as EventOf<Type>));
    await this.until(() => found() !== undefined, `no ${type} that fits`);
    return found() as EventOf<Type>;
  }

  /** The event of one channel. */
  onChannel<Type extends GatewayEventType>(channelId: string, type: Type): Promise<EventOf<Type>> {
    return this.hears(type, (event) => event.channel_id === channelId);
  }

  async until(holds: () => boolean | Promise<boolean>, complaint: string): Promise<void> {
    for (let passed = 0; passed <= this.rig.patience_ms; passed += LOOK_MS) {
      if (await holds()) return;
      await this.rig.pass(LOOK_MS);
    }
    const heard = this.heard.map((event) => JSON.stringify(event)).join('\n  ');
    throw new Error(`Within ${this.rig.patience_ms} ms: ${complaint}. Heard:\n  ${heard || 'nothing'}`);
  }

  /** Places a call from outside and waits until it is announced. */
  async incoming(call: Partial<RigCall> = {}): Promise<string> {
    const { caller, called } = this.rig.numbers;
    const before = this.heard.length;
    await this.rig.placeCall({ from: { number: caller }, to: called, ...call });
    const event = await this.hears('channel_incoming', (told) => this.heard.indexOf(told) >= before);
    return event.channel_id;
  }

  /** An incoming call that has been answered. */
  async answered(call: Partial<RigCall> = {}): Promise<string> {
    const channelId = await this.incoming(call);
    this.send({ kind: 'answer', id: this.newId('answer'), channel_id: channelId });
    await this.onChannel(channelId, 'channel_answered');
    return channelId;
  }

  /** Calls an extension's phone, and returns at once. */
  async rings(phone: RigPhone, ring_time_ms = this.rig.patience_ms): Promise<string> {
    const [target] = this.rig.numbers.extensions;
    await this.rig.setPhone(target, phone);
    const channelId = this.newId('leg');
    this.send({
      kind: 'originate',
      id: this.newId('originate'),
      channel_id: channelId,
      to: { type: 'extension', target },
      from: { number: this.rig.numbers.caller, name: 'Conformance' },
      ring_time_ms,
    });
    return channelId;
  }

  play(channelId: string, speech: string): string {
    const id = this.newId('play');
    this.send({
      kind: 'play',
      id,
      channel_id: channelId,
      media: { speech, language: 'en-GB', voice: null },
    });
    return id;
  }

  /** Has a channel recorded, and returns the command once it is. */
  async records(
    channel_id: string,
    max_duration_ms = 600_000,
  ): Promise<Extract<Command, { kind: 'record' }>> {
    const recording_id = newRecordingId();
    const command = { kind: 'record', id: `${recording_id}:record`, channel_id, recording_id } as const;
    this.send({ ...command, max_duration_ms });
    await this.hears('recording_started', (event) => event.recording_id === recording_id);
    return { ...command, max_duration_ms };
  }

  stopRecording(channel_id: string, recording_id: string): void {
    this.send({ kind: 'stop_recording', id: `${recording_id}:stop`, channel_id, recording_id });
  }

  /** The end of a recording that is told from here on or was told before. */
  recorded(recordingId: string): Promise<EventOf<'recording_finished'>> {
    return this.hears('recording_finished', (event) => event.recording_id === recordingId);
  }

  hangup(channelId: string): string {
    const id = this.newId('hangup');
    this.send({ kind: 'hangup', id, channel_id: channelId, cause: 'normal' });
    return id;
  }
}
