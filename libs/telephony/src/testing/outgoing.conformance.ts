import type { Command } from '../commands.js';
import type { Station } from './station.js';

export function outgoingCalls(at: () => Station): void {
  describe('an outgoing call', () => {
    it('rings, and is answered', async () => {
      const channelId = await at().rings({ behaviour: 'answer', after_ms: 300 });
      await at().onChannel(channelId, 'channel_answered');
      expect(at().heard.map(({ type }) => type)).toEqual(['channel_ringing', 'channel_answered']);
    });

    it('reaches a number of the outside world', async () => {
      const { outside, caller } = at().rig.numbers;
      await at().rig.setPhone(outside, { behaviour: 'answer', after_ms: 200 });
      const channelId = at().newId('leg');
      at().send(originate(at(), channelId, { type: 'number', target: outside }, caller));
      await at().onChannel(channelId, 'channel_answered');
    });

    it('reaches a further phone of a user by its own name, while the one at their extension rings', async () => {
      const { device, caller } = at().rig.numbers;
      await at().rig.setPhone(device, { behaviour: 'answer', after_ms: 600 });
      const first = await at().rings({ behaviour: 'no_answer' });
      const channelId = at().newId('leg');
      at().send(originate(at(), channelId, { type: 'device', target: device }, caller));
      await at().onChannel(channelId, 'channel_answered');
      await at().onChannel(first, 'channel_ringing');
      at().hangup(first, 'answered_elsewhere');
      const end = await at().onChannel(first, 'channel_ended');
      expect(end.cause).toBe('answered_elsewhere');
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
    });

    it.each([
      { behaviour: 'busy', cause: 'busy' },
      { behaviour: 'decline', cause: 'declined' },
      { behaviour: 'unregistered', cause: 'unreachable' },
    ] as const)('to a phone that does "$behaviour" ends as $cause', async ({ behaviour, cause }) => {
      const channelId = await at().rings({ behaviour, after_ms: 200 });
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end.cause).toBe(cause);
      expect(at().of(channelId, 'channel_answered')).toEqual([]);
    });

    it('ends as no_answer when the ring time is over', async () => {
      const channelId = await at().rings({ behaviour: 'no_answer' }, 1000);
      await at().onChannel(channelId, 'channel_ringing');
      await at().rig.pass(300);
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'no_answer', ended_by: 'local' });
    });

    it('ends as cancelled when we hang up while it rings', async () => {
      const channelId = await at().rings({ behaviour: 'no_answer' });
      await at().onChannel(channelId, 'channel_ringing');
      at().hangup(channelId);
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'cancelled', ended_by: 'local' });
    });

    it('ends as answered elsewhere when we take it back for that reason', async () => {
      const channelId = await at().rings({ behaviour: 'no_answer' });
      await at().onChannel(channelId, 'channel_ringing');
      at().hangup(channelId, 'answered_elsewhere');
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'answered_elsewhere', ended_by: 'local' });
    });

    it('ends as normal when the phone hangs up', async () => {
      const channelId = await at().rings({ behaviour: 'answer', after_ms: 100, hangup_after_ms: 500 });
      await at().onChannel(channelId, 'channel_answered');
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'normal', ended_by: 'remote' });
    });
  });
}

export function originate(
  station: Station,
  channelId: string,
  to: Extract<Command, { kind: 'originate' }>['to'],
  caller: string,
): Command {
  return {
    kind: 'originate',
    id: station.newId('originate'),
    channel_id: channelId,
    to,
    from: { number: caller, name: null },
    ring_time_ms: station.rig.patience_ms,
  };
}
