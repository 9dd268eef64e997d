import { FakeClock } from '../testing/fake-clock.js';
import type { Delivery } from '../records.js';
import { Alarms } from './alarms.js';
import { Lane } from './lane.js';
import type { Entry } from './lane.js';

const entry = (id: string, sequence: number | null): Entry => ({
  delivery: { id, call_id: 'call', sequence } as Delivery,
  attempts: 0,
  tries: 0,
  since: 0,
  dueAt: 0,
  sending: false,
});

describe("a call's deliveries on a lane", () => {
  it('go by the order of its events, also when ids fell back with a clock that was put back', () => {
    const lane = new Lane('lane', 16, new Alarms(new FakeClock()), () => undefined);
    const given: readonly (readonly [string, number | null])[] = [
      ['9', 1],
      ['4', 3],
      ['8', 2],
      ['3', 4],
    ];
    for (const [id, sequence] of given) lane.add(entry(id, sequence), 0);
    const sent: (number | null)[] = [];
    for (let next = lane.take(0); next !== undefined; next = lane.take(0)) {
      sent.push(next.delivery.sequence);
      lane.remove(next, 0);
    }
    expect(sent).toEqual([1, 2, 3, 4]);
  });
});
