import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackgroundSound } from '@hookswitch/telephony';
import { MemoryRecordingStore } from '@hookswitch/telephony/testing';
import type { GatewayRig, RigCall, RigPhone } from '@hookswitch/telephony/testing';
import { callRequestSchema } from '../call-request.schema.js';
import { phoneBehaviourSchema } from '../phone-behaviour.schema.js';
import { Simulator } from '../simulator.js';
import { FakeClock } from './fake-clock.js';

/** Whoever has words in the script says nothing besides them. */
const CLEARS_THROAT = { after_ms: 0, do: 'say', text: '.' };

/** The simulator with a clock of its own, for the conformance suite. */
export class SimulatorRig implements GatewayRig {
  readonly clock = new FakeClock();
  readonly folder = mkdtempSync(join(tmpdir(), 'hookswitch-simulator-'));
  readonly patience_ms = 12_000;
  readonly numbers = {
    caller: '+15557654321',
    called: '+18005550100',
    extensions: ['1001', '1002'] as const,
    device: 'ann-mobile',
    outside: '+442079460000',
  };
  readonly recordings = new MemoryRecordingStore();
  gateway = this.#make();

  #make(): Simulator {
    const { clock, recordings } = this;
    return new Simulator({ file: join(this.folder, 'simulator.journal'), clock, recordings });
  }

  pass(ms: number): Promise<void> {
    this.clock.advance(ms);
    return Promise.resolve();
  }

  placeCall({ quiet = false, talks: _talks, ...call }: RigCall): Promise<void> {
    const script = [...(quiet ? [CLEARS_THROAT] : []), ...(call.script ?? [])];
    this.gateway.placeCall(callRequestSchema.parse({ ...call, script }));
    return Promise.resolve();
  }

  setPhone(target: string, phone: RigPhone): Promise<void> {
    this.gateway.setPhone(target, phoneBehaviourSchema.parse(phone));
    return Promise.resolve();
  }

  restart(): Promise<Simulator> {
    this.gateway = this.#make();
    return Promise.resolve(this.gateway);
  }

  recordedFile(recordingId: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.recordings.files.get(recordingId) ?? null);
  }

  digitsHeard(channelId: string): Promise<string> {
    return Promise.resolve(this.gateway.listen(channelId)?.digits_heard ?? '');
  }

  backgroundHeard(channelId: string): Promise<BackgroundSound> {
    const hears = this.gateway.listen(channelId)?.hears;
    if (hears === 'hold_music') return Promise.resolve('music');
    return Promise.resolve(hears === 'ringback' ? 'ringback' : 'none');
  }

  hearsSomebody(channelId: string): Promise<boolean> {
    return Promise.resolve(this.gateway.listen(channelId)?.hears === 'party');
  }

  /** It plays nothing, so that it needs no file. */
  prompt(): Promise<{ readonly prompt: string; readonly duration_ms: number }> {
    return Promise.resolve({ prompt: 'a'.repeat(64), duration_ms: 2400 });
  }

  close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    return Promise.resolve();
  }
}
