import { joinQueue, leaveNumber, nextAnnouncement, offered, seededChance } from '../index.js';
import type { AnnounceRules, WaitingCall } from '../index.js';
import { queueOf } from '../testing/objects.js';

const S = 1000;
const call = joinQueue({ call_id: 'call', queue_id: 'sales', place: 1, joined_at: 0 });
const rules = (more: Partial<AnnounceRules>): AnnounceRules => ({
  ...queueOf([]).announce,
  at_joining: false,
  ...more,
});

/** What a caller hears, as `second: what`, whose place changes as told; an announcement takes `lasts_s`. */
function heard(
  announce: AnnounceRules,
  {
    places = { 0: 3 },
    wait_s = null,
    until_s = 200,
    lasts_s = 0,
  }: { places?: Record<number, number>; wait_s?: number | null; until_s?: number; lasts_s?: number } = {},
): string[] {
  const said: string[] = [];
  const chance = seededChance(1);
  let waiting = call;
  let position = 0;
  let free = 0;
  for (let second = 0; second <= until_s; second += 1) {
    position = places[second] ?? position;
    if (second < free) continue;
    const outlook = { position, wait_ms: wait_s === null ? null : wait_s * S };
    const { due, announced } = nextAnnouncement(announce, waiting, outlook, second * S, chance);
    if (!due) continue;
    waiting = { ...waiting, announced };
    free = second + lasts_s;
    if (due.type === 'periodic') said.push(`${second}: periodic ${due.index}`);
    else {
      const place = due.position ?? (due.more_than === null ? '–' : `>${due.more_than}`);
      said.push(`${second}: ${place}${due.wait_s === null ? '' : `, ${due.wait_s} s`}`);
    }
  }
  return said;
}

describe('what a caller hears', () => {
  it('is nothing where nothing is set', () => {
    expect(heard(rules({}))).toEqual([]);
    expect(
      nextAnnouncement(rules({}), call, { position: 1, wait_ms: null }, 0, Math.random).next_at,
    ).toBeNull();
  });

  it('is the place at joining, every so often, and sooner when the caller has come forward', () => {
    const places = { 0: 4, 20: 3, 25: 2 };
    const announce = rules({ position: 'yes', at_joining: true, frequency_s: 60, min_frequency_s: 15 });
    expect(heard(announce, { places })).toEqual(['0: 4', '20: 3', '35: 2', '95: 2', '155: 2']);
    expect(heard({ ...announce, at_joining: false }, { places })).toEqual(['60: 2', '120: 2', '180: 2']);
    expect(heard({ ...announce, only_up: true }, { places })).toEqual(['0: 4', '20: 3', '35: 2']);
    expect(heard({ ...announce, frequency_s: 0 }, { places })).toEqual(['0: 4', '20: 3', '35: 2']);
    // Somebody with a higher priority came in between: that is told when it is time.
    expect(heard(announce, { places: { 0: 2, 10: 3 }, until_s: 60 })).toEqual(['0: 2', '60: 3']);
  });

  it('is the first place also where only coming forward is told', () => {
    expect(heard(rules({ position: 'yes', only_up: true, frequency_s: 30 }), { until_s: 100 })).toEqual([
      '30: 3',
    ]);
  });

  it('is a place up to a limit, or that there are more', () => {
    const places = { 0: 9, 50: 5, 100: 2 };
    const announce = rules({ at_joining: true, frequency_s: 0, position_limit: 5 });
    expect(heard({ ...announce, position: 'up_to' }, { places })).toEqual(['50: 5', '100: 2']);
    expect(heard({ ...announce, position: 'more_than' }, { places })).toEqual(['0: >5', '50: 5', '100: 2']);
  });

  it('is the waiting time, each time or once, as soon as it is known', () => {
    const announce = rules({ position: 'yes', hold_time: 'yes', at_joining: true, frequency_s: 60 });
    expect(heard(announce, { wait_s: 240, until_s: 100 })).toEqual(['0: 3, 240 s', '60: 3, 240 s']);
    expect(heard({ ...announce, hold_time: 'once' }, { wait_s: 240, until_s: 100 })).toEqual([
      '0: 3, 240 s',
      '60: 3',
    ]);
    expect(heard({ ...announce, position: 'no' }, { until_s: 100 })).toEqual([]);
    expect(heard({ ...announce, position: 'no' }, { wait_s: 90, until_s: 50 })).toEqual(['0: –, 90 s']);
  });

  it('is what the queue says in between, in turn or at random', () => {
    const announce = rules({ periodic: ['a', 'b'], periodic_frequency_s: 30 });
    expect(heard(announce, { until_s: 100 })).toEqual(['30: periodic 0', '60: periodic 1', '90: periodic 0']);
    expect(heard({ ...announce, periodic_start_s: 5 }, { until_s: 50 })).toEqual([
      '5: periodic 0',
      '35: periodic 1',
    ]);
    const random = heard({ ...announce, periodic_random: true }, { until_s: 3000 }).map((said) =>
      said.slice(-1),
    );
    expect(random.filter((index) => index === '0').length).toBeGreaterThan(30);
    expect(random.filter((index) => index === '1').length).toBeGreaterThan(30);
  });

  it('is one thing after the other, the place first', () => {
    const announce = rules({ position: 'yes', frequency_s: 30, periodic: ['a'], periodic_frequency_s: 30 });
    expect(heard(announce, { until_s: 70, lasts_s: 4 })).toEqual([
      '30: 3',
      '34: periodic 0',
      '60: 3',
      '64: periodic 0',
    ]);
  });

  it('is nothing new while a phone rings, and nothing once they have hung up', () => {
    const announce = rules({ position: 'yes', at_joining: true, periodic: ['a'], periodic_start_s: 1 });
    const silent: readonly WaitingCall[] = [
      offered(call, ['ann']),
      leaveNumber(call),
      { ...call, taken_by: 'ann' },
    ];
    for (const one of silent) {
      const next = nextAnnouncement(announce, one, { position: 1, wait_ms: S }, 99 * S, Math.random);
      expect(next).toEqual({ due: null, announced: call.announced, next_at: null });
    }
  });

  it('is asked for again when it is time', () => {
    const announce = rules({ position: 'yes', frequency_s: 40, periodic: ['a'], periodic_frequency_s: 60 });
    const ask = (now: number) =>
      nextAnnouncement(announce, call, { position: 1, wait_ms: null }, now, Math.random);
    expect(ask(0)).toMatchObject({ due: null, next_at: 40 * S });
    expect(ask(40 * S)).toMatchObject({ due: { type: 'position', position: 1 }, next_at: null });
  });
});
