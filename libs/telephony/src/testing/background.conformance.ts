import type { BackgroundSound } from '../commands.js';
import type { Station } from './station.js';

export function backgroundSounds(at: () => Station): void {
  function background(channel_id: string, sound: BackgroundSound): string {
    const id = at().newId('background');
    at().send({ kind: 'background', id, channel_id, sound });
    return id;
  }

  const heard = (channelId: string, sound: BackgroundSound) => at().backgroundIs(channelId, sound);

  const failures = () => at().heard.filter(({ type }) => type === 'command_failed');

  describe('a background sound', () => {
    it('is a ringing indication to a caller who is not answered, and the call can be answered then', async () => {
      const channel_id = await at().incoming();
      background(channel_id, 'ringback');
      await heard(channel_id, 'ringback');
      expect(at().of(channel_id, 'channel_answered')).toEqual([]);
      at().send({ kind: 'answer', id: at().newId('answer'), channel_id });
      await at().onChannel(channel_id, 'channel_answered');
      expect(failures()).toEqual([]);
    });

    it.each(['ringback', 'music'] as const)('%s is heard until it is ended', async (sound) => {
      const channelId = await at().answered();
      background(channelId, sound);
      await heard(channelId, sound);
      background(channelId, 'none');
      await heard(channelId, 'none');
      expect(failures()).toEqual([]);
    });

    it('is one at a time: the next takes the place of the one before', async () => {
      const channelId = await at().answered();
      background(channelId, 'ringback');
      background(channelId, 'music');
      await heard(channelId, 'music');
      background(channelId, 'none');
      await heard(channelId, 'none');
    });

    it('is interrupted by what is played, and tells nothing of itself', async () => {
      const channelId = await at().answered();
      background(channelId, 'music');
      const playback_id = at().play(channelId, 'One moment, please.');
      const end = await at().onChannel(channelId, 'playback_finished');
      expect(end).toMatchObject({ playback_id, result: 'done' });
      await heard(channelId, 'music');
      const told = at().heard.filter(({ channel_id }) => channel_id === channelId);
      expect(told.map(({ type }) => type).slice(2)).toEqual(['playback_finished']);
    });

    it('ends with a bridge, and does not come back after it', async () => {
      const caller = await at().answered();
      background(caller, 'ringback');
      const phone = await at().rings({ behaviour: 'answer', after_ms: 100 });
      await at().onChannel(phone, 'channel_answered');
      const bridge_id = at().newId('bridge');
      at().send({ kind: 'bridge', id: at().newId('join'), bridge_id, channel_ids: [caller, phone] });
      await at().onChannel(caller, 'channel_bridged');
      at().send({ kind: 'unbridge', id: at().newId('part'), bridge_id });
      await at().onChannel(caller, 'channel_unbridged');
      await heard(caller, 'none');
      expect(failures()).toEqual([]);
    });

    it('that is asked for right after a bridge has been ended is heard by each who was on it', async () => {
      const { caller, phone, bridge_id } = await at().talking();
      at().send(
        { kind: 'unbridge', id: at().newId('part'), bridge_id },
        { kind: 'background', id: at().newId('background'), channel_id: caller, sound: 'music' },
        { kind: 'background', id: at().newId('background'), channel_id: phone, sound: 'ringback' },
      );
      await heard(caller, 'music');
      await heard(phone, 'ringback');
      await at().rig.pass(1500);
      await heard(caller, 'music');
      await heard(phone, 'ringback');
      expect(failures()).toEqual([]);
    });

    it('is not begun again by a command that comes twice', async () => {
      const channel_id = await at().answered();
      const command = {
        kind: 'background',
        id: at().newId('background'),
        channel_id,
        sound: 'music',
      } as const;
      at().send(command);
      background(channel_id, 'none');
      at().send(command);
      await heard(channel_id, 'none');
      expect(failures()).toEqual([]);
    });

    it('cannot be given to a channel that is no more', async () => {
      const channelId = await at().answered();
      at().hangup(channelId);
      await at().onChannel(channelId, 'channel_ended');
      const id = background(channelId, 'music');
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id: channelId, reason: 'no_such_channel' });
    });
  });
}
