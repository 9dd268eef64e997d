import { AsteriskProcess, ConsultingPhone } from '@hookswitch/gateway-asterisk/testing';
import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
/** Phones of a test that are more than a script. */
const phones: ConsultingPhone[] = [];

afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  await system.hangUpPhones();
});
afterAll(() => system.dispose());

/** A flow that rings a group of 1001 and 1002, then tells the customer's server and hangs up. */
async function ringing(name: string, group: object, exit = 'answered_ended'): Promise<string> {
  const users = (await system.runtime.api('GET', '/users')).body.result as {
    id: string;
    extension: string;
  }[];
  const members = ['1001', '1002'].map((extension) => ({
    user_id: users.find((user) => user.extension === extension)?.id,
  }));
  const { body } = await system.runtime.api('POST', '/ring_groups', { name, members, ...group });
  const rings = { type: 'ring_group', config: { ring_group_id: body.id } };
  return system.flow([rings, system.hook(name), { type: 'hangup' }], { dialExit: exit });
}

/** Texts that nodes and the gateway have left in the timeline. */
async function timelineOf(id: string): Promise<string[]> {
  const { body } = await system.runtime.api('GET', `/calls/${id}/timeline`);
  return body.result.flatMap(({ signal }: { signal?: { text: string } }) => signal?.text ?? []);
}

describe('a ring group behind a real Asterisk', () => {
  it('connects who answers first, and tells the other phone that the call was answered elsewhere', async () => {
    const other = await ConsultingPhone.register(
      '1001',
      'secret',
      await AsteriskProcess.sipAddress(),
      'ring',
    );
    phones.push(other);
    await system.phone('1002', { behaviour: 'answer', after_ms: 800, hangup_after_ms: 1000 });
    const to = await ringing('sales', {});
    const caller = system.dials(to);
    expect(await other.cancelled()).toBe('SIP;cause=200;text="Call completed elsewhere"');
    await system.told('sales');
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call.legs).toMatchObject([
      { kind: 'caller' },
      {
        number: '1001',
        via: 'ring_group',
        via_name: 'sales',
        cause: 'answered_elsewhere',
        answered_at: null,
      },
      { number: '1002', via: 'ring_group', cause: 'normal' },
    ]);
    expect(call.legs[1].ringing_at).not.toBeNull();
  });

  it('gives the call to the member who presses 1, and passes over who is in a call', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 200 });
    await system.phone('1002', {
      behaviour: 'answer',
      after_ms: 200,
      script: [{ after_ms: 1500, do: 'digits', digits: '1' }],
      hangup_after_ms: 1500,
    });
    const busy = await system.flow([
      { type: 'dial', config: { to: { type: 'extension', target: '1001' }, ring_time_s: 5 } },
    ]);
    system.dials(busy);
    const first = await system.talking(busy);
    const to = await ringing('support', {
      strategy: 'hunt',
      skip_busy: true,
      confirm: true,
      ring_time_s: 10,
    });
    const caller = system.dials(to);
    await system.told('support');
    expect(await caller.ended).toBe(0);
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call.legs).toMatchObject([{ kind: 'caller' }, { number: '1002', cause: 'normal' }]);
    const timeline = await timelineOf(call.id);
    expect(timeline.filter((text) => text.startsWith('Not rung'))).toEqual([
      expect.stringMatching(/^Not rung: .+, who is in a call\.$/) as string,
    ]);
    expect(timeline).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Say: A call for support from/)]),
    );
    await system.runtime.api('POST', `/calls/${first.id}/hangup`);
  });
});
