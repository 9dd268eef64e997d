import { NoSuchChannelError } from './no-such-channel.js';
import { Booth } from './testing/booth.js';
import type { Listening } from './listening.js';

describe('the test phone', () => {
  let booth: Booth;
  beforeEach(async () => {
    booth = new Booth();
    await booth.connect();
  });
  afterEach(() => booth.close());

  it('hears what the caller hears, from the ringing tone to the end', () => {
    const channel = booth.simulator.placeCall({ from: { number: '+1555', name: 'Ada' }, to: '+1800' });
    const hears = () => booth.simulator.listen(channel);
    expect(hears()).toMatchObject({ state: 'ringing', hears: 'ringback', speech: null, ended: null });
    booth.send({ kind: 'answer', channel_id: channel });
    expect(hears()).toMatchObject({ state: 'up', hears: 'silence' });
    const playback_id = booth.say(channel, 'Welcome, Ada');
    expect(hears()).toMatchObject({
      hears: 'speech',
      speech: {
        playback_id,
        text: 'Welcome, Ada',
        language: 'en-GB',
        voice: null,
        started_at: '2026-03-01T09:00:00.000Z',
        ends_at: '2026-03-01T09:00:00.720Z',
      },
    });
    booth.clock.advance(1000);
    const leg = booth.call('1001');
    expect(booth.simulator.listen(leg)).toMatchObject({ state: 'ringing', hears: 'bell' });
    booth.clock.advance(2000);
    booth.send({ kind: 'bridge', bridge_id: 'b', channel_ids: [channel, leg] });
    expect(hears()).toMatchObject({
      hears: 'party',
      bridged_with: [{ channel_id: leg, party: { number: '1001' } }],
    });
    booth.send({ kind: 'hold', channel_id: channel });
    expect(hears()).toMatchObject({ hears: 'hold_music', on_hold: true, holds: false });
    booth.send({ kind: 'send_digits', channel_id: channel, digits: '42' });
    booth.simulator.hangup(channel);
    expect(hears()).toMatchObject({
      state: 'ended',
      hears: 'nothing',
      bridged_with: [],
      digits_heard: '42',
      ended: { at: '2026-03-01T09:00:03.000Z', cause: 'normal', ended_by: 'remote', sip_status: 200 },
    });
    expect(booth.simulator.channels().map(({ channel_id }) => channel_id)).toEqual([channel, leg]);
  });

  it('hears a prompt for as long as it lasts, behind the speech before it', () => {
    const booth = new Booth(2);
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    booth.say(channel, 'Twenty-one characters');
    const media = { prompt: 'a'.repeat(64), duration_ms: 90_000, name: 'Opening hours' };
    const playback_id = booth.send({ kind: 'play', channel_id: channel, media });
    expect(booth.simulator.listen(channel)).toMatchObject({ hears: 'speech', prompt: null });
    booth.clock.advance(630);
    expect(booth.simulator.listen(channel)).toMatchObject({
      hears: 'prompt',
      speech: null,
      prompt: {
        playback_id,
        key: media.prompt,
        name: 'Opening hours',
        started_at: '2026-03-01T09:00:00.630Z',
        ends_at: '2026-03-01T09:00:45.630Z',
      },
    });
    booth.clock.advance(44_999);
    expect(booth.simulator.listen(channel)).toMatchObject({ hears: 'prompt' });
    booth.clock.advance(1);
    expect(booth.simulator.listen(channel)).toMatchObject({ hears: 'silence', prompt: null });
    return booth.close();
  });

  it('is told of each change, until it looks away', () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    const seen: Listening['hears'][] = [];
    const lookAway = booth.simulator.watch(channel, ({ hears }) => seen.push(hears));
    booth.send({ kind: 'answer', channel_id: channel });
    booth.say(channel, 'Hello');
    booth.clock.advance(1000);
    expect(seen).toEqual(['silence', 'speech', 'silence']);
    lookAway();
    booth.simulator.hangup(channel);
    booth.clock.advance(0);
    expect(seen).toHaveLength(3);
  });

  it('presses keys, holds, speaks and hangs up', () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    booth.simulator.press(channel, '1#');
    booth.simulator.hold(channel);
    booth.simulator.hold(channel);
    booth.simulator.unhold(channel);
    booth.simulator.say(channel, 'Sales');
    booth.clock.advance(50);
    booth.simulator.hangup(channel);
    booth.clock.advance(0);
    expect(booth.log(channel).slice(2)).toEqual([
      '0 digit_received 1',
      '0 digit_received #',
      '0 channel_held',
      '0 channel_unheld',
      '0 speech_received Sales',
      '50 channel_ended normal remote 200',
    ]);
  });

  it('declines when it hangs up while it rings', () => {
    const leg = booth.call('1001');
    booth.simulator.hangup(leg);
    booth.clock.advance(0);
    expect(booth.log(leg).at(-1)).toBe('0 channel_ended declined remote 603');
  });

  it('is refused on a call that has ended', () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.simulator.hangup(channel);
    expect(() => booth.simulator.press(channel, '1')).toThrow(NoSuchChannelError);
    expect(() => booth.simulator.hangup('unheard-of')).toThrow('No simulated call is in progress');
  });

  it('keeps what it did over a restart', async () => {
    const channel = booth.simulator.placeCall({ from: { number: '1' }, to: '2' });
    booth.send({ kind: 'answer', channel_id: channel });
    booth.simulator.press(channel, '9');
    booth.clock.advance(0);
    await booth.killFor(0, [{ channel_id: channel, cursor: 2 }]);
    expect(booth.log(channel)).toEqual(['0 digit_received 9']);
  });
});
