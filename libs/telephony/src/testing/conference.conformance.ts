import type { Command } from '../commands.js';
import { comeBack } from './coming-back.js';
import type { Station } from './station.js';

type Join = Extract<Command, { kind: 'join_room' }>;

export function conferences(at: () => Station): void {
  const failures = () => at().heard.filter(({ type }) => type === 'command_failed');

  function join(channel_id: string, room_id: string, muted = false): Join {
    const command: Join = { kind: 'join_room', id: at().newId('join'), channel_id, room_id, muted };
    at().send(command);
    return command;
  }

  const leave = (channel_id: string, room_id: string) =>
    at().send({ kind: 'leave_room', id: at().newId('leave'), channel_id, room_id });

  const isIn = (channelId: string, roomId: string, times = 1) =>
    at().until(
      () =>
        at()
          .of(channelId, 'channel_bridged')
          .filter((e) => e.bridge_id === roomId).length >= times,
      `${channelId} is not in the room`,
    );

  async function joined(roomId: string, muted = false): Promise<string> {
    const channelId = await at().answered({ talks: true });
    join(channelId, roomId, muted);
    await isIn(channelId, roomId);
    return channelId;
  }

  /** Whether a far end hears anybody of its room, where the rig can tell. */
  async function hears(channelId: string, somebody: boolean): Promise<void> {
    const { rig } = at();
    if (!rig.hearsSomebody) return rig.pass(300);
    const isSo = async () => (await rig.hearsSomebody?.(channelId)) === somebody;
    await at().until(isSo, `${channelId} hears ${somebody ? 'nobody' : 'somebody'}`);
  }

  const unbridged = () => at().heard.filter(({ type }) => type === 'channel_unbridged');

  describe('a room', () => {
    it('is made with its first channel, which is in it alone', async () => {
      const room = at().newId('room');
      const channelId = await joined(room);
      await at().rig.pass(300);
      expect(at().of(channelId, 'channel_unbridged')).toEqual([]);
      expect(failures()).toEqual([]);
    });

    it('has three channels, of which each may leave, and the others stay', async () => {
      const room = at().newId('room');
      const [first, second, third] = [await joined(room), await joined(room), await joined(room)];
      leave(first, room);
      expect((await at().onChannel(first, 'channel_unbridged')).bridge_id).toBe(room);
      await at().rig.pass(300);
      expect(unbridged()).toHaveLength(1);
      at().hangup(second);
      await at().onChannel(second, 'channel_ended');
      await at().rig.pass(300);
      expect(at().of(third, 'channel_unbridged')).toEqual([]);
      expect(at().of(first, 'channel_ended')).toEqual([]);
      join(first, room);
      await isIn(first, room, 2);
      expect(failures()).toEqual([]);
    });

    it('is made again for who comes when all have left', async () => {
      const room = at().newId('room');
      const first = await joined(room);
      leave(first, room);
      join(first, room);
      await isIn(first, room, 2);
      leave(first, room);
      await at().until(() => at().of(first, 'channel_unbridged').length === 2, 'it has not left');
      const second = await joined(room);
      expect(at().of(second, 'channel_unbridged')).toEqual([]);
      expect(failures()).toEqual([]);
    });

    it('is left by a channel that moves to another', async () => {
      const [one, other] = [at().newId('room'), at().newId('room')];
      const [mover, stays] = [await joined(one), await joined(one)];
      join(mover, other);
      await isIn(mover, other);
      expect(
        at()
          .of(mover, 'channel_unbridged')
          .map(({ bridge_id }) => bridge_id),
      ).toEqual([one]);
      expect(at().of(stays, 'channel_unbridged')).toEqual([]);
    });

    it('has one who is muted, and is heard when that ends', async () => {
      const room = at().newId('room');
      const listener = await joined(room);
      const talker = await joined(room, true);
      await at().rig.pass(500);
      await hears(listener, false);
      at().send({ kind: 'unmute', id: at().newId('unmute'), channel_id: talker });
      await hears(listener, true);
      at().send({ kind: 'mute', id: at().newId('mute'), channel_id: talker });
      await hears(listener, false);
      expect(failures()).toEqual([]);
    });

    it('lets one who is alone hear music until somebody comes', async () => {
      const room = at().newId('room');
      const first = await joined(room);
      const sound = (which: 'music' | 'none' | 'beep') =>
        at().send({
          kind: 'room_sound',
          id: at().newId('sound'),
          channel_id: first,
          room_id: room,
          sound: which,
        });
      sound('music');
      await at().backgroundIs(first, 'music');
      sound('none');
      await at().backgroundIs(first, 'none');
      sound('beep');
      await at().rig.pass(1000);
      expect(failures()).toEqual([]);
      expect(at().of(first, 'playback_finished')).toEqual([]);
    });

    it('tells the keys of those who are in it', async () => {
      const room = at().newId('room');
      await joined(room);
      const presses = await at().answered({ script: [{ after_ms: 1500, do: 'digits', digits: '9' }] });
      join(presses, room);
      expect((await at().onChannel(presses, 'digit_received')).digit).toBe('9');
    });

    it('is joined once, by a command that is sent twice', async () => {
      const room = at().newId('room');
      const [first, second] = [await at().answered(), await joined(room)];
      const command = join(first, room);
      at().send(command);
      await isIn(first, room);
      at().send(command);
      await at().rig.pass(300);
      const told = at()
        .of(first, 'channel_bridged')
        .map((event) => JSON.stringify(event));
      expect(new Set(told).size).toBe(1);
      leave(first, room);
      await at().onChannel(first, 'channel_unbridged');
      leave(first, room);
      await at().rig.pass(300);
      expect(at().of(second, 'channel_unbridged')).toEqual([]);
      expect(failures()).toEqual([]);
    });

    it('cannot be joined by a channel that has ended', async () => {
      const channelId = await at().answered();
      at().hangup(channelId);
      await at().onChannel(channelId, 'channel_ended');
      const { id } = join(channelId, at().newId('room'));
      const failure = await at().hears('command_failed', ({ command_id }) => command_id === id);
      expect(failure).toMatchObject({ channel_id: channelId, reason: 'no_such_channel' });
    });

    it('is there after a restart: who was in it is, one may leave, and others come', async () => {
      const room = at().newId('room');
      const members = [await joined(room), await joined(room), await joined(room)] as const;
      await comeBack(at(), members);
      await at().rig.pass(300);
      expect(unbridged()).toEqual([]);
      leave(members[0], room);
      await at().onChannel(members[0], 'channel_unbridged');
      await joined(room);
      await at().rig.pass(300);
      expect(unbridged()).toHaveLength(1);
      expect(failures()).toEqual([]);
    });

    it('is there after a restart for one who is alone', async () => {
      const room = at().newId('room');
      const first = await joined(room);
      await comeBack(at(), [first]);
      await at().rig.pass(300);
      const second = await joined(room);
      await hears(first, true);
      expect(at().of(first, 'channel_unbridged')).toEqual([]);
      leave(second, room);
      await at().onChannel(second, 'channel_unbridged');
      expect(failures()).toEqual([]);
    });

    it('is joined after a restart by one whose command nobody has heard of', async () => {
      const room = at().newId('room');
      const channelId = await at().answered();
      const command = join(channelId, room);
      await isIn(channelId, room);
      await comeBack(at(), [channelId]);
      at().send(command);
      await isIn(channelId, room);
      expect(at().of(channelId, 'channel_unbridged')).toEqual([]);
    });
  });
}
