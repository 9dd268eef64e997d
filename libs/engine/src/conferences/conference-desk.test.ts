import type { LiveCall } from '../live-call.js';
import { ConferenceDesk } from './conference-desk.js';
import { recordOf } from './room.js';
import type { Room } from './room.js';
import type { Seat } from './seat.js';

const room = (id: string) => ({ id, conference_id: `of ${id}`, closing: null }) as unknown as Room;

/** A call as it is after a turn; `seat` of a room and its number in the order of coming. */
const call = (id: string, seat?: readonly [roomId: string, number: number]): LiveCall => {
  const conference = seat && ({ id: `seat-${seat[1]}`, room_id: seat[0] } as Seat);
  return { call: { id }, over: false, activeflow: { snapshot: { conference } } } as unknown as LiveCall;
};

const who = (desk: ConferenceDesk, roomId: string) => desk.membersOf(roomId).map(({ live }) => live.call.id);
const changed = (desk: ConferenceDesk) => desk.takeChanged().map(({ id }) => id);

function twoRooms(): ConferenceDesk {
  const desk = new ConferenceDesk();
  desk.put(room('sales'));
  desk.put(room('board'));
  desk.note(call('bob', ['sales', 2]));
  desk.note(call('ada', ['sales', 1]));
  desk.note(call('kay', ['board', 3]));
  return desk;
}

describe('who is in the rooms of conferences', () => {
  it('is told for each room, in the order of coming', () => {
    const desk = twoRooms();
    expect(who(desk, 'sales')).toEqual(['ada', 'bob']);
    expect(who(desk, 'board')).toEqual(['kay']);
    expect(who(desk, 'none')).toEqual([]);
  });

  it('follows a caller from one room into another, and out', () => {
    const desk = twoRooms();
    desk.note(call('ada', ['board', 4]));
    expect([who(desk, 'sales'), who(desk, 'board')]).toEqual([['bob'], ['kay', 'ada']]);
    desk.note(call('ada'));
    expect([who(desk, 'sales'), who(desk, 'board')]).toEqual([['bob'], ['kay']]);
    expect(desk.member('ada')).toBeUndefined();
  });
});

describe('rooms that have changed', () => {
  it('are those that somebody came to or left, and those that were changed themselves: each once', () => {
    const desk = twoRooms();
    expect(changed(desk)).toEqual(['sales', 'board']);
    expect(changed(desk)).toEqual([]);
    desk.note(call('ada', ['board', 4]));
    expect(changed(desk)).toEqual(['sales', 'board']);
    const kay = call('kay', ['board', 3]);
    desk.note(kay);
    expect(changed(desk)).toEqual(['board']);
    expect(desk.note(kay)).toBe(false);
    expect(changed(desk)).toEqual([]);
    desk.put(room('sales'));
    expect(changed(desk)).toEqual(['sales']);
  });

  it('are all of them after a restart, and none that is gone', () => {
    const desk = new ConferenceDesk();
    desk.restore([recordOf(room('sales')), recordOf(room('board'))]);
    desk.remove('board');
    expect(changed(desk)).toEqual(['sales']);
  });
});
