import type { BackgroundSound, Command, HangupCause } from '../commands.js';
import type { GatewayEvent, GatewayEventType } from '../gateway-events.js';
import type { Gateway, KnownChannel } from '../gateway.js';
import type { GatewayRig, RigCall, RigPhone } from './gateway-rig.js';
import { newRecordingId } from './recording-id.js';

export type EventOf<Type extends GatewayEventType> = Extract<GatewayEvent, { type: Type }>;

type RecordCommand = Extract<Command, { kind: 'record' }>;

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

  /** A caller and a phone that talk with each other. */
  async talking(phone: Partial<RigPhone> = {}) {
    const caller = await this.answered();
    const callee = await this.rings({ behaviour: 'answer', after_ms: 100, ...phone });
    await this.onChannel(callee, 'channel_answered');
    const bridge_id = this.bridge(caller, callee);
    expect((await this.onChannel(caller, 'channel_bridged')).bridge_id).toBe(bridge_id);
    expect((await this.onChannel(callee, 'channel_bridged')).bridge_id).toBe(bridge_id);
    return { caller, phone: callee, bridge_id };
  }

  /** Connects them by a bridge of a new id, which is given back. */
  bridge(...channel_ids: string[]): string {
    const bridge_id = this.newId('bridge');
    this.send({ kind: 'bridge', id: this.newId('join'), bridge_id, channel_ids });
    return bridge_id;
  }

  /** Waits until the far end hears this background, where the rig can tell. */
  async backgroundIs(channelId: string, sound: BackgroundSound): Promise<void> {
    const { rig } = this;
    if (!rig.backgroundHeard) return rig.pass(300);
    let heard: BackgroundSound | undefined;
    const isHeard = async () => (heard = await rig.backgroundHeard?.(channelId)) === sound;
    await this.until(isHeard, `${channelId} hears ${sound}`).catch((error: unknown) => {
      throw new Error(`It hears ${heard}, and not ${sound}.`, { cause: error });
    });
  }

  /** Waits until the far end has heard these keys and no others, where the rig can tell. */
  async digitsAre(channelId: string, digits: string): Promise<void> {
    const { rig } = this;
    if (!rig.digitsHeard) return rig.pass(1000);
    const isHeard = async () => (await rig.digitsHeard?.(channelId)) === digits;
    await this.until(isHeard, `the far end of ${channelId} did not hear ${digits}`);
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
    how: Pick<RecordCommand, 'sides' | 'max_silence_ms'> = {},
  ): Promise<RecordCommand> {
    const recording_id = newRecordingId();
    const id = `${recording_id}:record`;
    const command: RecordCommand = { kind: 'record', id, channel_id, recording_id, max_duration_ms, ...how };
    this.send(command);
    await this.hears('recording_started', (event) => event.recording_id === recording_id);
    return command;
  }

  stopRecording(channel_id: string, recording_id: string): void {
    this.send({ kind: 'stop_recording', id: `${recording_id}:stop`, channel_id, recording_id });
  }

  /** The end of a recording that is told from here on or was told before. */
  recorded(recordingId: string): Promise<EventOf<'recording_finished'>> {
    return this.hears('recording_finished', (event) => event.recording_id === recordingId);
  }

  hangup(channelId: string, cause: HangupCause = 'normal'): string {
    const id = this.newId('hangup');
    this.send({ kind: 'hangup', id, channel_id: channelId, cause });
    return id;
  }
}
