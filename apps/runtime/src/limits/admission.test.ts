import { Admission } from './admission.js';
import type { LimitsResource } from './limit-resource.js';

/** Limits whose values a test sets, and what was logged and told of them. */
function rig() {
  const values = { calls: 0, owed: 0, memory: 0, obstacle: '' };
  const clock = { now: 1_000_000 };
  const lines: string[] = [];
  const told: LimitsResource[] = [];
  const write = (_fields: object, message: string) => void lines.push(message);
  const admission = new Admission({
    now: () => clock.now,
    obstacle: () => values.obstacle,
    log: { warn: write, info: write },
    changed: (resource) => told.push(resource),
    limits: [
      {
        name: 'calls',
        setting: 'MAX_CALLS',
        limit: 100,
        read: () => values.calls,
        words: (value) => `${value} calls are in progress`,
      },
      {
        name: 'owed_deliveries',
        setting: 'MAX_OWED',
        limit: 1000,
        read: () => values.owed,
        words: (value) => `${value} are owed`,
      },
      { name: 'memory', setting: 'MAX_MB', limit: 500, read: () => values.memory, words: (mb) => `${mb} MB` },
    ],
  });
  return { values, clock, lines, told, admission };
}

describe('admission', () => {
  it('takes calls below the limit, refuses at it, and takes them again well below it', () => {
    const { values, admission } = rig();
    values.calls = 99;
    expect(admission.admit(false)).toBeNull();
    values.calls = 100;
    expect(admission.admit(false)).toEqual({
      treatment: 'busy',
      reason: '100 calls are in progress; MAX_CALLS allows 100. New calls are taken again at 90.',
      quiet: false,
    });
    values.calls = 91;
    expect(admission.admit(false)).toMatchObject({ treatment: 'busy' });
    values.calls = 90;
    expect(admission.admit(false)).toBeNull();
    values.calls = 99;
    expect(admission.admit(false)).toBeNull();
  });

  it('gives calls to an overflow flow, until far above the limit even that is too much', () => {
    const { values, admission } = rig();
    values.memory = 500;
    expect(admission.admit(true)).toMatchObject({ treatment: 'overflow' });
    expect(admission.admit(false)).toMatchObject({ treatment: 'busy' });
    values.memory = 550;
    expect(admission.admit(true)).toMatchObject({ treatment: 'busy' });
    expect(admission.turned.get('memory')).toEqual({ busy: 2, overflow: 1 });
  });

  it('tells no webhook of a refused call when far too many deliveries are owed', () => {
    const { values, admission } = rig();
    values.owed = 1000;
    expect(admission.admit(false)).toMatchObject({ quiet: false });
    values.owed = 1100;
    expect(admission.admit(true)).toMatchObject({ treatment: 'busy', quiet: true });
  });

  it('logs one line at the beginning and one at the end, however many calls there were', () => {
    const { values, lines, admission } = rig();
    values.calls = 100;
    for (let call = 0; call < 50; call += 1) admission.admit(false);
    values.calls = 10;
    admission.look();
    expect(lines).toEqual([
      'New calls are refused. 100 calls are in progress; MAX_CALLS allows 100. New calls are taken again at 90.',
      'New calls are taken again: MAX_CALLS had refused or diverted 50 of them.',
    ]);
  });

  it('logs a limit that is reached again and again once a minute', () => {
    const { values, clock, lines, told, admission } = rig();
    for (let second = 0; second < 120; second += 1) {
      clock.now += 1000;
      values.calls = second % 2 === 0 ? 100 : 0;
      admission.look();
    }
    expect(lines).toHaveLength(4);
    expect(told).toHaveLength(120);
  });

  it('shows each limit, and since when it refuses', () => {
    const { values, told, admission } = rig();
    values.owed = 1234;
    admission.look();
    expect(told).toHaveLength(1);
    expect(told[0]).toEqual(admission.resource());
    expect(admission.resource()).toMatchObject({
      refusing: true,
      limits: [
        { name: 'calls', refusing: false, since: null, reason: null, resume_at: 90 },
        {
          name: 'owed_deliveries',
          value: 1234,
          limit: 1000,
          refusing: true,
          since: '1970-01-01T00:16:40.000Z',
        },
        { name: 'memory', refusing: false },
      ],
    });
    expect(admission.fault('owed_deliveries')).toMatch(/^1234 are owed; MAX_OWED allows 1,000/);
    expect(admission.fault('calls')).toBe('');
  });

  it('shows what else keeps calls away, and tells of it once', () => {
    const { values, told, admission } = rig();
    values.obstacle = 'Only 10 MB are free.';
    admission.look();
    values.obstacle = 'Only 9 MB are free.';
    admission.look();
    expect(admission.resource()).toMatchObject({ refusing: true, obstacle: 'Only 9 MB are free.' });
    values.obstacle = '';
    admission.look();
    expect(told.map(({ refusing }) => refusing)).toEqual([true, false]);
    expect(admission.resource()).toMatchObject({ refusing: false, obstacle: null });
  });

  it('refuses with a limit of one, and goes on at none', () => {
    const { values, admission } = rig();
    const one = new Admission({
      now: () => 0,
      log: { warn: () => undefined, info: () => undefined },
      changed: () => undefined,
      limits: [{ name: 'calls', setting: 'S', limit: 1, read: () => values.calls, words: String }],
    });
    expect(one.admit(false)).toBeNull();
    values.calls = 1;
    expect(one.admit(true)).toMatchObject({ treatment: 'overflow' });
    values.calls = 2;
    expect(one.admit(true)).toMatchObject({ treatment: 'busy' });
    values.calls = 0;
    expect(one.admit(false)).toBeNull();
    expect(admission.resource().refusing).toBe(false);
  });
});
