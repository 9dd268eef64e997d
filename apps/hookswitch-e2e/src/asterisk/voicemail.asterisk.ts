import { RuntimeProcess, until } from '../rig/runtime-process.js';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterAll(() => system.dispose());

/** A number where callers leave messages, and then a server is told. */
async function numberWith(mailbox: object, config: object, hook: string): Promise<string> {
  const { body } = await system.runtime.api('POST', '/mailboxes', {
    name: hook,
    greeting: { text: '' },
    ...mailbox,
  });
  return system.flow([{ type: 'voicemail', config: { mailbox_id: body.id, ...config } }], {
    otherwise: [system.hook(hook), { type: 'hangup' }],
  });
}

const messageOf = (callId: string) =>
  until('the message', async () => {
    const { body } = await system.runtime.api('GET', `/voicemails?call_id=${callId}`);
    return body.result[0];
  });

async function outcomeOf(activeflowId: string): Promise<string> {
  const { body } = await system.runtime.api('GET', `/activeflows/${activeflowId}/steps`);
  return body.result[0].outcome;
}

describe('a voicemail message by a real phone', () => {
  it('is left by a caller who hangs up, and its sound is what was said', async () => {
    // The far end sends no sound: silence must not end it, nor count.
    const to = await numberWith({ silence_s: 0 }, {}, 'left');
    const caller = system.dials(to, { script: [{ after_ms: 4000, do: 'hangup' }] });
    expect(await caller.ended).toBe(0);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const message = await messageOf(id);
    expect(message).toMatchObject({ mailbox_name: 'left', new: true });
    expect(message.duration_ms).toBeGreaterThan(2000);
    expect(message.duration_ms).toBeLessThan(4500);
    const sound = await fetch(`${system.runtime.origin}/api/v1/voicemails/${message.id}/audio`, {
      headers: { authorization: `Bearer ${RuntimeProcess.token}` },
    });
    expect((await sound.arrayBuffer()).byteLength).toBe(message.bytes);
  });

  it('is ended by a key, and left by the end of the call while its caller is asked', async () => {
    const to = await numberWith({ silence_s: 0 }, { review_prompt: { text: 'Now?' } }, 'checked');
    const caller = system.dials(to, { script: [{ after_ms: 4000, do: 'digits', digits: '#' }] });
    const call = await system.call(to, ({ state }) => state === 'connected');
    await until('the question', async () => {
      const { body } = await system.runtime.api('GET', `/calls/${call.id}/timeline`);
      return body.result.some(({ signal }: { signal?: { text: string } }) => signal?.text === 'Say: Now?');
    });
    await system.runtime.api('POST', `/calls/${call.id}/hangup`);
    await caller.ended;
    const message = await messageOf(call.id);
    expect(message.duration_ms).toBeLessThan(5000);
  });

  it('is none when nobody says anything: silence ends it', async () => {
    const to = await numberWith({ silence_s: 1 }, {}, 'silent');
    const caller = system.dials(to);
    await system.told('silent');
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(await outcomeOf(call.activeflow_id)).toBe('empty');
    const { body } = await system.runtime.api('GET', `/voicemails?call_id=${call.id}`);
    expect(body.result).toEqual([]);
  });
});
