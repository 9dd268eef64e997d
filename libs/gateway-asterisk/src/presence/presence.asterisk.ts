import { setTimeout as after } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { MemoryRecordingStore } from '@hookswitch/telephony/testing';
import { AsteriskGateway } from '../asterisk-gateway.js';
import { ariUnderTest } from '../testing/asterisk-rig.js';
import { CuttableLine } from '../testing/cuttable-line.js';
import { phoneArguments, SipAgent } from '../testing/sip-agents.js';
import { ToneSource } from '../testing/tone-source.js';

/** Registering, calling and cutting lines take real seconds. */
jest.setTimeout(60_000);
const PATIENCE_MS = 20_000;

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !holds(); await after(20))
    if (Date.now() > end) throw new Error(`${what}: not within ${PATIENCE_MS} ms`);
}

async function phone(target: string): Promise<SipAgent> {
  const agent = new SipAgent(phoneArguments(target, { behaviour: 'answer', after_ms: 300 }, true));
  await agent.ready();
  return agent;
}

describe('the presence of Asterisk’s extensions', () => {
  it('is read at each connection, is offline without one, and leaves the trunk out', async () => {
    const media = await ToneSource.start();
    const recordings = new MemoryRecordingStore();
    const line = await CuttableLine.to(ariUnderTest().url);
    const ari = { ...ariUnderTest(), url: line.urlFor(ariUnderTest().url) };
    const agent = await phone('1003');
    const gateway = new AsteriskGateway({ ari, media, recordings, client: { firstRetryMs: 50 } });
    const told: string[] = [];
    gateway.presence.onChange((changed) => {
      for (const { extension, state } of changed) if (extension === '1003') told.push(state);
    });
    try {
      await gateway.connect({ onEvents: () => undefined }, []);
      await until('1003 is available', () => told.at(-1) === 'available');
      const listed = gateway.presence.list().map(({ extension }) => extension);
      expect(listed.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((last) => `100${last}`));
      expect(gateway.presence.of('1004')?.state).toBe('offline');
      line.cut();
      await until('1003 is offline', () => told.at(-1) === 'offline');
      expect(gateway.presence.list()).toHaveLength(9);
      line.mend();
      await until('1003 is available again', () => told.at(-1) === 'available');
      await agent.stop();
      await until('1003 has unregistered', () => told.at(-1) === 'offline');
      expect(told).toEqual(['available', 'offline', 'available', 'offline']);
    } finally {
      await agent.stop();
      await gateway.close();
      await line.close();
      await media.close();
    }
  });
});
