import type { NodeEvent } from '@hookswitch/flow-model';
import { driveNode } from '../testing/drive-node.js';
import { CONFERENCE_ID, pinnedConference, withModerator, withPin } from '../testing/meeting.js';
import { conferenceNode } from './conference.node.js';

const digit = (key: string) => ({ type: 'digit', digit: key }) as const;
const finished = { type: 'playback.finished', ok: true } as const;
const none = { type: 'keys.none' } as const;
const take = { kind: 'take_key' };
const join = { kind: 'join_conference', conference_id: CONFERENCE_ID, role: 'member' };
const enter = { kind: 'enter_conference' };
const checked = (role: 'member' | 'moderator' | null) => ({ type: 'conference.pin_checked', role }) as const;
const check = (typed: string) => ({ kind: 'check_pin', conference_id: CONFERENCE_ID, typed });
const say = (text: string) => ({ kind: 'speak', text, language: 'en-GB', voice: null });

const comes = (fields: object = {}, config: object = {}) =>
  driveNode(
    conferenceNode,
    { conference_id: CONFERENCE_ID, ...config },
    { answered: true, objects: { [CONFERENCE_ID]: pinnedConference(fields) } },
  );
type Drive = ReturnType<typeof comes>;
const send = (at: Drive, ...events: readonly NodeEvent[]) =>
  events.reduce((drive, event) => drive.send(event), at);
/** The PIN, key by key, with nothing typed ahead. */
const types = (at: Drive, pin: string) =>
  [...pin].reduce((drive, key, index) => send(drive, ...(index === 0 ? [] : [none]), digit(key)), at);

describe('Conference', () => {
  it('answers first, and lets in at once where there is no PIN', () => {
    const objects = { [CONFERENCE_ID]: pinnedConference() };
    const rings = driveNode(conferenceNode, { conference_id: CONFERENCE_ID }, { objects });
    expect(rings.effects).toEqual([{ kind: 'answer' }]);
    const joins = rings.send({ type: 'call.answered' });
    expect(joins.effects).toEqual([join]);
    const enters = joins.send({ type: 'conference.joined', started: true });
    expect(enters.effects).toEqual([enter]);
    expect(send(enters, { type: 'leg.bridged', leg: 'room' }, digit('#')).outcome).toBe('left');
  });

  it('asks for the PIN, with no recording of it, and hands it on once', () => {
    const asked = comes(withPin);
    expect(asked.effects).toEqual([{ kind: 'pause_recording', while_here: true }, take]);
    const heard = asked.send(none);
    expect(heard.effects).toMatchObject([
      { kind: 'speak', text: expect.stringMatching(/^Please enter the PIN/) },
    ]);
    const first = heard.send(digit('1'));
    expect(first.effects).toContainEqual({ kind: 'stop_playback' });
    const typed = types(first.send(none), '234');
    const compared = send(typed, none, digit('#'));
    expect(compared.effects).toEqual([check('1234')]);
    expect(compared.send(checked('member')).effects).toEqual([{ kind: 'resume_recording' }, join]);
  });

  it('takes a PIN that was typed ahead, and what is typed before a pause', () => {
    expect(types(comes(withPin), '1234#').effects).toEqual([check('1234')]);
    const paused = types(comes(withPin), '1234').send(none);
    expect(paused.timers).toEqual([]);
    expect(paused.elapse().effects).toEqual([check('1234')]);
  });

  it('takes more keys than a PIN has for a wrong one', () => {
    expect(types(comes(withPin), '12345678').effects).toEqual([check('12345678')]);
  });

  it('says so when the PIN is wrong, and is left when the tries are used up', () => {
    const wrong = (at: Drive) => send(types(at, '0000#'), checked(null));
    const again = wrong(comes(withPin, { pin_attempts: 2 }));
    expect(again.effects).toEqual([{ kind: 'forget_keys' }, say('This PIN is not right.')]);
    const second = wrong(send(again, finished, finished));
    expect(second.outcome).toBe('wrong_pin');
  });

  it('counts a caller who types nothing as having tried', () => {
    const silent = send(comes(withPin, { pin_attempts: 1 }), none, finished);
    expect(silent.timers).toEqual([8000]);
    expect(silent.elapse().effects).toEqual([check('')]);
    expect(silent.elapse().send(checked(null)).outcome).toBe('wrong_pin');
  });

  it('lets a moderator in as one, who hears the announcement first', () => {
    const fields = { ...withModerator, join_announcement: { text: 'Welcome.' } };
    const welcomed = send(types(comes(fields), '9999#'), checked('moderator'));
    expect(welcomed.effects).toContainEqual(say('Welcome.'));
    expect(welcomed.send(finished).effects).toEqual([{ ...join, role: 'moderator' }]);
  });

  it('lets wait with music until it starts', () => {
    const waits = comes().send({ type: 'conference.joined', started: false });
    expect(waits.effects).toEqual([{ kind: 'background', sound: 'music' }]);
    expect(waits.send({ type: 'conference.started' }).effects).toEqual([enter]);
    expect(waits.send(digit('#')).outcome).toBe('left');
  });

  it.each([['full', { type: 'conference.refused', why: 'full' }]] as const)(
    'does not get in: %s',
    (outcome, event) => {
      expect(comes().send(event).outcome).toBe(outcome);
    },
  );

  it.each([
    ['ended', { type: 'conference.ended' }],
    ['removed', { type: 'conference.removed' }],
  ] as const)('is left by %s, in the room and before it starts', (outcome, event) => {
    const waits = comes().send({ type: 'conference.joined', started: false });
    expect(waits.send(event).outcome).toBe(outcome);
    const inside = send(waits, { type: 'conference.started' }, { type: 'leg.bridged', leg: 'room' });
    expect(inside.send(event).outcome).toBe(outcome);
  });

  it('stays where other keys are pressed, or where there is no key to leave', () => {
    const inside = (fields: object) =>
      send(comes(fields), { type: 'conference.joined', started: true }, { type: 'leg.bridged', leg: 'room' });
    expect(inside({}).send(digit('5')).outcome).toBeNull();
    expect(inside({ exit_key: '' }).send(digit('#')).outcome).toBeNull();
  });
});
