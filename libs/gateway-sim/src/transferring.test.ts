import { Booth } from './testing/booth.js';

describe('a simulated phone that transfers', () => {
  let booth: Booth;
  beforeEach(async () => {
    booth = new Booth();
    await booth.connect();
  });
  afterEach(() => booth.close());

  /** A phone that has answered, and goes on by a script. */
  function talking(...script: { after_ms: number; do: string; to?: string }[]): string {
    booth.simulator.setPhone('1001', {
      behaviour: 'answer',
      after_ms: 0,
      script: script as never,
    });
    const leg = booth.call('1001');
    booth.clock.advance(0);
    return leg;
  }
  const others = (first: string) => [
    ...new Set(booth.heard.map(({ channel_id }) => channel_id).filter((id) => id !== first)),
  ];
  const report = (channel_id: string, result: 'trying' | 'done' | 'failed') =>
    booth.send({ kind: 'report_transfer', channel_id, result });

  it('asks, waits for what it is told, and hangs up when it is done', () => {
    const leg = talking({ after_ms: 500, do: 'transfer', to: '1002' });
    booth.clock.advance(5000);
    expect(booth.heard.at(-1)).toMatchObject({
      type: 'transfer_requested',
      to: '1002',
      consultation_channel_id: null,
    });
    report(leg, 'trying');
    expect(booth.simulator.listen(leg)).toMatchObject({ state: 'up', transfer: 'trying', extension: '1001' });
    report(leg, 'done');
    expect(booth.log(leg).at(-1)).toBe('5000 channel_ended normal remote 200');
  });

  it('stays when it is told that it failed', () => {
    const leg = talking({ after_ms: 500, do: 'transfer', to: '1002' });
    booth.clock.advance(1000);
    report(leg, 'failed');
    booth.clock.advance(60_000);
    expect(booth.simulator.listen(leg)).toMatchObject({ state: 'up', transfer: 'failed' });
  });

  it('calls on its second line, and names it when it wants the two connected; both lines end then', () => {
    const leg = talking(
      { after_ms: 100, do: 'consult', to: '1002' },
      { after_ms: 400, do: 'complete_transfer' },
    );
    booth.clock.advance(200);
    const [second] = others(leg);
    expect(booth.heard.at(-1)).toMatchObject({
      type: 'channel_incoming',
      channel_id: second,
      from: { number: '1001' },
      to: { number: '1002' },
      extension: '1001',
    });
    booth.send({ kind: 'answer', channel_id: second! });
    booth.clock.advance(1000);
    expect(booth.heard.find(({ type }) => type === 'transfer_requested')).toMatchObject({
      channel_id: leg,
      to: '',
      consultation_channel_id: second,
    });
    report(leg, 'done');
    expect(booth.simulator.channels().map(({ state }) => state)).toEqual(['ended', 'ended']);
  });

  it('takes its call back when it cancels, and may consult again', () => {
    const leg = talking(
      { after_ms: 100, do: 'consult', to: '1002' },
      { after_ms: 400, do: 'cancel_transfer' },
      { after_ms: 100, do: 'consult', to: '1003' },
    );
    booth.clock.advance(1000);
    const [first, second] = others(leg);
    expect(booth.log(leg).slice(2)).toEqual(['100 channel_held', '500 channel_unheld', '600 channel_held']);
    expect(booth.log(first!)).toEqual(['100 channel_incoming', '500 channel_ended cancelled remote 487']);
    expect(booth.log(second!)).toEqual(['600 channel_incoming']);
  });

  it('has nothing to ask when whom it has called is gone', () => {
    const leg = talking(
      { after_ms: 100, do: 'consult', to: '1002' },
      { after_ms: 400, do: 'complete_transfer' },
    );
    booth.clock.advance(200);
    booth.send({ kind: 'hangup', channel_id: others(leg)[0]!, cause: 'busy' });
    booth.clock.advance(1000);
    expect(booth.heard.filter(({ type }) => type === 'transfer_requested')).toEqual([]);
  });

  it('does the same, on the same channels, when the process was away meanwhile', async () => {
    const leg = talking(
      { after_ms: 100, do: 'consult', to: '1002' },
      { after_ms: 400, do: 'complete_transfer' },
    );
    booth.clock.advance(200);
    const [second] = others(leg);
    await booth.killFor(1000, [
      { channel_id: leg, cursor: 3 },
      { channel_id: second!, cursor: 1 },
    ]);
    expect(booth.heard).toMatchObject([
      { type: 'transfer_requested', channel_id: leg, consultation_channel_id: second },
    ]);
  });
});
