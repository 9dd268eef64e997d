import type { Command } from '../commands.js';
import { originate } from './outgoing.conformance.js';
import type { Station } from './station.js';

export function repeatedCommands(at: () => Station): void {
  describe('a command that is sent again with the same id', () => {
    it('answers once, and the answer is told', async () => {
      const channel_id = await at().incoming();
      const command: Command = { kind: 'answer', id: at().newId('answer'), channel_id };
      at().send(command, command);
      await at().onChannel(channel_id, 'channel_answered');
      at().send(command);
      await at().rig.pass(300);
      expect(distinct(at().of(channel_id, 'channel_answered'))).toBe(1);
      expect(at().of(channel_id, 'command_failed')).toEqual([]);
    });

    it('plays once, and tells the end again to one who asks later', async () => {
      const channel_id = await at().answered();
      const media = { speech: 'Once only.', language: 'en-GB', voice: null };
      const command: Command = { kind: 'play', id: at().newId('play'), channel_id, media };
      at().send(command, command);
      await at().onChannel(channel_id, 'playback_finished');
      const told = at().of(channel_id, 'playback_finished').length;
      at().send(command);
      await at().until(
        () => at().of(channel_id, 'playback_finished').length > told,
        'the end of the speech was not told again',
      );
      expect(distinct(at().of(channel_id, 'playback_finished'))).toBe(1);
    });

    it('rings a phone once', async () => {
      const [target] = at().rig.numbers.extensions;
      await at().rig.setPhone(target, { behaviour: 'answer', after_ms: 200 });
      const channelId = at().newId('leg');
      const command = originate(at(), channelId, { type: 'extension', target }, at().rig.numbers.caller);
      at().send(command, command);
      await at().onChannel(channelId, 'channel_answered');
      at().send(command);
      await at().rig.pass(500);
      expect(at().gateway.status().channels).toBe(1);
      expect(at().of(channelId, 'command_failed')).toEqual([]);
      expect(distinct(at().of(channelId, 'channel_answered'))).toBe(1);
    });

    it('bridges once', async () => {
      const caller = await at().answered();
      const phone = await at().rings({ behaviour: 'answer', after_ms: 100 });
      await at().onChannel(phone, 'channel_answered');
      const command: Command = {
        kind: 'bridge',
        id: at().newId('join'),
        bridge_id: at().newId('bridge'),
        channel_ids: [caller, phone],
      };
      at().send(command, command);
      await at().onChannel(phone, 'channel_bridged');
      at().send(command);
      await at().rig.pass(300);
      expect(distinct(at().of(caller, 'channel_bridged'))).toBe(1);
      expect(at().heard.filter(({ type }) => type === 'channel_unbridged')).toEqual([]);
    });

    it('sends keys once', async () => {
      const channel_id = await at().answered();
      const command: Command = { kind: 'send_digits', id: at().newId('digits'), channel_id, digits: '9' };
      at().send(command, command);
      await at().rig.pass(1000);
      if (at().rig.digitsHeard) expect(await at().rig.digitsHeard?.(channel_id)).toBe('9');
      expect(at().of(channel_id, 'command_failed')).toEqual([]);
    });

    it('hangs up once; later it is told the end again, or that the channel is gone', async () => {
      const channel_id = await at().answered();
      const command: Command = { kind: 'hangup', id: at().newId('hangup'), channel_id, cause: 'normal' };
      at().send(command);
      await at().onChannel(channel_id, 'channel_ended');
      const before = at().heard.length;
      at().send(command);
      await at().until(() => at().heard.length > before, 'nothing was told');
      const [told] = at().heard.slice(before);
      if (told?.type === 'command_failed') expect(told.reason).toBe('no_such_channel');
      else expect(told).toMatchObject({ type: 'channel_ended', cause: 'normal', ended_by: 'local' });
    });
  });

  describe('a command for a channel that is no more', () => {
    it.each(['play', 'answer', 'hold', 'hangup'] as const)('%s fails with no_such_channel', async (kind) => {
      const channel_id = await at().answered();
      at().hangup(channel_id);
      await at().onChannel(channel_id, 'channel_ended');
      await expectFailure(kind, channel_id);
    });

    it('that never was fails with no_such_channel', async () => {
      await expectFailure('play', at().newId('leg'));
    });

    async function expectFailure(kind: 'play' | 'answer' | 'hold' | 'hangup', channel_id: string) {
      const id = at().newId(kind);
      const media = { speech: 'Anybody?', language: 'en-GB', voice: null };
      if (kind === 'play') at().send({ kind, id, channel_id, media });
      else if (kind === 'hangup') at().send({ kind, id, channel_id, cause: 'normal' });
      else at().send({ kind, id, channel_id });
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id, command_kind: kind, reason: 'no_such_channel' });
    }
  });
}

/** Number of different facts among events that may have been told more than once. */
function distinct(events: readonly object[]): number {
  return new Set(events.map((event) => JSON.stringify(event))).size;
}
