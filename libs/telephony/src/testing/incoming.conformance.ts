import type { Station } from './station.js';

export function incomingCalls(at: () => Station): void {
  describe('an incoming call', () => {
    it('is announced with caller and called number', async () => {
      const { caller, called } = at().rig.numbers;
      const channelId = await at().incoming({ from: { number: caller, name: 'Ada' } });
      const event = await at().onChannel(channelId, 'channel_incoming');
      expect(digits(event.from.number)).toBe(digits(caller));
      expect(event.from.name).toBe('Ada');
      expect(digits(event.to.number)).toBe(digits(called));
      expect(event.extension).toBeNull();
      expect(event.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('names the extension when one of ours calls', async () => {
      const [extension, other] = at().rig.numbers.extensions;
      const channelId = await at().incoming({ from: { extension }, to: other });
      const event = await at().onChannel(channelId, 'channel_incoming');
      expect(event.extension).toBe(extension);
      expect(event.from.number).toBe(extension);
      expect(event.to.number).toBe(other);
    });

    it('is answered', async () => {
      const channelId = await at().answered();
      await at().rig.pass(300);
      expect(at().of(channelId, 'channel_answered')).toHaveLength(1);
      expect(at().of(channelId, 'channel_ended')).toEqual([]);
      expect(at().gateway.status()).toMatchObject({ state: 'connected', channels: 1 });
    });

    it('ends as cancelled when the caller gives up before the answer', async () => {
      const channelId = await at().incoming({ script: [{ after_ms: 300, do: 'hangup' }] });
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'cancelled', ended_by: 'remote' });
    });

    it('can be refused as busy', async () => {
      const channelId = await at().incoming();
      at().send({ kind: 'hangup', id: at().newId('hangup'), channel_id: channelId, cause: 'busy' });
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'busy', ended_by: 'local' });
    });

    it('ends as normal when the caller hangs up', async () => {
      const channelId = await at().answered({ script: [{ after_ms: 500, do: 'hangup' }] });
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'normal', ended_by: 'remote' });
      await at().until(() => at().gateway.status().channels === 0, 'the channel is still counted');
    });

    it('ends as normal when we hang up', async () => {
      const channelId = await at().answered();
      at().hangup(channelId);
      const end = await at().onChannel(channelId, 'channel_ended');
      expect(end).toMatchObject({ cause: 'normal', ended_by: 'local' });
    });

    it('is told apart from others that come together', async () => {
      const first = await at().answered();
      const second = await at().incoming();
      expect(second).not.toBe(first);
      at().hangup(first);
      await at().onChannel(first, 'channel_ended');
      expect(at().of(second, 'channel_ended')).toEqual([]);
    });
  });
}

/** Telephony systems differ in showing the plus sign of a number. */
function digits(number: string): string {
  return number.replace(/^\+/, '');
}
