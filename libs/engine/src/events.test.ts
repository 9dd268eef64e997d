import { findEventType } from '@hookswitch/events';
import type { DomainEvent } from '@hookswitch/events';
import { flow, NUMBER, Rig } from './testing/rig.js';

const story = flow({
  nodes: {
    n1: ['answer'],
    n2: ['talk', { text: 'Hello ${caller.name}' }],
    n3: ['webhook', { name: 'Tell' }],
    n4: ['dial', { to: '1001' }],
    h1: ['webhook', { name: 'After' }],
  },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n2:key': 'n3', 'n3:next': 'n4' },
  on_hangup: 'h1',
});

/** A call with digits, a hold and an end. With `keep` nobody reads its events meanwhile. */
async function run(keep?: DomainEvent[]): Promise<Rig> {
  const rig = await new Rig(story).start();
  if (keep !== undefined) {
    const append = rig.store.append.bind(rig.store);
    rig.store.append = (change, done) => {
      keep.push(...change.events);
      append({ ...change, events: [], components: [] }, done);
    };
  }
  rig.pbx.call(NUMBER);
  await rig.clock.advance(200);
  rig.pbx.tell('in-1', { type: 'digit_received', digit: '4' });
  rig.pbx.tell('in-1', { type: 'digit_received', digit: '2' });
  rig.pbx.tell('in-1', { type: 'channel_held' });
  await rig.clock.advance(5000);
  rig.pbx.end('in-1', 'normal', 'remote', 200);
  await rig.clock.advance(5000);
  expect(rig.reported).toEqual([]);
  return rig;
}

/** Ids are the only thing in which two runs differ: each becomes the number of its first appearance. */
function withoutIds(events: readonly DomainEvent[]): unknown {
  const seen = new Map<string, number>();
  const parts = events.map((event) => {
    const { id: _id, ...rest } = JSON.parse(JSON.stringify(event)) as DomainEvent;
    return rest;
  });
  const text = JSON.stringify(parts).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
    if (!seen.has(id)) seen.set(id, seen.size);
    return `id-${seen.get(id)}`;
  });
  return JSON.parse(text);
}

describe('what a node tells', () => {
  const menu = flow({
    nodes: { n1: ['answer'], n2: ['ivr'], n3: ['hangup'] },
    edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
  });
  const at = async (keys: string) => {
    const rig = await new Rig(menu).start();
    rig.pbx.call(NUMBER);
    await rig.clock.advance(200);
    for (const digit of keys) rig.pbx.tell('in-1', { type: 'digit_received', digit });
    rig.pbx.end('in-1', 'normal', 'remote', 200);
    await rig.clock.advance(100);
    return rig.store.events.filter(({ type }) => type.startsWith('ivr_'));
  };

  it('begins with its entry and ends with how it was left, and shows the call and the node', async () => {
    const events = await at('120');
    expect(events.map(({ type, data }) => [type, data['option'] ?? data['outcome']])).toEqual([
      ['ivr_started', undefined],
      ['ivr_option_selected', { key: '1', label: '' }],
      ['ivr_option_selected', { key: '2', label: '' }],
      ['ivr_ended', 'next'],
    ]);
    const [first] = events;
    expect(first?.data).toMatchObject({
      id: first?.call_id,
      node: { id: 'n2', type: 'ivr', label: 'Node n2' },
    });
    for (const { type, data } of events) {
      const sent: unknown = JSON.parse(JSON.stringify({ ...data, environment_id: null }));
      expect(findEventType(type)?.data.safeParse(sent).error).toBeUndefined();
    }
  });

  it('ends with the caller, when they hang up in it', async () => {
    expect((await at('1')).at(-1)?.data).toMatchObject({ outcome: 'hangup', subject: 'call' });
  });
});

describe('what an event shows', () => {
  it('is the call and the activeflow at its moment, however much later it is read', async () => {
    const readLate: DomainEvent[] = [];
    const readAtOnce = (await run()).store.events;
    await run(readLate);
    expect(readAtOnce.length).toBeGreaterThan(15);
    expect(withoutIds(readLate)).toEqual(withoutIds(readAtOnce));
  });

  it('is read in any order, and stays what it was', async () => {
    const events: DomainEvent[] = [];
    await run(events);
    const backwards = [...events].reverse().map(({ data }) => JSON.stringify(data));
    expect(events.map(({ data }) => JSON.stringify(data))).toEqual(backwards.reverse());
    const updates = events.filter(({ type }) => type === 'activeflow_updated').map(({ data }) => data);
    expect(updates.map(({ executed_actions }) => (executed_actions as unknown[]).length)).toEqual(
      updates.map((_, index) => index + 1),
    );
  });

  it('has an id of its own, the same at every look', async () => {
    const events: DomainEvent[] = [];
    await run(events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });
});
