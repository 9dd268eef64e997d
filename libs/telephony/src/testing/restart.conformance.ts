import { comeBack } from './coming-back.js';
import type { Station } from './station.js';

const LONG = 'This is a long announcement, spoken slowly, that nobody wants to hear to its very end.';

/**
 * What a new process has to do with channels of which it was told an id and a cursor, and nothing else: what the process
 * before it has begun there goes on, and can be ended.
 */
export function afterRestart(at: () => Station): void {
  const failures = () => at().heard.filter(({ type }) => type === 'command_failed');

  const command = (kind: 'hold' | 'unhold', channel_id: string) =>
    at().send({ kind, id: at().newId(kind), channel_id });

  function background(channel_id: string, sound: 'ringback' | 'music' | 'none') {
    const sent = { kind: 'background', id: at().newId('background'), channel_id, sound } as const;
    at().send(sent);
    return sent;
  }

  async function answeringPhone(): Promise<string> {
    const phone = await at().rings({ behaviour: 'answer', after_ms: 100 });
    await at().onChannel(phone, 'channel_answered');
    return phone;
  }

  describe('after a restart', () => {
    it('a caller whom we have put on hold is taken off hold', async () => {
      const channelId = await at().answered();
      command('hold', channelId);
      await at().onChannel(channelId, 'channel_held');
      await comeBack(at(), [channelId]);
      command('unhold', channelId);
      await at().onChannel(channelId, 'channel_unheld');
      await at().backgroundIs(channelId, 'none');
      command('hold', channelId);
      await at().onChannel(channelId, 'channel_held');
    });

    it('a far end that has put us on hold comes back', async () => {
      const channelId = await at().answered({
        script: [
          { after_ms: 500, do: 'hold' },
          { after_ms: 3000, do: 'unhold' },
        ],
      });
      await at().onChannel(channelId, 'channel_held');
      await comeBack(at(), [channelId]);
      await at().onChannel(channelId, 'channel_unheld');
    });

    it('keys are sent', async () => {
      const channel_id = await at().answered();
      await comeBack(at(), [channel_id]);
      at().send({ kind: 'send_digits', id: at().newId('digits'), channel_id, digits: '42#' });
      await at().digitsAre(channel_id, '42#');
      expect(failures()).toEqual([]);
    });

    it.each(['ringback', 'music'] as const)('the background %s is ended', async (sound) => {
      const channelId = await at().answered();
      background(channelId, sound);
      await at().backgroundIs(channelId, sound);
      await comeBack(at(), [channelId]);
      background(channelId, 'none');
      await at().backgroundIs(channelId, 'none');
      expect(failures()).toEqual([]);
    });

    it('a background that is asked for again sounds once, and what follows takes its place', async () => {
      const channelId = await at().answered();
      const ringback = background(channelId, 'ringback');
      await at().backgroundIs(channelId, 'ringback');
      await comeBack(at(), [channelId]);
      at().send(ringback);
      await at().backgroundIs(channelId, 'ringback');
      background(channelId, 'music');
      await at().backgroundIs(channelId, 'music');
      background(channelId, 'none');
      await at().backgroundIs(channelId, 'none');
    });

    it.each(['told again', 'not told again'])(
      'a caller who heard a background, %s, is connected at once, and does not hear it after that',
      async (how) => {
        const caller = await at().answered();
        const ringback = background(caller, 'ringback');
        await at().backgroundIs(caller, 'ringback');
        await comeBack(at(), [caller]);
        if (how === 'told again') at().send(ringback);
        const phone = await answeringPhone();
        const asked = Date.now();
        const bridge_id = at().bridge(caller, phone);
        await at().onChannel(caller, 'channel_bridged');
        expect(Date.now() - asked).toBeLessThan(2000);
        at().send({ kind: 'unbridge', id: at().newId('part'), bridge_id });
        await at().onChannel(caller, 'channel_unbridged');
        await at().backgroundIs(caller, 'none');
        expect(failures()).toEqual([]);
      },
    );

    it('two who are connected are parted, and each hears what it is to hear', async () => {
      const { caller, phone, bridge_id } = await at().talking();
      await comeBack(at(), [caller, phone]);
      at().send({ kind: 'unbridge', id: at().newId('part'), bridge_id });
      background(caller, 'music');
      background(phone, 'ringback');
      await at().onChannel(phone, 'channel_unbridged');
      await at().backgroundIs(caller, 'music');
      await at().backgroundIs(phone, 'ringback');
    });

    it.each(['that is asked for again', 'that is not asked for again'])(
      'speech %s is stopped by command',
      async (which) => {
        const channel_id = await at().answered();
        const media = { speech: LONG, language: 'en-GB', voice: null };
        const play = { kind: 'play', id: at().newId('play'), channel_id, media } as const;
        at().send(play);
        await at().rig.pass(500);
        await comeBack(at(), [channel_id]);
        if (which === 'that is asked for again') at().send(play);
        at().send({ kind: 'stop_playback', id: at().newId('stop'), channel_id, playback_id: play.id });
        const end = await at().onChannel(channel_id, 'playback_finished');
        expect(end).toMatchObject({ playback_id: play.id, result: 'stopped' });
      },
    );

    it('a phone that rang, and was refused meanwhile, has not been cancelled by us', async () => {
      const phone = await at().rings({ behaviour: 'decline', after_ms: 1500 });
      await at().onChannel(phone, 'channel_ringing');
      await comeBack(at(), [phone], 3000);
      const { cause } = await at().onChannel(phone, 'channel_ended');
      expect(['declined', 'gateway_lost']).toContain(cause);
    });
  });
}
