import type { ExtensionPresence, PresenceSource, PresenceState } from '@hookswitch/telephony';
import { QueueOffice, queueOffice } from '../testing/queue-office.js';

describe('A caller in a queue', () => {
  it('is connected with the agent who answers, and goes on when they have talked', async () => {
    const office = await queueOffice({ fields: { wrap_up_s: 10 } });
    office.call();
    await office.pass(5000);
    expect(office.rig.obeyed).toEqual(['answer', 'background', 'originate', 'bridge']);
    expect(office.rig.call.legs[1]).toMatchObject({
      kind: 'agent',
      via: 'queue',
      via_name: 'Support',
      number: '1001',
    });
    office.hangUp('1001');
    await office.pass(1000);
    expect(office.rig.path).toEqual(['n1:answered_ended', 'n2:hangup']);
    await office.pass(20_000);
    expect(office.told).toEqual([
      'call_created',
      'queuecall_created',
      'queuecall_entering',
      'queuecall_kicking',
      'call_created 1001',
      'call_answered',
      'call_ringing 1001',
      'call_answered 1001',
      'queuecall_serviced',
      'call_hungup 1001',
      'queuecall_done',
      'queue_wrapup',
      'call_hungup',
      'queue_wrapup',
    ]);
    expect(office.statuses).toEqual(['1001 ringing', '1001 in_call', '1001 wrap_up', '1001 available']);
    const wrapUps = office.rig.store.events.filter(({ type }) => type === 'queue_wrapup');
    expect(wrapUps.map(({ data }) => (data as never)['wrap_up'])).toMatchObject([
      { state: 'START', queue: { name: 'Support' }, agent: { name: 'Grace', extension: '1001' } },
      { state: 'TIMEOUT' },
    ]);
    // As the call's own events: for filters, and for the number's own switch.
    const { number_id, webhooks_enabled } = office.rig.store.events[0]!.facts;
    expect(number_id).toEqual(expect.any(String));
    expect(wrapUps.map(({ facts }) => facts)).toMatchObject(
      wrapUps.map(() => ({ number_id, webhooks_enabled, queue_id: expect.any(String) })),
    );
    expect(Date.parse(wrapUps[1]!.timestamp) - Date.parse(wrapUps[0]!.timestamp)).toBe(10_000);
    expect(office.rig.reported).toEqual([]);
    expect(office.rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
  });

  it('reads where they wait, how long they did, and who serves', async () => {
    const office = await queueOffice();
    office.call();
    await office.pass(5000);
    expect(office.rig.activeflow.snapshot.variables).toMatchObject({
      'queue.name': 'Support',
      'queue.position': '1',
      'queue.wait_s': '2',
      'queue.agent_name': 'Grace',
      'queue.agent_extension': '1001',
    });
  });

  it.each([
    ['42', 42, 'Waits in the queue Support, place 1.'],
    ['gold', 3, 'Waits in the queue Support, place 1. “gold” is no priority from −100 to 100: 3 counts.'],
    ['101', 3, 'Waits in the queue Support, place 1. “101” is no priority from −100 to 100: 3 counts.'],
    [' ', 3, 'Waits in the queue Support, place 1.'],
  ])('has the priority that a variable gives: %p', async (priority_from, priority, text) => {
    const office = await queueOffice({ members: [], config: { priority: 3, priority_from } });
    office.call();
    await office.pass(1000);
    const created = office.rig.store.events.find(({ type }) => type === 'queuecall_created');
    expect(created?.data).toMatchObject({ priority });
    const joined = office.rig.store.changes.flatMap(({ signals }) =>
      signals.filter(({ kind }) => kind === 'queue_joined'),
    );
    expect(joined).toMatchObject([{ text }]);
  });

  it('goes to the next when one does not answer, who has missed the call', async () => {
    const office = await queueOffice({ phones: { '1001': 'no_answer' }, fields: { ring_time_s: 5 } });
    office.call();
    await office.pass(6000);
    expect(office.rung).toEqual(['1001', '1002']);
    expect(office.told.slice(4)).toEqual([
      'call_created 1001',
      'call_answered',
      'call_ringing 1001',
      'call_missed 1001',
      'call_hungup 1001',
      'queuecall_entering',
      'queuecall_kicking',
      'call_created 1002',
      'call_ringing 1002',
    ]);
    const offers = office.rig.store.changes.flatMap(({ signals }) =>
      signals.filter(({ kind }) => kind === 'queue_offer').map(({ text }) => text),
    );
    expect(offers).toEqual([
      expect.stringMatching(/^Support rings Grace \(.+\)\. Not rung: Bob .+\.$/),
      expect.stringMatching(/^Support rings Bob \(.+\)\. Not rung: Grace did not take the last offer; .+\.$/),
    ]);
  });

  it('is rung for by all at once, and only the first who answers gets the call', async () => {
    const office = await queueOffice({ fields: { strategy: 'ring_all' }, phones: { '1002': 'no_answer' } });
    office.call();
    await office.pass(1000);
    expect(office.rung).toEqual(['1001', '1002']);
    await office.pass(4000);
    const legs = office.rig.call.legs.slice(1);
    expect(legs.map(({ number, state, cause }) => [number, state, cause])).toEqual([
      ['1001', 'connected', null],
      ['1002', 'hangup', 'answered_elsewhere'],
    ]);
    expect(office.told).not.toContain('call_missed 1002');
    expect(office.statuses.slice(-1)).toEqual(['1002 available']);
  });

  it('who hangs up has abandoned the queue, before the call is over', async () => {
    const office = await queueOffice({ members: [] });
    const channel = office.call();
    await office.pass(5000);
    office.rig.pbx.end(channel, 'normal', 'remote', 200);
    await office.pass(100);
    expect(office.told).toEqual([
      'call_created',
      'queuecall_created',
      'call_answered',
      'call_missed',
      'queuecall_abandoned',
      'call_hungup',
    ]);
    const missed = office.rig.store.events.find(({ type }) => type === 'call_missed');
    expect(missed?.data).toMatchObject({ subject: 'call', leg: null, queue: { name: 'Support' } });
    expect(office.rig.store.events.find(({ type }) => type === 'queuecall_abandoned')?.data).toMatchObject({
      status: 'abandoned',
      reason: 'caller_hung_up',
      waited_ms: 5000,
    });
  });

  it('leaves by timeout when nobody could answer in time, and phones stop ringing', async () => {
    const office = await queueOffice({ phones: { '1001': 'no_answer' }, fields: { max_wait_s: 8 } });
    office.call();
    await office.pass(9000);
    expect(office.rig.path).toEqual(['n1:timeout', 'n2:hangup']);
    expect(office.told.slice(-5)).toEqual([
      'call_missed',
      'queuecall_abandoned',
      'call_missed 1001',
      'call_hungup 1001',
      'call_hungup',
    ]);
    const report = office.rig.store.events.find(({ type }) => type === 'call_reported');
    expect(report?.data).toMatchObject({ disposition: 'timeout' });
  });

  it('leaves by a key, also while something is being said', async () => {
    const office = await queueOffice({
      members: [],
      config: { exit_keys: [{ key: '0' }] },
      fields: { announce: { position: 'yes' } },
    });
    const channel = office.call();
    await office.pass(300);
    expect(office.said).toEqual(['You are next.']);
    office.rig.pbx.tell(channel, { type: 'digit_received', digit: '5' });
    office.rig.pbx.tell(channel, { type: 'digit_received', digit: '0' });
    await office.pass(2000);
    expect(office.rig.path).toEqual(['n1:exit_key_0', 'n2:hangup']);
    expect(office.told).not.toContain('call_missed');
  });

  it('is told the place, when it gets better, and what is said in between', async () => {
    const office = await queueOffice({
      members: [],
      fields: {
        announce: {
          position: 'yes',
          frequency_s: 60,
          periodic: [{ text: 'Please hold.' }],
          periodic_frequency_s: 40,
        },
      },
    });
    const first = office.call();
    await office.pass(2000);
    office.call();
    await office.pass(2000);
    expect(office.said).toEqual(['You are next.', 'You are number 2 in the queue.']);
    office.rig.pbx.end(first, 'normal', 'remote', 200);
    await office.pass(15_000);
    expect(office.said.slice(2)).toEqual(['You are next.']);
    await office.pass(25_000);
    expect(office.said.slice(3)).toEqual(['Please hold.']);
  });

  it('is announced to the agent before the two are connected', async () => {
    const office = await queueOffice({
      fields: { announce: { to_agent: { text: 'A call for ${queue.name}.' }, report_hold_time: true } },
    });
    office.call();
    await office.pass(6000);
    expect(office.said).toEqual(['A call for Support.', 'The caller has waited for less than a minute.']);
    expect(office.rig.call.legs[1]?.state).toBe('connected');
    expect(office.told).toContain('queuecall_serviced');
  });

  it('is connected after the pause that the queue gives its agents, and what they are told comes after it', async () => {
    const office = await queueOffice({
      fields: { connect_delay_s: 5, announce: { to_agent: { text: 'A call for ${queue.name}.' } } },
    });
    const kinds = () => office.rig.obeyed;
    office.call();
    // The phone is answered after 2 s.
    await office.pass(6900);
    expect(office.rig.call.legs[1]?.state).toBe('connected');
    expect([office.said, kinds().includes('bridge')]).toEqual([[], false]);
    await office.pass(300);
    expect([office.said, kinds().includes('bridge')]).toEqual([['A call for Support.'], false]);
    await office.pass(1000);
    expect(kinds()).toContain('bridge');
    expect(office.told).toContain('queuecall_serviced');
  });

  it('keeps the place when the agent hangs up in that pause, and is not connected after it', async () => {
    const office = await queueOffice({ members: ['1001'], fields: { connect_delay_s: 5, retry_s: 5 } });
    office.call();
    await office.pass(4000);
    office.rig.pbx.phones.set('1001', 'no_answer');
    office.rig.pbx.end(office.rig.call.legs[1]!.channel_id, 'normal', 'remote', 200);
    await office.pass(10_000);
    expect(office.rig.obeyed).not.toContain('bridge');
    expect(office.told).not.toContain('queuecall_serviced');
    office.rig.pbx.phones.set('1001', 'answer');
    await office.pass(30_000);
    expect(office.rig.obeyed).toContain('bridge');
  });

  it('does not get in when as many wait as may, or when nobody is there', async () => {
    const full = await queueOffice({ members: [], fields: { max_length: 1 } });
    full.call();
    await full.pass(100);
    full.call();
    await full.pass(100);
    expect(full.rig.path).toEqual(['n1:full', 'n2:hangup']);
    const empty = await queueOffice({ members: [], fields: { join_empty: [] } });
    empty.call();
    await empty.pass(100);
    expect(empty.rig.path).toEqual(['n1:join_empty', 'n2:hangup']);
    expect(empty.told).toEqual(['call_created', 'call_hungup']);
  });
});

describe('The line of a queue', () => {
  it('serves callers in the order of their coming', async () => {
    const office = await queueOffice({ members: ['1001'] });
    const numbers = ['+15550000001', '+15550000002', '+15550000003'];
    for (const number of numbers) {
      office.call(number);
      await office.pass(100);
    }
    const served: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await office.pass(4000);
      const calls = [...office.rig.store.calls.values()];
      served.push(
        calls.find(({ legs }) => legs.some((leg) => leg.kind === 'agent' && leg.state === 'connected'))?.from
          .number,
      );
      office.hangUp('1001');
      await office.pass(500);
    }
    expect(served).toEqual(numbers);
  });

  it('leaves an agent alone who is in any call of ours, and rings when that is over', async () => {
    const office = await queueOffice({ members: ['1001'] });
    office.call();
    await office.pass(4000);
    office.call();
    await office.pass(10_000);
    expect(office.rung).toEqual(['1001']);
    office.hangUp('1001');
    await office.pass(100);
    expect(office.rung).toEqual(['1001', '1001']);
  });

  it('lets an agent wrap up first, and sends those who wait away when nobody is left', async () => {
    const office = await queueOffice({
      members: ['1001'],
      fields: { wrap_up_s: 30, leave_when_empty: ['wrap_up'] },
    });
    office.call();
    await office.pass(4000);
    office.call();
    await office.pass(1000);
    office.hangUp('1001');
    await office.pass(100);
    expect(office.rig.path).toEqual(['n1:answered_ended', 'n2:hangup', 'n1:left_empty', 'n2:hangup']);
  });

  it('rings reserves only when nobody else is free, and sooner for who has waited', async () => {
    const office = await queueOffice({
      members: ['1001', '1002:5'],
      phones: { '1001': 'no_answer' },
      fields: { max_penalty: 0, penalty_rules: [{ after_s: 20 }], ring_time_s: 5, retry_s: 60 },
    });
    office.call();
    await office.pass(15_000);
    expect(office.rung).toEqual(['1001']);
    await office.pass(6000);
    expect(office.rung).toEqual(['1001', '1002']);
  });

  it('rings an agent as soon as the phone is registered', async () => {
    const office = new QueueOffice({ members: ['1001'] });
    const phones = new FakePhones();
    Object.assign(office.rig.pbx, { presence: phones });
    await office.rig.start();
    office.call();
    await office.pass(5000);
    expect(office.rung).toEqual([]);
    phones.become('1001', 'available');
    await office.pass(10);
    expect(office.rung).toEqual(['1001']);
  });
});

/** What a telephone system tells of its phones. */
class FakePhones implements PresenceSource {
  readonly unlisted = 'offline';
  readonly #phones = new Map<string, ExtensionPresence>();
  #listener: (changed: readonly ExtensionPresence[]) => void = () => undefined;

  list = () => [...this.#phones.values()];
  of = (extension: string) => this.#phones.get(extension);

  onChange(listener: (changed: readonly ExtensionPresence[]) => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }

  become(extension: string, state: PresenceState): void {
    const presence = { extension, state, at: '2026-11-21T09:00:00.000Z' };
    this.#phones.set(extension, presence);
    this.#listener([presence]);
  }
}
