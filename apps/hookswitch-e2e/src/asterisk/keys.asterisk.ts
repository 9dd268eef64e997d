import { PhoneSystem } from './phone-system.js';

let system: PhoneSystem;
beforeAll(async () => {
  system = await PhoneSystem.start();
});
afterEach(() => system.hangUpPhones());
afterAll(() => system.dispose());

const LONG = 'Welcome. For sales, press 1. For support, press 2. To hear this again, press any other key. ';
const menu = (more: object = {}) => ({
  type: 'menu',
  config: { prompt: { text: LONG }, options: [{ key: '1', label: 'Sales' }], timeout_s: 10, ...more },
});
const gather = (more: object = {}) => ({
  type: 'gather',
  config: {
    prompt: { text: LONG },
    variable: 'account',
    min_length: 2,
    max_length: 6,
    timeout_s: 10,
    ...more,
  },
});
const press = (digits: string, after_ms = 1500) => ({
  script: [{ after_ms, do: 'digits', digits }] as const,
});

const exits = { menu: 'key_1', gather: 'complete' };

describe('a caller’s keys, through a real Asterisk', () => {
  it('lead on from a menu while it is still heard', async () => {
    const to = await system.flow([menu(), system.hook('menu-${digits}'), { type: 'hangup' }], { exits });
    const caller = system.dials(to, press('1'));
    await system.told('menu-1');
    expect(await caller.ended).toBe(0);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const { body } = await system.runtime.api('GET', `/calls/${id}/timeline`);
    const texts = body.result.map(({ signal }: { signal?: { text: string } }) => signal?.text);
    expect(texts).toContain('The caller pressed 1.');
    expect(texts.indexOf('Stop playing.')).toBeGreaterThan(texts.indexOf('The caller pressed 1.'));
  });

  it('are all taken by who asks for several, the one that ends the announcement too', async () => {
    const to = await system.flow([gather(), system.hook('account-${vars.account}'), { type: 'hangup' }], {
      exits,
    });
    const caller = system.dials(to, press('1129#'));
    await system.told('account-1129');
    expect(await caller.ended).toBe(0);
  });

  it('that are typed ahead go through menus that nobody waits to hear', async () => {
    const to = await system.flow(
      [
        { type: 'answer' },
        { type: 'wait', config: { duration_ms: 3500 } },
        menu(),
        gather(),
        system.hook('ahead-${vars.account}'),
        { type: 'hangup' },
      ],
      { exits },
    );
    const caller = system.dials(to, press('142#', 500));
    await system.told('ahead-42');
    expect(await caller.ended).toBe(0);
    const { id } = await system.call(to, ({ state }) => state === 'hangup');
    const { body } = await system.runtime.api('GET', `/calls/${id}/timeline`);
    expect(JSON.stringify(body)).not.toContain(LONG.slice(0, 20));
  });

  it('ring an extension that is typed at a menu', async () => {
    await system.phone('1001', { behaviour: 'answer', after_ms: 200, hangup_after_ms: 500 });
    const to = await system.flow([menu({ direct_dial: { enabled: true } })]);
    system.dials(to, press('1001'));
    const call = await system.call(to, ({ state }) => state === 'hangup');
    expect(call).toMatchObject({ end_reason: 'hungup_by_callee' });
    expect(call.legs[1]).toMatchObject({ number: '1001', via: 'dial' });
  });
});
