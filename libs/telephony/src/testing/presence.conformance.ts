import type { PresenceSource, PresenceState } from '../presence.js';
import { originate } from './outgoing.conformance.js';
import type { Station } from './station.js';

/** Only for gateways that tell presence: of the others nothing is asked. */
export function presenceOfPhones(at: () => Station): void {
  const extension = () => at().rig.numbers.extensions[0];
  const source = (): PresenceSource | undefined => at().gateway.presence;

  async function becomes(state: PresenceState): Promise<void> {
    const now = () => source()?.of(extension())?.state;
    await at().until(() => now() === state, `presence of ${extension()} is not ${state}`);
    // Who asks may know sooner than who is told.
    await at().rig.pass(50);
  }

  /** The states of the extension that are told from now on. */
  function told(): readonly PresenceState[] {
    const states: PresenceState[] = [];
    source()?.onChange((changed) => {
      for (const one of changed) if (one.extension === extension()) states.push(one.state);
    });
    return states;
  }

  function call(): string {
    const channelId = at().newId('leg');
    const to = { type: 'extension', target: extension() } as const;
    at().send(originate(at(), channelId, to, at().rig.numbers.caller));
    return channelId;
  }

  describe('the presence of an extension', () => {
    it('follows its phone: offline, available, ringing, busy, and available again', async () => {
      if (source() === undefined) return;
      await at().rig.setPhone(extension(), { behaviour: 'unregistered' });
      await becomes('offline');
      const states = told();
      await at().rig.setPhone(extension(), { behaviour: 'answer', after_ms: 700, hangup_after_ms: 1200 });
      await becomes('available');
      const channelId = call();
      await becomes('ringing');
      await at().onChannel(channelId, 'channel_answered');
      await becomes('busy');
      await at().onChannel(channelId, 'channel_ended');
      await becomes('available');
      await at().rig.setPhone(extension(), { behaviour: 'unregistered' });
      await becomes('offline');
      expect(states).toEqual(['available', 'ringing', 'busy', 'available', 'offline']);
    });

    it('is listed with the time since when, in the order of what happened', async () => {
      const { presence } = at().gateway;
      if (presence === undefined) return;
      await at().rig.setPhone(extension(), { behaviour: 'answer', after_ms: 200 });
      await becomes('available');
      const before = presence.of(extension())?.at ?? '';
      await at().rig.pass(50);
      const channelId = call();
      await at().onChannel(channelId, 'channel_answered');
      await becomes('busy');
      const listed = presence.list().find((one) => one.extension === extension());
      expect(listed).toEqual(presence.of(extension()));
      expect(listed?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect((listed?.at ?? '') > before).toBe(true);
    });

    it('is on hold while the phone holds its call', async () => {
      if (source() === undefined) return;
      const script = [
        { after_ms: 600, do: 'hold' },
        { after_ms: 900, do: 'unhold' },
      ] as const;
      await at().rig.setPhone(extension(), { behaviour: 'answer', after_ms: 200, script });
      await becomes('available');
      call();
      await becomes('on_hold');
      await becomes('busy');
    });

    it('is busy while the extension calls somebody', async () => {
      if (source() === undefined) return;
      const channelId = await at().incoming({ from: { extension: extension() }, to: '100' });
      await becomes('busy');
      const states = told();
      at().hangup(channelId);
      await at().onChannel(channelId, 'channel_ended');
      await at().until(() => states.length > 0, 'nothing was told');
      expect(states).toEqual([expect.not.stringMatching('busy')]);
    });

    it('tells of a further phone of a user by its own name', async () => {
      const { device, caller } = at().rig.numbers;
      if (source() === undefined) return;
      await at().rig.setPhone(device, { behaviour: 'answer', after_ms: 300 });
      const state = () => source()?.of(device)?.state;
      await at().until(() => state() === 'available', `presence of ${device} is not available`);
      const channelId = at().newId('leg');
      at().send(originate(at(), channelId, { type: 'device', target: device }, caller));
      await at().onChannel(channelId, 'channel_answered');
      await at().until(() => state() === 'busy', `presence of ${device} is not busy`);
      expect(source()?.of(extension())?.state).not.toBe('busy');
    });

    it('is known to an engine that comes back in the middle of a call', async () => {
      if (source() === undefined) return;
      await at().rig.setPhone(extension(), { behaviour: 'answer', after_ms: 100 });
      const channel_id = call();
      await at().onChannel(channel_id, 'channel_answered');
      await becomes('busy');
      const cursor = Math.max(...at().heard.map((event) => event.cursor));
      await at().gateway.close();
      at().gateway = await at().rig.restart();
      await at().connect([{ channel_id, cursor }]);
      await becomes('busy');
      at().hangup(channel_id);
      await becomes('available');
    });
  });
}
