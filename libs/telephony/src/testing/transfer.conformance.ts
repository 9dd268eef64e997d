import type { Station } from './station.js';

export function transfers(at: () => Station): void {
  /** A caller and a phone that talk; the phone soon asks to hand the caller over to the other extension. */
  async function transferring() {
    const [, other] = at().rig.numbers.extensions;
    const caller = await at().answered();
    const phone = await at().rings({
      behaviour: 'answer',
      after_ms: 100,
      script: [{ after_ms: 1500, do: 'transfer', to: other }],
    });
    await at().onChannel(phone, 'channel_answered');
    const bridge_id = at().newId('bridge');
    at().send({ kind: 'bridge', id: at().newId('join'), bridge_id, channel_ids: [caller, phone] });
    await at().onChannel(phone, 'channel_bridged');
    const event = await at().onChannel(phone, 'transfer_requested');
    return { caller, phone, other, event };
  }

  function report(channel_id: string, result: 'trying' | 'done' | 'failed') {
    at().send({ kind: 'report_transfer', id: at().newId('report'), channel_id, result });
  }

  describe('a blind transfer', () => {
    it('is asked for by the phone, and nothing happens by itself', async () => {
      const { caller, phone, other, event } = await transferring();
      expect(event).toMatchObject({ to: other, consultation_channel_id: null });
      report(phone, 'trying');
      await at().rig.pass(1000);
      expect(at().of(phone, 'channel_ended')).toEqual([]);
      expect(at().of(caller, 'channel_unbridged')).toEqual([]);
      expect(at().gateway.status().channels).toBe(2);
    });

    it('is over for the phone when it is told so, and the caller stays', async () => {
      const { caller, phone } = await transferring();
      report(phone, 'done');
      await at().onChannel(phone, 'channel_ended');
      await at().onChannel(caller, 'channel_unbridged');
      const id = at().play(caller, 'Still here.');
      await at().hears('playback_finished', (event) => event.playback_id === id && event.result === 'done');
    });

    it('leaves the phone its call when it is told that it failed', async () => {
      const { caller, phone } = await transferring();
      report(phone, 'failed');
      await at().rig.pass(1000);
      expect(at().of(phone, 'channel_ended')).toEqual([]);
      expect(at().of(caller, 'channel_unbridged')).toEqual([]);
    });

    it('may follow at once on the report by a hang-up of ours', async () => {
      const { phone } = await transferring();
      report(phone, 'done');
      at().hangup(phone);
      expect((await at().onChannel(phone, 'channel_ended')).cause).toBe('normal');
    });

    it('is asked for by a caller, too', async () => {
      const [extension, other] = at().rig.numbers.extensions;
      const caller = await at().answered({
        from: { extension },
        script: [{ after_ms: 500, do: 'transfer', to: other }],
      });
      expect((await at().onChannel(caller, 'transfer_requested')).to).toBe(other);
    });

    it('cannot be reported on to a channel that is no more', async () => {
      const channel_id = await at().answered();
      at().hangup(channel_id);
      await at().onChannel(channel_id, 'channel_ended');
      const id = at().newId('report');
      at().send({ kind: 'report_transfer', id, channel_id, result: 'done' });
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id, reason: 'no_such_channel' });
    });
  });
}
