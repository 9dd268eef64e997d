import { HeardSound } from '@hookswitch/gateway-asterisk/testing';
import { RuntimeProcess, until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

/** What a talking caller sounds like: before her first key, and after it. */
const FIRST_HZ = 500;
const LATER_HZ = 1000;

let system: PhoneSystem;
let to: string;
beforeAll(async () => {
  system = await PhoneSystem.start();
  await system.runtime.api('POST', '/webhooks', {
    name: 'What becomes of messages',
    url: system.receiver.url('/events'),
    event_types: ['call_created', 'call_answered', 'voicemail_left', 'call_hungup'],
  });
  const { body } = await system.runtime.api('POST', '/mailboxes', {
    name: 'Grace',
    greeting: { text: 'Please leave a message for Grace, who is away on a long journey to the sea.' },
    silence_s: 0,
  });
  const config = { mailbox_id: body.id, review_prompt: { text: 'Now?' } };
  to = await system.flow([{ type: 'voicemail', config }, system.hook('after'), { type: 'hangup' }], {
    exits: { voicemail: 'saved' },
  });
});
beforeEach(() => {
  system.receiver.requests.length = 0;
});
afterAll(() => system.dispose());

type Key = readonly [after_ms: number, digits: string];

/** Somebody who talks all the time, and presses keys: each so long after the one before. */
const talks = (keys: readonly Key[], more: object[] = []) =>
  system.dials(to, {
    talks: true,
    script: [...keys.map(([after_ms, digits]) => ({ after_ms, do: 'digits', digits })), ...more] as never,
  });

/** `#` skips the greeting; a message of some 3 s, which is discarded; then one of some 7 s. */
const RECORDED_AGAIN: readonly Key[] = [
  [1500, '#'],
  [4000, '#'],
  [4000, '3'],
];

const told = () =>
  system.receiver.requests
    .filter(({ path }) => path === '/events')
    .map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });

async function leftOnes(callId: string) {
  const { body } = await system.runtime.api('GET', `/voicemails?call_id=${callId}`);
  return body.result as { id: string; duration_ms: number; bytes: number }[];
}

/** The samples of a message, as its file has them: 16 bits, 8000 a second. */
async function soundOf(id: string): Promise<HeardSound> {
  const answer = await fetch(`${system.runtime.origin}/api/v1/voicemails/${id}/audio`, {
    headers: { authorization: `Bearer ${RuntimeProcess.token}` },
  });
  const file = Buffer.from(await answer.arrayBuffer());
  const data = file.subarray(file.indexOf('data') + 8);
  const samples = Array.from({ length: data.length >> 1 }, (_, at) => data.readInt16LE(at * 2));
  return new HeardSound(samples, samples.length / 8);
}

async function said(callId: string): Promise<string[]> {
  const { body } = await system.runtime.api('GET', `/calls/${callId}/timeline`);
  return body.result.flatMap(({ signal }: { signal?: { text: string } }) => signal?.text ?? []);
}

describe('a caller at a real phone who is not content with a message', () => {
  it('records it again, listens to it, and leaves it: the second one is there, and it alone', async () => {
    const caller = talks([...RECORDED_AGAIN, [7500, '#'], [2500, '7'], [500, '2'], [2500, '1']]);
    await system.told('after', 60_000);
    expect(await caller.ended).toBe(0);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const [message, ...others] = await until('the message', async () => {
      const found = await leftOnes(id);
      return found.length > 0 && found;
    });
    expect(others).toEqual([]);
    expect(message!.duration_ms).toBeGreaterThan(5000);
    expect(message!.duration_ms).toBeLessThan(8500);
    const sound = await soundOf(message!.id);
    expect(sound.shareOf(LATER_HZ)).toBeGreaterThan(0.5);
    expect(sound.shareOf(FIRST_HZ)).toBeLessThan(0.05);
    const signals = await said(id);
    const keys = signals.filter((text) => text.startsWith('The caller pressed'));
    expect(keys.map((text) => text.at(-2))).toEqual(['#', '#', '3', '#', '7', '2', '1']);
    await until('all events', () => Promise.resolve(told().length === 4));
    expect(told().map(({ type }) => type)).toEqual([
      'call_created',
      'call_answered',
      'voicemail_left',
      'call_hungup',
    ]);
  });

  it('hangs up while recording it again: what was said last is left', async () => {
    const caller = talks(RECORDED_AGAIN, [{ after_ms: 6500, do: 'hangup' }]);
    expect(await caller.ended).toBe(0);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const found = await until('the message', async () => {
      const all = await leftOnes(id);
      return all.length > 0 && all;
    });
    expect(found).toHaveLength(1);
    expect(found[0]!.duration_ms).toBeGreaterThan(3500);
    await until('it is told', () => Promise.resolve(told().some(({ type }) => type === 'voicemail_left')));
    expect(told().filter(({ type }) => type === 'voicemail_left')).toHaveLength(1);
  });
});
