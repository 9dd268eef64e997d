import { setTimeout as after } from 'node:timers/promises';
import { MemoryRecordingStore } from '@hookswitch/telephony/testing';
import type { GatewayRig, RigCall, RigPhone } from '@hookswitch/telephony/testing';
import { AsteriskGateway } from '../asterisk-gateway.js';
import type { AriSettings } from '../ari/ari-settings.js';
import { RestOverHttp } from '../ari/rest-over-http.js';
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
    outside: '+442079460000',
  };
  gateway: AsteriskGateway;
  readonly #ari: AriSettings;
  readonly #media: ToneSource;
  readonly #recordings = new MemoryRecordingStore();
  readonly #callers: SipAgent[] = [];
  readonly #phones = new Map<string, SipAgent>();

  private constructor(ari: AriSettings, media: ToneSource) {
    this.#ari = ari;
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
      client: { firstRetryMs: 50 },
    });
  }

  async pass(ms: number): Promise<void> {
    await after(ms);
  }

  placeCall(call: RigCall): Promise<void> {
    this.#callers.push(new SipAgent(callerArguments(call)));
    return Promise.resolve();
  }

  async setPhone(target: string, phone: RigPhone): Promise<void> {
    await this.#phones.get(target)?.stop();
    this.#phones.delete(target);
    if (phone.behaviour === 'unregistered') return;
    const isExtension = (this.numbers.extensions as readonly string[]).includes(target);
    const agent = new SipAgent(phoneArguments(target, phone, isExtension));
    this.#phones.set(target, agent);
    await agent.ready();
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

  /** What the SIP agents printed, for a test that failed. */
  get agentsSaid(): string {
    return [...this.#callers, ...this.#phones.values()].map(({ said }) => said).join('\n');
  }

  async close(): Promise<void> {
    await this.#hangUpAll();
    await Promise.all([...this.#callers, ...this.#phones.values()].map((agent) => agent.stop()));
    await this.#media.close();
  }

  /** No call of another test may be left. */
  async #hangUpAll(): Promise<void> {
    const http = new RestOverHttp(this.#ari, 5_000);
    for (let left = 1; left > 0; await after(20)) {
      const { body } = await http.request({ method: 'GET', path: 'channels', body: undefined });
      const channels = JSON.parse(body) as { readonly id: string }[];
      left = channels.length;
      for (const { id } of channels)
        await http.request({ method: 'DELETE', path: `channels/${id}`, body: undefined });
    }
    await http.close();
  }
}
