import { Booth } from './testing/booth.js';

let booth: Booth;
const told: string[] = [];

beforeEach(async () => {
  booth = new Booth();
  await booth.connect();
  told.length = 0;
  booth.simulator.presence.onChange((changed) => {
    for (const { extension, state, at } of changed) told.push(`${at.slice(14, 23)} ${extension} ${state}`);
  });
});
afterEach(() => booth.close());

const stateOf = (extension: string) => {
  const { presence } = booth.simulator;
  return presence.of(extension)?.state ?? presence.unlisted;
};

describe('the presence of simulated phones', () => {
  it('is available for a phone that nobody spoke of, and does not list it', () => {
    expect(stateOf('1001')).toBe('available');
    expect(booth.simulator.presence.list()).toEqual([]);
  });

  it('tells of a call at the times of what happened in it', () => {
    booth.simulator.setPhone('1001', { behaviour: 'answer', after_ms: 1000, hangup_after_ms: 3000 });
    booth.call('1001');
    booth.clock.advance(10_000);
    expect(told).toEqual(['00:00.000 1001 ringing', '00:01.000 1001 busy', '00:04.000 1001 available']);
    expect(booth.simulator.presence.list()).toHaveLength(1);
  });

  it('forgets a phone that nobody spoke of when its call is over', () => {
    const leg = booth.call('1001');
    booth.clock.advance(2500);
    expect(booth.simulator.presence.list()).toEqual([
      { extension: '1001', state: 'busy', at: '2026-03-01T09:00:02.000Z' },
    ]);
    booth.send({ kind: 'hangup', channel_id: leg, cause: 'normal' });
    expect(told.at(-1)).toBe('00:02.500 1001 available');
    expect(booth.simulator.presence.list()).toEqual([]);
  });

  it.each([
    { behaviour: 'unregistered', state: 'offline' },
    { behaviour: 'busy', state: 'busy' },
    { behaviour: 'no_answer', state: 'available' },
  ] as const)('of a phone that is told "$behaviour" is $state, at once', ({ behaviour, state }) => {
    booth.simulator.setPhone('1001', { behaviour: 'unregistered' });
    booth.simulator.setPhone('1001', { behaviour });
    booth.clock.advance(0);
    expect(stateOf('1001')).toBe(state);
    expect(told).toEqual(state === 'available' ? [] : [`00:00.000 1001 ${state}`]);
  });

  it('does not change for a call to a phone that never rings', () => {
    booth.simulator.setPhone('1001', { behaviour: 'unregistered', after_ms: 2000 });
    booth.clock.advance(0);
    booth.call('1001');
    booth.clock.advance(5000);
    expect(told).toEqual(['00:00.000 1001 offline']);
  });

  it('stays busy while one of two calls goes on, and is on hold when all are held', () => {
    booth.simulator.setPhone('1001', { behaviour: 'answer', after_ms: 0 });
    const [first, second] = [booth.call('1001'), booth.call('1001')];
    booth.simulator.hold(first);
    booth.clock.advance(0);
    expect(stateOf('1001')).toBe('busy');
    booth.send({ kind: 'hangup', channel_id: second, cause: 'normal' });
    expect(stateOf('1001')).toBe('on_hold');
    booth.send({ kind: 'hangup', channel_id: first, cause: 'normal' });
    expect(stateOf('1001')).toBe('available');
  });

  it('is busy for an extension that calls, and not for one that a caller merely shows', () => {
    booth.simulator.placeCall({ from: { extension: '1002' }, to: '+15550001' });
    booth.simulator.placeCall({ from: { number: '1003' }, to: '+15550001' });
    booth.clock.advance(0);
    expect([stateOf('1002'), stateOf('1003')]).toEqual(['busy', 'available']);
  });

  it('is of extensions only', () => {
    booth.simulator.setPhone('+442079460000', { behaviour: 'busy' });
    booth.call('+442079460000');
    booth.clock.advance(0);
    expect(booth.simulator.presence.list()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('is the same after the process was killed, with what happened meanwhile', async () => {
    booth.simulator.setPhone('1001', { behaviour: 'answer', after_ms: 1000 });
    booth.simulator.setPhone('1002', { behaviour: 'unregistered' });
    const channel_id = booth.call('1001', 30_000);
    await booth.killFor(60_000, [{ channel_id, cursor: 1 }]);
    expect(booth.simulator.presence.list()).toEqual([
      { extension: '1001', state: 'busy', at: '2026-03-01T09:00:01.000Z' },
      { extension: '1002', state: 'offline', at: '2026-03-01T09:00:00.000Z' },
    ]);
    booth.simulator.hangup(channel_id);
    expect(stateOf('1001')).toBe('available');
  });

  it('is told no more to one who has stopped listening', () => {
    const heard: unknown[] = [];
    const stop = booth.simulator.presence.onChange((changed) => heard.push(...changed));
    booth.simulator.setPhone('1001', { behaviour: 'unregistered' });
    booth.clock.advance(0);
    stop();
    booth.simulator.setPhone('1001', { behaviour: 'answer' });
    booth.clock.advance(0);
    expect(heard).toHaveLength(1);
  });
});
