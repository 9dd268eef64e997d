import { QueueOffice, QUEUE_ID, userId } from '../testing/queue-office.js';
import type { OfficeSetup } from '../testing/queue-office.js';

const A = '+15550000001';
const B = '+15550000002';
const TAKES: Readonly<Record<string, number>> = { '1001': 500, '1002': 600, '1003': 700 };
const AGENTS = Object.keys(TAKES);

/** A queue that rings all: three agents who talk, each with a caller, and callers who leave their numbers meanwhile. */
async function leftNumbers(numbers: readonly string[], setup: OfficeSetup = {}): Promise<QueueOffice> {
  const fields = { strategy: 'ring_all', ring_time_s: 10, wrap_up_s: 0, retry_s: 5, ...setup.fields };
  const office = new QueueOffice({ members: AGENTS, callsBack: true, ...setup, fields });
  const { pbx } = office.rig;
  for (const [extension, ms] of Object.entries(TAKES)) pbx.takes.set(extension, ms);
  await office.rig.start();
  for (const agent of AGENTS) {
    office.call(`+1555999${agent}`);
    await office.pass(2000);
  }
  for (const number of numbers) {
    const channel = office.call(number);
    await office.pass(1000);
    office.press(channel, '2');
    await office.pass(1500);
    office.press(channel, '1');
    await office.pass(500);
  }
  expect(office.callbacks).toHaveLength(numbers.length);
  pbx.obeyed.length = 0;
  return office;
}

/** All agents are free, at the same moment. */
const letGo = (office: QueueOffice) => AGENTS.forEach((agent) => office.hangUp(agent));
const outbound = ({ rig }: QueueOffice) =>
  [...rig.store.calls.values()].filter(({ direction }) => direction === 'outbound');
const statuses = ({ rig }: QueueOffice) =>
  AGENTS.map((agent) => rig.engine.queues.agent(userId(agent))?.status);
const ends = (office: QueueOffice) =>
  Object.fromEntries(outbound(office).map(({ legs, end_reason }) => [legs[0]!.number, end_reason]));

describe('A callback of a queue that rings all', () => {
  it('rings all who are free at once; the first who answers has it, and the others are told so', async () => {
    const office = await leftNumbers([A]);
    const { rig } = office;
    letGo(office);
    await office.pass(300);
    expect(office.rung).toEqual(AGENTS);
    expect(statuses(office)).toEqual(['ringing', 'ringing', 'ringing']);
    const [listed] = rig.engine.queues.callbacks(QUEUE_ID);
    expect(listed).toMatchObject({ number: A, call_id: outbound(office)[0]!.id });
    expect(listed?.call_ids).toEqual(outbound(office).map(({ id }) => id));
    await office.pass(400);
    expect(office.rung).toEqual([...AGENTS, A]);
    expect(ends(office)).toEqual({
      '1001': null,
      '1002': 'answered_elsewhere',
      '1003': 'answered_elsewhere',
    });
    expect(outbound(office)[1]).toMatchObject({
      hangup_by: 'flow',
      end_detail: 'Grace calls them back.',
      legs: [{ number: '1002', answered_at: null, cause: 'answered_elsewhere' }],
    });
    expect(statuses(office)).toEqual(['in_call', 'available', 'available']);
    expect(rig.engine.queues.callbacks(QUEUE_ID)[0]).toMatchObject({ call_ids: [outbound(office)[0]!.id] });
    await office.pass(3000);
    expect(office.callbacks).toEqual([]);
    expect(office.told.filter((type) => type === 'queuecall_serviced')).toHaveLength(4);
    expect(rig.engine.queues.agent(userId('1001'))?.queues[0]?.calls_taken).toBe(2);
    expect(rig.reported).toEqual([]);
  });

  it('is taken by one, where two answer in the same moment: the caller is rung once', async () => {
    const office = await leftNumbers([A]);
    for (const agent of AGENTS) office.rig.pbx.takes.set(agent, 500);
    letGo(office);
    await office.pass(4000);
    expect(office.rung).toEqual([...AGENTS, A]);
    expect(Object.values(ends(office))).toEqual([null, 'answered_elsewhere', 'answered_elsewhere']);
    expect(statuses(office)).toEqual(['in_call', 'available', 'available']);
    office.hangUp('1001');
    await office.pass(1000);
    expect(office.rig.engine.counts()).toMatchObject({ calls: 0, uncommitted: 0 });
  });

  it('has the agents to itself until one has answered; then the next callback rings the others', async () => {
    const office = await leftNumbers([A, B]);
    letGo(office);
    await office.pass(400);
    expect(office.rung).toEqual(AGENTS);
    await office.pass(5000);
    expect(office.rung).toEqual([...AGENTS, A, '1002', '1003', B]);
    const talks = outbound(office).filter(({ end_reason }) => end_reason === null);
    expect(talks.map(({ legs }) => legs.map(({ number }) => number))).toEqual([
      ['1001', A],
      ['1002', B],
    ]);
  });

  it('rings who becomes free meanwhile as well, and again who did not answer once they have rested', async () => {
    const office = await leftNumbers([A], { fields: { retry_s: 15 } });
    for (const agent of AGENTS) office.rig.pbx.phones.set(agent, 'no_answer');
    office.hangUp('1002');
    await office.pass(2000);
    office.hangUp('1003');
    await office.pass(1000);
    expect(office.rung).toEqual(['1002', '1003']);
    await office.pass(20_000);
    expect(office.rung).toEqual(['1002', '1003']);
    expect(office.callbacks).toMatchObject([{ body: { rings: [], waiting: { callback_attempts: 0 } } }]);
    await office.pass(6000);
    expect(office.rung).toEqual(['1002', '1003', '1002', '1003']);
    expect(outbound(office)[0]).toMatchObject({ legs: [{ cause: 'no_answer' }] });
  });

  it('pauses who misses it, where the queue does that, and nobody whom another agent was faster than', async () => {
    const office = await leftNumbers([A], {
      fields: { autopause: { scope: 'all_queues', on: ['declined'] } },
    });
    office.rig.pbx.phones.set('1001', 'declined');
    letGo(office);
    await office.pass(3000);
    expect(statuses(office)).toEqual(['paused', 'in_call', 'available']);
  });

  it('is stopped with all its phones when its agents are told to hang up by the API, and rings the next ones', async () => {
    const office = await leftNumbers([A]);
    for (const agent of AGENTS) office.rig.pbx.takes.set(agent, 60_000);
    letGo(office);
    await office.pass(300);
    for (const { id } of outbound(office)) await office.rig.engine.hangupCall(id);
    await office.pass(1000);
    const reasons = outbound(office).map(({ end_reason }) => end_reason);
    expect(reasons).toEqual(['stopped', 'stopped', 'stopped', null, null, null]);
    expect(office.rung).toEqual([...AGENTS, ...AGENTS]);
    expect(office.callbacks).toMatchObject([{ body: { waiting: { callback_attempts: 0 } } }]);
  });
});
