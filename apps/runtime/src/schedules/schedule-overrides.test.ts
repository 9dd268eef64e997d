import { ScheduleOverrides } from './schedule-overrides.js';

const change = (outcome: string | null, by: string) => ({
  ...{ outcome, until: null, note: '', by },
  at: '2026-11-22T10:00:00.000Z',
});

/** Overrides over what was kept; writes are durable at once, or fail. */
async function started(
  settings: readonly (readonly [string, unknown])[] = [],
  records: Parameters<ScheduleOverrides['written']>[0] = [],
  fails = false,
) {
  const told: string[] = [];
  const overrides: ScheduleOverrides = new ScheduleOverrides({
    settings: { withPrefix: async () => new Map(settings) as never },
    records: () => records,
    write: async (written) => {
      if (fails) throw new Error('The disk is full.');
      overrides.written(written.records);
    },
  });
  overrides.onChange((id, { outcome, by }) => told.push(`${id} ${outcome} ${by}`));
  await overrides.start();
  return { overrides, told };
}

describe('what schedules are forced to', () => {
  it('is what was kept by versions before, until it is changed', async () => {
    const { overrides, told } = await started([['schedule.override.a', [change('closed', 'admin')]]]);
    expect(overrides.forced('a')?.outcome).toBe('closed');
    await overrides.clear('a', 'Ada');
    expect(overrides.forced('a')).toBeNull();
    expect(overrides.history('a').map(({ by }) => by)).toEqual(['Ada', 'admin']);
    expect(told).toEqual(['a null Ada']);
  });

  it('is the newest record, whatever the settings of before say', async () => {
    const { overrides } = await started(
      [['schedule.override.a', [change('closed', 'admin')]]],
      [
        {
          kind: 'schedule_override',
          id: 'a',
          body: [change('open', 'Grace (1001)'), change('closed', 'admin')],
        },
        { kind: 'agent', id: 'a', body: {} },
      ],
    );
    expect(overrides.forced('a')?.outcome).toBe('open');
    expect(overrides.history('a')).toHaveLength(2);
  });

  it('counts once it is written, and not before; one that comes meanwhile stands on top of it', async () => {
    const { overrides, told } = await started();
    const first = overrides.record('a', change('closed', 'Grace (1001)'));
    expect(overrides.forced('a')).toBeNull();
    const second = overrides.record('a', change('open', 'Bob (1002)'));
    overrides.written([first]);
    expect(overrides.forced('a')?.outcome).toBe('closed');
    overrides.written([second]);
    expect(overrides.history('a').map(({ by }) => by)).toEqual(['Bob (1002)', 'Grace (1001)']);
    expect(told).toEqual(['a closed Grace (1001)', 'a open Bob (1002)']);
  });

  it('stays as it was where it could not be written', async () => {
    const { overrides, told } = await started([], [], true);
    const forced = { outcome: 'closed', until: null, note: '' };
    await expect(overrides.set('a', forced, 'Ada')).rejects.toThrow('disk');
    expect([overrides.forced('a'), overrides.history('a'), told]).toEqual([null, [], []]);
    expect(overrides.record('a', change('open', 'Bob (1002)')).body).toHaveLength(1);
  });
});
