import type { Station } from './station.js';

export function bridging(at: () => Station): void {
  describe('a bridge', () => {
    it('connects two parties, and parts them again', async () => {
      const { caller, phone, bridge_id } = await at().talking();
      at().send({ kind: 'unbridge', id: at().newId('part'), bridge_id });
      expect((await at().onChannel(caller, 'channel_unbridged')).bridge_id).toBe(bridge_id);
      await at().onChannel(phone, 'channel_unbridged');
      await at().rig.pass(300);
      expect(at().heard.filter(({ type }) => type === 'channel_ended')).toEqual([]);
    });

    it('is left by the caller when the phone hangs up, and the call goes on', async () => {
      const { caller, phone } = await at().talking({ hangup_after_ms: 1500 });
      const end = await at().onChannel(phone, 'channel_ended');
      expect(end).toMatchObject({ cause: 'normal', ended_by: 'remote' });
      await at().onChannel(caller, 'channel_unbridged');
      const id = at().play(caller, 'Still here.');
      await at().hears('playback_finished', (event) => event.playback_id === id && event.result === 'done');
      expect(at().of(caller, 'channel_ended')).toEqual([]);
    });

    it('is left by the phone when we hang the caller up', async () => {
      const { caller, phone } = await at().talking();
      at().hangup(caller);
      await at().onChannel(caller, 'channel_ended');
      await at().onChannel(phone, 'channel_unbridged');
      expect(at().of(phone, 'channel_ended')).toEqual([]);
    });

    it('is refused when a party has ended, and the other is not touched', async () => {
      const caller = await at().answered();
      const phone = await at().rings({ behaviour: 'busy' });
      await at().onChannel(phone, 'channel_ended');
      const id = at().newId('join');
      at().send({ kind: 'bridge', id, bridge_id: at().newId('bridge'), channel_ids: [caller, phone] });
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id: phone, reason: 'no_such_channel', command_kind: 'bridge' });
      expect(at().of(caller, 'channel_bridged')).toEqual([]);
    });
  });
}
