import type { LaneState } from '@hookswitch/webhooks';
import { ServerWatch } from './server-watch.js';

const CRM = 'https://crm.example';

function rig() {
  const state = { now: 1_000_000, lanes: [] as LaneState[] };
  const lines: (readonly [level: string, message: string, fields: object])[] = [];
  const watch = new ServerWatch(
    () => state.lanes,
    {
      warn: (fields, message) => void lines.push(['warn', message, fields]),
      info: (fields, message) => void lines.push(['info', message, fields]),
    },
    () => state.now,
  );
  const silent = (since: number, owed = 3): LaneState => ({
    ...answering(),
    owed,
    breaker: { state: 'open', since, next_probe_at: since + 5_000, failures: 5 },
    last_failure: { at: since, code: 'timeout', message: 'There was no complete answer within 5000 ms.' },
  });
  const answering = (): LaneState =>
    ({
      origin: CRM,
      owed: 0,
      breaker: { state: 'closed', since: null, next_probe_at: null, failures: 0 },
      last_failure: null,
    }) as unknown as LaneState;
  return { state, lines, watch, silent, answering };
}

describe('the log of servers', () => {
  it('has one line when a server stops answering and one when it is back, for all lanes that lead to it', () => {
    const { state, lines, watch, silent, answering } = rig();
    state.lanes = [answering(), answering()];
    watch.look();
    state.lanes = [silent(1_000_000), silent(1_000_000, 4)];
    for (let look = 0; look < 10; look += 1) watch.look();
    state.now += 90_000;
    state.lanes = [answering(), answering()];
    for (let look = 0; look < 10; look += 1) watch.look();
    expect(lines).toEqual([
      [
        'warn',
        `${CRM} does not answer. There was no complete answer within 5000 ms. What it is owed waits until it is back.`,
        { origin: CRM, owed: 7, error: 'timeout' },
      ],
      ['info', `${CRM} answers again, after 90 s.`, { origin: CRM, seconds: 90 }],
    ]);
  });

  it('has two lines a minute at most for one that comes and goes', () => {
    const { state, lines, watch, silent, answering } = rig();
    for (let second = 0; second < 120; second += 1) {
      state.now += 1_000;
      state.lanes = second % 2 === 0 ? [silent(state.now)] : [answering()];
      watch.look();
    }
    expect(lines).toHaveLength(4);
  });

  it('says nothing of a server that nobody sends to any more', () => {
    const { state, lines, watch, silent, answering } = rig();
    state.lanes = [silent(1_000_000)];
    watch.look();
    state.lanes = [];
    watch.look();
    state.lanes = [answering()];
    watch.look();
    expect(lines.map(([level]) => level)).toEqual(['warn']);
  });
});
