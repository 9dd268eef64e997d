import { setTimeout as after } from 'node:timers/promises';
import type { BackgroundSound } from '@hookswitch/telephony';
import { MemoryRecordingStore } from '@hookswitch/telephony/testing';
import type { GatewayRig, RigCall, RigPhone } from '@hookswitch/telephony/testing';
import { AsteriskGateway } from '../asterisk-gateway.js';
import type { AriSettings } from '../ari/ari-settings.js';
import { RestOverHttp } from '../ari/rest-over-http.js';
import { Ear } from './ear.js';
import { callerArguments, phoneArguments, SipAgent } from './sip-agents.js';
import { ToneSource } from './tone-source.js';

/** The Asterisk of `npm run test:asterisk`. */
export function ariUnderTest(): AriSettings {
  const { ARI_URL, ARI_USER, ARI_PASSWORD, ARI_APP } = process.env;
  if (!ARI_URL || !ARI_USER || !ARI_PASSWORD || !ARI_APP)
    throw new Error('There is no Asterisk for this test: run `npm run test:asterisk`.');
  return { url: ARI_URL, user: ARI_USER, password: ARI_PASSWORD, app: ARI_APP };
}

/** A real Asterisk with real SIP agents around it, for the conformance suite. */
export class AsteriskRig implements GatewayRig {
  readonly patience_ms = 12_000;
  readonly numbers = {
    caller: '+15557654321',
    called: '18005550100',
    extensions: ['1001', '1002'] as const,
    device: '1001-mobile',
    outside: '+442079460000',
  };
  gateway: AsteriskGateway;
  readonly #ari: AriSettings;
  readonly #http: RestOverHttp;
  readonly #media: ToneSource;
  readonly #recordings = new MemoryRecordingStore();
  readonly #callers: SipAgent[] = [];
  readonly #phones = new Map<string, SipAgent>();
  /** What far ends hear, by the port that it comes to. */
  readonly #ears = new Map<number, Ear>();

  private constructor(ari: AriSettings, media: ToneSource) {
    this.#ari = ari;
    this.#http = new RestOverHttp(ari, 5_000);
    this.#media = media;
    this.gateway = this.#make();
  }

  /** @param ari how the gateway reaches the Asterisk under test, when not directly */
  static async start(ari = ariUnderTest()): Promise<AsteriskRig> {
    return new AsteriskRig(ari, await ToneSource.start());
  }

  #make(): AsteriskGateway {
    return new AsteriskGateway({
      ari: this.#ari,
      media: this.#media,
      recordings: this.#recordings,
      isDevice: (name) => name === this.numbers.device,
      client: { firstRetryMs: 50 },
    });
  }

  async pass(ms: number): Promise<void> {
    await after(ms);
  }

  async placeCall(call: RigCall): Promise<void> {
    this.#callers.push(new SipAgent([...callerArguments(call), ...(await this.#withEar())]));
  }

  async setPhone(target: string, phone: RigPhone): Promise<void> {
    await this.#phones.get(target)?.stop();
    this.#phones.delete(target);
    if (phone.behaviour === 'unregistered') return;
    const isOurs = [...this.numbers.extensions, this.numbers.device].includes(target);
    const agent = new SipAgent([...phoneArguments(target, phone, isOurs), ...(await this.#withEar())]);
    this.#phones.set(target, agent);
    await agent.ready();
  }

  /** An ear for the next far end: its arguments. */
  async #withEar(): Promise<readonly string[]> {
    const ear = await Ear.open();
    this.#ears.set(ear.port, ear);
    return ['--ear', String(ear.port)];
  }

  async digitsHeard(channelId: string): Promise<string> {
    return (await this.#earOf(channelId))?.digits ?? '';
  }

  /** A caller who is not answered, the last one that was placed, hears a ringing indication and no sound. */
  async backgroundHeard(channelId: string): Promise<BackgroundSound> {
    const ear = await this.#earOf(channelId);
    if (ear !== undefined) return ear.sound;
    return this.#callers.at(-1)?.said.includes('ringing') === true ? 'ringback' : 'none';
  }

  /** A far end that hears anything hears somebody: nothing is played here. */
  async hearsSomebody(channelId: string): Promise<boolean> {
    return ((await this.#earOf(channelId))?.sound ?? 'none') !== 'none';
  }

  /** Where Asterisk sends the sound of a channel. */
  async #earOf(channelId: string): Promise<Ear | undefined> {
    const path = `channels/${encodeURIComponent(channelId)}/variable?variable=CHANNEL(rtp,dest)`;
    const { body } = await this.#http.request({ method: 'GET', path, body: undefined });
    const port = /:(\d+)$/.exec((JSON.parse(body) as { readonly value?: string }).value ?? '')?.[1];
    return this.#ears.get(Number(port));
  }

  restart(): Promise<AsteriskGateway> {
    this.gateway = this.#make();
    return Promise.resolve(this.gateway);
  }

  prompt(): Promise<{ readonly prompt: string; readonly duration_ms: number }> {
    return Promise.resolve({ prompt: 'a'.repeat(64), duration_ms: 1200 });
  }

  recordedFile(recordingId: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.#recordings.files.get(recordingId) ?? null);
  }

  async close(): Promise<void> {
    await this.#hangUpAll();
    await Promise.all([...this.#callers, ...this.#phones.values()].map((agent) => agent.stop()));
    for (const ear of this.#ears.values()) ear.close();
    await this.#media.close();
    await this.#http.close();
  }

  /** No call of another test may be left. */
  async #hangUpAll(): Promise<void> {
    for (let left = 1; left > 0; await after(20)) {
      const { body } = await this.#http.request({ method: 'GET', path: 'channels', body: undefined });
      const channels = JSON.parse(body) as { readonly id: string }[];
      left = channels.length;
      for (const { id } of channels)
        await this.#http.request({ method: 'DELETE', path: `channels/${id}`, body: undefined });
    }
  }
}
