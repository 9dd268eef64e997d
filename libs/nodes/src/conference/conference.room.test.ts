import { Meeting, withModerator, withPin } from '../testing/meeting.js';

const kinds = (meeting: Meeting, ...of: string[]) =>
  meeting.rig.pbx.obeyed.filter(({ kind }) => of.includes(kind)).map(({ kind }) => kind);

describe('a conference', () => {
  it('is opened by its first caller, and over with its last', async () => {
    const meeting = await Meeting.open();
    const ada = await meeting.call('Ada');
    const bob = await meeting.call('Bob');
    expect(meeting.members.map(({ name, status }) => [name, status])).toEqual([
      ['Ada', 'in'],
      ['Bob', 'in'],
    ]);
    expect(Object.values(meeting.bridges)).toEqual([[ada, bob]]);
    meeting.hangUp(ada);
    await meeting.pass(3000);
    expect(meeting.rooms).toMatchObject([{ status: 'started', call_ids: [meeting.idOf(bob)] }]);
    meeting.hangUp(bob);
    await meeting.pass(1000);
    expect(meeting.rooms).toEqual([]);
    expect(meeting.rig.store.records().filter(({ kind }) => kind === 'conference_room')).toEqual([]);
    expect(meeting.told).toEqual([
      'conference_created started',
      'confbridge_created created',
      'confbridge_updated joined Ada',
      'confbridge_updated joined Bob',
      'confbridge_updated left Ada',
      'confbridge_updated left Bob',
      'conference_deleted ended',
    ]);
    expect(meeting.rig.reported).toEqual([]);
  });

  it('says in each call’s timeline who was there, and for how long', async () => {
    const meeting = await Meeting.open();
    const ada = await meeting.call('Ada');
    await meeting.pass(10_000);
    const bob = await meeting.call('Bob');
    await meeting.pass(64_800);
    meeting.hangUp(bob);
    await meeting.pass(5000);
    meeting.hangUp(ada);
    await meeting.pass(1000);
    expect(meeting.lines).toEqual([
      'Joins the conference Monday round.',
      'Joins the conference Monday round.',
      'Was in the conference Monday round for 1 min 5 s, with Ada (+15553) for 1 min 5 s.',
      'Was in the conference Monday round for 1 min 20 s, with Bob (+15553) for 1 min 5 s.',
    ]);
  });

  it('lets nobody in without the PIN, and its digits are found nowhere', async () => {
    const meeting = await Meeting.open(withPin);
    const ada = await meeting.call('Ada', '1111');
    const eve = await meeting.call('Eve', '2345');
    await meeting.pass(3000);
    await meeting.press(eve, '3456#');
    await meeting.pass(3000);
    await meeting.press(eve, '4567#');
    expect(meeting.rig.path).toEqual(['n1:wrong_pin']);
    expect(meeting.members.map(({ name }) => name)).toEqual(['Ada']);
    meeting.hangUp(ada);
    await meeting.pass(1000);
    const { changes, events, activeflows } = meeting.rig.store;
    const told = JSON.stringify([changes.map(({ signals }) => signals), events, [...activeflows.values()]]);
    // Ids hold any digits.
    const readable = told.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    const found = ['1111', '2345', '3456', '4567'].filter((pin) => readable.includes(pin));
    expect(found).toEqual([]);
    expect(told).not.toMatch(/pressed [0-9#]/);
    expect(events.map(({ type }) => type)).not.toContain('call_dtmf_received');
  });

  it('starts with its moderator, and ends when the last of them leaves', async () => {
    const rules = { start_when: 'moderator', end_when_moderator_leaves: true, mute_on_entry: true };
    const meeting = await Meeting.open({ ...withModerator, ...rules });
    await meeting.call('Ada', '1111');
    expect([meeting.rooms[0]?.status, meeting.bridges]).toEqual(['waiting', {}]);
    expect(kinds(meeting, 'background')).toEqual(['background']);
    const mod = await meeting.call('Mod', '9999');
    expect(meeting.members.map(({ name, role, status, muted }) => [name, role, status, muted])).toEqual([
      ['Ada', 'member', 'in', true],
      ['Mod', 'moderator', 'in', false],
    ]);
    meeting.hangUp(mod);
    await meeting.pass(1000);
    expect([meeting.rig.path, meeting.rooms, meeting.bridges]).toEqual([['n1:hangup', 'n1:ended'], [], {}]);
    expect(meeting.told).toContain('conference_updated ending');
    const fresh = await meeting.call('Bob', '1111');
    expect(meeting.rooms).toMatchObject([{ status: 'waiting', call_ids: [meeting.idOf(fresh)] }]);
  });

  it('is left by its key, and may be joined again', async () => {
    const meeting = await Meeting.open();
    const ada = await meeting.call('Ada');
    const bob = await meeting.call('Bob');
    await meeting.press(bob, '5#');
    expect(meeting.rig.path).toEqual(['n1:left']);
    expect(Object.values(meeting.bridges)).toEqual([[ada]]);
  });

  it('lets in as many as may', async () => {
    const meeting = await Meeting.open({ max_members: 2 });
    for (const name of ['Ada', 'Bob', 'Carol']) await meeting.call(name);
    expect(meeting.members.map(({ name }) => name)).toEqual(['Ada', 'Bob']);
    expect(meeting.rig.path).toEqual(['n1:full']);
  });

  it('plays music to one who is alone', async () => {
    const meeting = await Meeting.open();
    const sounds = () =>
      meeting.rig.pbx.obeyed.flatMap((command) =>
        command.kind === 'room_sound' ? [`${command.sound} ${command.channel_id}`] : [],
      );
    const ada = await meeting.call('Ada');
    expect(sounds()).toEqual([`music ${ada}`]);
    const bob = await meeting.call('Bob');
    expect(sounds().slice(1)).toEqual([`beep ${bob}`, `none ${ada}`]);
    meeting.hangUp(ada);
    await meeting.pass(100);
    expect(sounds().slice(3)).toEqual([`music ${bob}`]);
  });

  it('is recorded from its first caller to its last', async () => {
    const meeting = await Meeting.open({ record: 'always' });
    const ada = await meeting.call('Ada');
    const bob = await meeting.call('Bob');
    await meeting.pass(5000);
    meeting.hangUp(ada);
    await meeting.pass(5000);
    await meeting.press(bob, '#');
    await meeting.pass(2000);
    const recorded = meeting.rig.pbx.obeyed.flatMap((command) =>
      command.kind === 'record' ? [command.channel_id] : [],
    );
    expect(recorded).toEqual([ada, bob]);
    expect(kinds(meeting, 'stop_recording')).toHaveLength(1);
  });

  it('mutes, takes out and closes by request', async () => {
    const meeting = await Meeting.open();
    const [ada, bob, carol] = [
      await meeting.call('Ada'),
      await meeting.call('Bob'),
      await meeting.call('Carol'),
    ];
    const { conferences } = meeting.rig.engine;
    const id = meeting.members[0]?.call_id ?? '';
    const conference = meeting.rooms[0]?.conference.id ?? '';
    expect(await conferences.mute(conference, id, true)).toMatchObject({ name: 'Ada', muted: true });
    await meeting.pass(100);
    expect(meeting.rig.pbx.roomOf.get(ada)).toMatchObject({ muted: true });
    await conferences.mute(conference, id, false);
    await conferences.remove(conference, meeting.idOf(bob));
    await meeting.pass(100);
    expect(Object.values(meeting.bridges)).toEqual([[ada, carol]]);
    expect(await conferences.mute(conference, meeting.idOf(bob), true)).toBeUndefined();
    expect(await conferences.close(conference)).toMatchObject({ status: 'ending', reason: 'closed' });
    await meeting.pass(100);
    expect([meeting.rooms, meeting.bridges]).toEqual([[], {}]);
    expect(await conferences.close(conference)).toBeUndefined();
    expect(meeting.rig.path).toEqual(['n1:removed', 'n1:ended', 'n1:ended']);
    expect(kinds(meeting, 'mute', 'unmute')).toEqual(['mute', 'unmute']);
  });

  it('is left by who is transferred, and the others stay', async () => {
    const meeting = await Meeting.open();
    const [ada, bob] = [await meeting.call('Ada'), await meeting.call('Bob')];
    const to = { type: 'extension', target: '1001' } as const;
    await meeting.rig.engine.transfer(meeting.idOf(ada), { to, mode: 'blind' });
    await meeting.pass(3000);
    expect(meeting.rig.path).toEqual(['n1:transferred']);
    expect(Object.values(meeting.bridges)).toEqual([[bob]]);
    expect(meeting.members.map(({ name }) => name)).toEqual(['Bob']);
  });

  it('is left by error when the telephony system takes somebody out', async () => {
    const meeting = await Meeting.open();
    const ada = await meeting.call('Ada');
    const [room = ''] = Object.keys(meeting.bridges);
    meeting.rig.pbx.tell(ada, { type: 'channel_unbridged', bridge_id: room });
    await meeting.pass(3000);
    expect(meeting.rig.path).toEqual(['n1:error']);
    expect(meeting.rooms).toEqual([]);
  });
});
