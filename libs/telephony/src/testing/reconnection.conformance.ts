import { away, comeBack, knownNow } from './coming-back.js';
import type { Station } from './station.js';

export function reconnection(at: () => Station): void {
  describe('an engine that comes back', () => {
    it('finds its call, which went on without it', async () => {
      const channelId = await at().answered();
      await comeBack(at(), [channelId], 500);
      const id = at().play(channelId, 'Here I am again.');
      await at().hears('playback_finished', (event) => event.playback_id === id && event.result === 'done');
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
      expect(at().of(channelId, 'channel_answered')).toEqual([]);
    });

    it('is told that a call has ended meanwhile', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 1000, do: 'hangup' }] });
      await comeBack(at(), [channelId], 2500);
      await at().onChannel(channelId, 'channel_ended');
    });

    it('is told what comes later of a call that goes on', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 4000, do: 'digits', digits: '5' }] });
      await comeBack(at(), [channelId], 500);
      const { digit } = await at().onChannel(channelId, 'digit_received');
      expect(digit).toBe('5');
    });

    it('is told nothing again that it has committed, where the gateway counts', async () => {
      const channelId = await at().answered();
      const [known] = knownNow(at(), channelId);
      if (!known) throw new Error('unreachable: one channel is known');
      await away(at(), 200);
      await at().connect([known]);
      await at().rig.pass(300);
      const again = at().heard.filter(
        (event) => event.channel_id === channelId && event.cursor > 0 && event.cursor <= known.cursor,
      );
      expect(again).toEqual([]);
    });

    it('is told of a live call that it does not know', async () => {
      const channelId = await at().answered();
      await away(at(), 200);
      await at().connect([]);
      await at().onChannel(channelId, 'channel_incoming');
    });

    it('is told the end of a call that the gateway does not know', async () => {
      await at().gateway.close();
      at().gateway = await at().rig.restart();
      const channel_id = at().newId('leg');
      await at().connect([{ channel_id, cursor: 3 }]);
      const end = await at().onChannel(channel_id, 'channel_ended');
      expect(end).toMatchObject({ cause: 'gateway_lost', ended_by: 'gateway' });
    });

    it('may send a command again whose fate it does not know', async () => {
      const channelId = await at().answered();
      const id = at().play(channelId, 'Did this arrive?');
      await comeBack(at(), [channelId]);
      const media = { speech: 'Did this arrive?', language: 'en-GB', voice: null };
      at().send({ kind: 'play', id, channel_id: channelId, media });
      await at().hears('playback_finished', ({ playback_id }) => playback_id === id);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
    });
  });

  describe('forgetting', () => {
    it('leaves nothing of an ended channel', async () => {
      const channelId = await at().answered();
      at().hangup(channelId);
      await at().onChannel(channelId, 'channel_ended');
      at().gateway.forget([channelId]);
      const id = at().play(channelId, 'Anybody?');
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id: channelId, reason: 'no_such_channel' });
      expect(at().gateway.status().channels).toBe(0);
    });

    it('of a channel that never was does no harm', async () => {
      at().gateway.forget([at().newId('leg')]);
      await at().incoming();
    });
  });
}
