import type { Station } from './station.js';

/** Long enough for any voice to speak for some seconds. */
const LONG = 'This is a long announcement, spoken slowly, that nobody wants to hear to its very end. '.repeat(
  2,
);

export function playingAndKeys(at: () => Station): void {
  describe('speech', () => {
    it('is played to its end', async () => {
      const channelId = await at().answered();
      const id = at().play(channelId, 'Hello.');
      const end = await at().onChannel(channelId, 'playback_finished');
      expect(end).toMatchObject({ playback_id: id, result: 'done' });
    });

    it('is stopped by command', async () => {
      const channelId = await at().answered();
      const playback_id = at().play(channelId, LONG);
      await at().rig.pass(500);
      expect(at().of(channelId, 'playback_finished')).toEqual([]);
      at().send({ kind: 'stop_playback', id: at().newId('stop'), channel_id: channelId, playback_id });
      const end = await at().onChannel(channelId, 'playback_finished');
      expect(end).toMatchObject({ playback_id, result: 'stopped' });
    });

    it('waits for the speech before it', async () => {
      const channelId = await at().answered();
      const first = at().play(channelId, 'One.');
      const second = at().play(channelId, 'Two.');
      await at().hears('playback_finished', ({ playback_id }) => playback_id === second);
      const order = at()
        .of(channelId, 'playback_finished')
        .map(({ playback_id }) => playback_id);
      expect(order).toEqual([first, second]);
    });

    it('is stopped by the end of the call', async () => {
      const channelId = await at().answered();
      const playback_id = at().play(channelId, LONG);
      await at().rig.pass(300);
      at().hangup(channelId);
      await at().onChannel(channelId, 'channel_ended');
      expect(at().of(channelId, 'playback_finished')).toMatchObject([{ playback_id, result: 'stopped' }]);
    });
  });

  describe('a stored prompt', () => {
    it('is played for as long as it lasts, and after what plays already', async () => {
      const prompt = await at().rig.prompt?.();
      if (prompt === undefined) return;
      const channelId = await at().answered();
      const speech = at().play(channelId, 'One.');
      const id = at().newId('play');
      at().send({ kind: 'play', id, channel_id: channelId, media: prompt });
      const end = await at().hears('playback_finished', ({ playback_id }) => playback_id === id);
      expect(end).toMatchObject({ channel_id: channelId, result: 'done' });
      const [before] = at().of(channelId, 'playback_finished');
      expect(before).toMatchObject({ playback_id: speech });
      const lasted = Date.parse(end.at) - Date.parse(before?.at ?? '');
      expect(lasted).toBeGreaterThanOrEqual(prompt.duration_ms * 0.9);
      expect(lasted).toBeLessThan(prompt.duration_ms + 3000);
    });

    it('is stopped by command', async () => {
      const prompt = await at().rig.prompt?.();
      if (prompt === undefined) return;
      const channelId = await at().answered();
      const playback_id = at().newId('play');
      at().send({ kind: 'play', id: playback_id, channel_id: channelId, media: prompt });
      await at().rig.pass(Math.min(500, prompt.duration_ms / 3));
      at().send({ kind: 'stop_playback', id: at().newId('stop'), channel_id: channelId, playback_id });
      const end = await at().onChannel(channelId, 'playback_finished');
      expect(end).toMatchObject({ playback_id, result: 'stopped' });
    });
  });

  describe('keys', () => {
    it('that the caller presses come one by one, in order', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 500, do: 'digits', digits: '12#*0' }] });
      await at().until(() => at().of(channelId, 'digit_received').length >= 5, 'not all five digits came');
      expect(
        at()
          .of(channelId, 'digit_received')
          .map(({ digit }) => digit),
      ).toEqual([...'12#*0']);
    });

    it('that are pressed while something plays and is being stopped come all of them', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 600, do: 'digits', digits: '123' }] });
      const playback_id = at().play(channelId, LONG);
      await at().onChannel(channelId, 'digit_received');
      at().send({ kind: 'stop_playback', id: at().newId('stop'), channel_id: channelId, playback_id });
      const next = at().play(channelId, 'Thank you.');
      await at().hears('playback_finished', (event) => event.playback_id === next);
      const digits = at().of(channelId, 'digit_received');
      expect(digits.map(({ digit }) => digit)).toEqual(['1', '2', '3']);
      const ends = at().of(channelId, 'playback_finished');
      expect(ends.map((event) => [event.playback_id, event.result])).toEqual([
        [playback_id, 'stopped'],
        [next, 'done'],
      ]);
    });

    it('that a called phone presses come too', async () => {
      const channelId = await at().rings({
        behaviour: 'answer',
        after_ms: 100,
        script: [{ after_ms: 500, do: 'digits', digits: '7' }],
      });
      const { digit } = await at().onChannel(channelId, 'digit_received');
      expect(digit).toBe('7');
    });

    it('that we send reach the far end', async () => {
      const channelId = await at().answered();
      at().send({ kind: 'send_digits', id: at().newId('digits'), channel_id: channelId, digits: '42#' });
      await at().digitsAre(channelId, '42#');
      expect(at().heard.filter(({ type }) => type === 'command_failed')).toEqual([]);
    });
  });

  describe('hold', () => {
    it('by the far end is told, and its end', async () => {
      const channelId = await at().answered({
        script: [
          { after_ms: 500, do: 'hold' },
          { after_ms: 500, do: 'unhold' },
        ],
      });
      await at().onChannel(channelId, 'channel_held');
      await at().onChannel(channelId, 'channel_unheld');
    });

    it('by command is told, and its end', async () => {
      const channelId = await at().answered();
      at().send({ kind: 'hold', id: at().newId('hold'), channel_id: channelId });
      await at().onChannel(channelId, 'channel_held');
      at().send({ kind: 'unhold', id: at().newId('unhold'), channel_id: channelId });
      await at().onChannel(channelId, 'channel_unheld');
    });
  });
}
