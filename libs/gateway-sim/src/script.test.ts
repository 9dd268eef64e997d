import { Booth } from './testing/booth.js';

describe('the script of a simulated call', () => {
  let booth: Booth;
  beforeEach(async () => {
    booth = new Booth();
    await booth.connect();
  });
  afterEach(() => booth.close());

  it('counts each step from the one before, the first from the placing of the call', () => {
    const channel = booth.simulator.placeCall({
      from: { number: '+15557654321', name: 'Ada' },
      to: '+18005550100',
      script: [
        { after_ms: 1000, do: 'digits', digits: '1#' },
        { after_ms: 500, do: 'say', text: 'Sales, please' },
        { after_ms: 500, do: 'hold' },
        { after_ms: 500, do: 'unhold' },
        { after_ms: 500, do: 'hangup' },
      ],
    });
    booth.clock.advance(10);
    booth.send({ kind: 'answer', channel_id: channel });
    booth.clock.advance(10_000);
    expect(booth.log(channel)).toEqual([
      '0 channel_incoming',
      '10 channel_answered',
      '1000 digit_received 1',
      '1000 digit_received #',
      '1500 speech_received Sales, please',
      '2000 channel_held',
      '2500 channel_unheld',
      '3000 channel_ended normal remote 200',
    ]);
    expect(booth.heard.map(({ cursor }) => cursor)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('waits for the answer before it presses keys', () => {
    const channel = booth.simulator.placeCall({
      from: { number: '1' },
      to: '2',
      script: [
        { after_ms: 100, do: 'digits', digits: '5' },
        { after_ms: 100, do: 'hangup' },
      ],
    });
    booth.clock.advance(3000);
    booth.send({ kind: 'answer', channel_id: channel });
    booth.clock.advance(1000);
    expect(booth.log(channel)).toEqual([
      '0 channel_incoming',
      '3000 channel_answered',
      '3000 digit_received 5',
      '3100 channel_ended normal remote 200',
    ]);
  });

  it('lets the caller give up while it still rings', () => {
    const script = [{ after_ms: 700, do: 'hangup' as const }];
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2', script });
    booth.clock.advance(1000);
    expect(booth.log(channel)).toEqual(['0 channel_incoming', '700 channel_ended cancelled remote 487']);
  });

  it('tells who calls: a number with its name, a withheld one, an extension, and the CRM id', () => {
    booth.simulator.placeCall({ from: { number: '+1555', name: 'Łukasz' }, to: '100', crm_id: 'deal-7' });
    booth.simulator.placeCall({ from: { number: '+1556', withheld: true }, to: '100' });
    booth.simulator.placeCall({ from: { extension: '1001' }, to: '100' });
    booth.simulator.placeCall({ from: { number: 'anonymous' }, to: '100' });
    booth.clock.advance(0);
    expect(booth.heard).toMatchObject([
      { from: { number: '+1555', name: 'Łukasz' }, to: { number: '100' }, extension: null, crm_id: 'deal-7' },
      { from: { number: '+1556', name: null, withheld: true }, crm_id: null },
      { from: { number: '1001', name: null }, extension: '1001' },
      { from: { withheld: true }, extension: null },
    ]);
  });
});

describe('a simulated phone', () => {
  let booth: Booth;
  beforeEach(async () => {
    booth = new Booth();
    await booth.connect();
  });
  afterEach(() => booth.close());

  it('that was never told answers after two seconds and stays', () => {
    const leg = booth.call('1001');
    booth.clock.advance(3_600_000);
    expect(booth.log(leg)).toEqual(['0 channel_ringing', '2000 channel_answered']);
  });

  it.each([
    [{ behaviour: 'busy' }, ['0 channel_ended busy remote 486']],
    [{ behaviour: 'busy', after_ms: 400 }, ['400 channel_ended busy remote 486']],
    [{ behaviour: 'unregistered' }, ['0 channel_ended unreachable remote 480']],
    [{ behaviour: 'decline' }, ['0 channel_ringing', '2000 channel_ended declined remote 603']],
    [{ behaviour: 'no_answer' }, ['0 channel_ringing', '30000 channel_ended no_answer local 480']],
    [
      { behaviour: 'no_answer', after_ms: 9000 },
      ['0 channel_ringing', '9000 channel_ended no_answer remote 480'],
    ],
    [
      { behaviour: 'answer', after_ms: 40_000 },
      ['0 channel_ringing', '30000 channel_ended no_answer local 480'],
    ],
    [
      {
        behaviour: 'answer',
        after_ms: 0,
        hangup_after_ms: 900,
        script: [{ after_ms: 300, do: 'digits', digits: '7' }],
      },
      [
        '0 channel_ringing',
        '0 channel_answered',
        '300 digit_received 7',
        '900 channel_ended normal remote 200',
      ],
    ],
  ] as const)('told %j does so', (behaviour, log) => {
    booth.simulator.setPhone('+1001', structuredClone(behaviour) as never);
    const leg = booth.call('1001');
    booth.clock.advance(60_000);
    expect(booth.log(leg)).toEqual(log);
  });

  it('is found with and without the plus sign, and listed', () => {
    booth.simulator.setPhone('+15550001', { behaviour: 'busy' });
    expect(booth.simulator.phone('15550001')).toEqual({ behaviour: 'busy' });
    expect(booth.simulator.phones()).toEqual([{ target: '15550001', behaviour: { behaviour: 'busy' } }]);
  });
});

describe('speech', () => {
  it.each([
    [1, 'x'.repeat(50), 3000],
    [1, 'x'.repeat(1000), 10_000],
    [1, '', 0],
    [10, 'x'.repeat(50), 300],
    [0.5, 'x'.repeat(50), 6000],
  ])('at speed %s lasts as long as its text asks', async (speed, text, ms) => {
    const booth = new Booth(speed);
    await booth.connect();
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    booth.say(channel, text);
    booth.clock.advance(20_000);
    expect(booth.log(channel).at(-1)).toBe(`${ms} playback_finished done`);
    await booth.close();
  });

  it('that is stopped lets the next one begin at once', async () => {
    const booth = new Booth();
    await booth.connect();
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    const first = booth.say(channel, 'x'.repeat(100));
    booth.say(channel, 'y'.repeat(10));
    booth.clock.advance(1000);
    booth.send({ kind: 'stop_playback', channel_id: channel, playback_id: first });
    expect(booth.simulator.listen(channel)?.speech?.text).toBe('y'.repeat(10));
    booth.clock.advance(5000);
    expect(booth.log(channel).slice(2)).toEqual([
      '1000 playback_finished stopped',
      '1600 playback_finished done',
    ]);
    await booth.close();
  });

  it('cannot be stopped when it never was', async () => {
    const booth = new Booth();
    await booth.connect();
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'stop_playback', channel_id: channel, playback_id: 'unheard-of' });
    expect(booth.log(channel).at(-1)).toBe('0 command_failed stop_playback no_such_playback');
    await booth.close();
  });

  it('refuses a speed that is no speed', () => {
    expect(() => new Booth(0)).toThrow('must be a number above 0, not 0');
  });
});
