import { findEventType } from '@hookswitch/events';
import { ringGroupSchema } from '@hookswitch/flow-model';
import type { CompiledFlow } from '@hookswitch/flow-model';
import type { CallRequest, PhoneBehaviour } from '@hookswitch/gateway-sim';
import type { z } from 'zod';
import { RestartingOffice } from '../testing/restarting-office.js';

const GROUP = '01937a00-0000-7000-8000-00000000c001';
const USERS = { '1001': 'Ann', '1002': 'Bob', '1003': 'Cleo' };
const idOf = (extension: string) => `01937a00-0000-7000-8000-00000000${extension}`;

type Fields = Partial<z.input<typeof ringGroupSchema>>;

/** A flow that rings a group, and says sorry when nobody takes the call. */
function ringing(fields: Fields): CompiledFlow {
  const members = Object.keys(USERS).map((extension) => ({ user_id: idOf(extension) }));
  const body = ringGroupSchema.parse({ name: 'Sales', members, ring_time_s: 20, ...fields });
  const users = Object.fromEntries(
    Object.entries(USERS).map(([extension, name], index) => [
      idOf(extension),
      { num_id: index, name, extension },
    ]),
  );
  const node = (type: string, config: object) => ({
    type,
    label: type,
    config: { ...config },
    templates: [],
  });
  return {
    hash: 'f1',
    flow_id: '01937a00-0000-7000-8000-00000000f001',
    name: 'Main',
    entry: 'n1',
    on_hangup: null,
    default_exit: 'n3',
    nodes: {
      n1: {
        ...node('ring_group', { ring_group_id: GROUP }),
        objects: { [GROUP]: { type: 'ring_group', num_id: 5, name: 'Sales', body, users } },
      },
      n2: node('talk', { text: 'Sorry.', language: 'en-GB', voice: null }),
      n3: node('hangup', {}),
    },
    edges: { 'n1:no_answer': 'n2', 'n1:busy': 'n2', 'n1:answered_ended': 'n3', 'n2:next': 'n3' },
  };
}

interface Story {
  readonly fields?: Fields;
  readonly phones: Readonly<Record<string, PhoneBehaviour>>;
  readonly call?: Partial<CallRequest>;
  readonly ms: number;
}

const rings: PhoneBehaviour = { behaviour: 'no_answer' };
const busy: PhoneBehaviour = { behaviour: 'busy' };
const answersAfter = (after_ms: number, digits = ''): PhoneBehaviour => ({
  behaviour: 'answer',
  after_ms,
  hangup_after_ms: 9000,
  ...(digits !== '' && { script: [{ after_ms: 1500, do: 'digits', digits }] }),
});

const stories: Readonly<Record<string, Story>> = {
  'rings all at once, and the second one answers': {
    phones: { '1001': rings, '1002': answersAfter(3000), '1003': busy },
    ms: 14_000,
  },
  'rings one after the other, and nobody answers': {
    fields: { strategy: 'hunt', ring_time_s: 5 },
    phones: { '1001': rings, '1002': { behaviour: 'decline' }, '1003': rings },
    ms: 15_000,
  },
  'rings one more each time, and the first answers late': {
    fields: { strategy: 'memory_hunt', ring_time_s: 5 },
    phones: { '1001': answersAfter(7000), '1002': rings, '1003': rings },
    ms: 18_000,
  },
  'rings in an order of chance': {
    fields: { strategy: 'random', ring_time_s: 5 },
    phones: { '1001': rings, '1002': rings, '1003': rings },
    ms: 18_000,
  },
  'rings the first one who is free': {
    fields: { strategy: 'first_available', ring_time_s: 5 },
    phones: { '1001': { behaviour: 'unregistered' }, '1002': rings, '1003': rings },
    ms: 8000,
  },
  'asks whether the first is busy, who is not': {
    fields: { skip_all_if_first_busy: true },
    phones: { '1001': rings, '1002': answersAfter(3000), '1003': busy },
    ms: 14_000,
  },
  'asks for a key: one refuses, one takes it, one is too late': {
    fields: { confirm: true },
    phones: {
      '1001': answersAfter(1000, '2'),
      '1002': answersAfter(2000, '1'),
      '1003': answersAfter(2500),
    },
    ms: 18_000,
  },
  'loses its caller while it rings': {
    phones: { '1001': rings, '1002': rings, '1003': busy },
    call: { script: [{ after_ms: 4000, do: 'hangup' }] },
    ms: 6000,
  },
};

async function play({ fields = {}, phones, call, ms }: Story, room = Infinity) {
  const office = new RestartingOffice(ringing(fields), USERS);
  office.journal.room = room;
  try {
    await office.start(phones, call);
    await office.pass(ms);
  } finally {
    await office.close();
  }
  const [report] = office.journal.events.filter(({ type }) => type === 'ring_group_call_ended');
  const { told, path, notes, journal, reported } = office;
  return { told, path, notes, reported, report: report?.data as unknown as Report, journal };
}

interface Report {
  readonly disposition: string;
  readonly wait_ms: number;
  readonly duration_ms: number;
  readonly answered_by: { readonly name: string } | null;
  readonly members: readonly { readonly name: string; readonly result: string }[];
}

const resultsOf = ({ members }: Report) =>
  Object.fromEntries(members.map(({ name, result }) => [name, result]));

describe('a call to a ring group', () => {
  it('that somebody answers: the others miss nothing, and the summary says who took it', async () => {
    const { told, path, report, journal } = await play(
      stories['rings all at once, and the second one answers']!,
    );
    expect(path).toEqual(['n1:answered_ended', 'n3:hangup']);
    expect(told).toEqual([
      'call_created',
      'call_created 1001',
      'call_created 1002',
      'call_created 1003',
      'call_ringing 1001',
      'call_ringing 1002',
      'call_missed 1003',
      'call_hungup 1003',
      'call_answered 1002',
      'call_hungup 1001',
      'call_answered',
      'call_hungup 1002',
      'ring_group_call_ended',
      'call_hungup',
      'call_reported',
    ]);
    expect(journal.call?.legs.map(({ cause }) => cause)).toEqual([
      'normal',
      'answered_elsewhere',
      'normal',
      'busy',
    ]);
    expect(journal.call?.legs[1]).toMatchObject({ kind: 'user', via: 'ring_group', via_name: 'Sales' });
    expect(report).toMatchObject({
      disposition: 'answered',
      wait_ms: 3000,
      duration_ms: 9000,
      answered_by: { name: 'Bob', number: '1002' },
      ring_group: { id: GROUP, name: 'Sales' },
      node: { id: 'n1', type: 'ring_group' },
    });
    expect(resultsOf(report)).toEqual({ Ann: 'answered_elsewhere', Bob: 'answered', Cleo: 'busy' });
    expect(journal.allSteps[0]?.reason).toBe('Bob took the call.');
  });

  it('that nobody answers in turn: each misses it, and the step says who did what', async () => {
    const { told, path, report, journal } = await play(
      stories['rings one after the other, and nobody answers']!,
    );
    expect(path).toEqual(['n1:no_answer', 'n2:next', 'n3:hangup']);
    expect(told.filter((type) => /missed|ringing/.test(type))).toEqual(
      ['1001', '1002', '1003'].flatMap((number) => [`call_ringing ${number}`, `call_missed ${number}`]),
    );
    expect(journal.allSteps[0]?.reason).toBe('Ann and Cleo did not answer; Bob declined.');
    expect(report).toMatchObject({ disposition: 'no_answer', answered_by: null, duration_ms: 0 });
  });

  it('whose members confirm: the first to press 1 has it', async () => {
    const { path, report, told } = await play(
      stories['asks for a key: one refuses, one takes it, one is too late']!,
    );
    expect(path).toEqual(['n1:answered_ended', 'n3:hangup']);
    expect(resultsOf(report)).toEqual({
      Ann: 'rejected_by_confirm',
      Bob: 'answered',
      Cleo: 'answered_elsewhere',
    });
    expect(told.filter((type) => type.startsWith('call_missed'))).toEqual([]);
  });

  it('that rings the first free one passes over who is not there, and rings nobody after', async () => {
    const { path, told, report } = await play(stories['rings the first one who is free']!);
    expect(path[0]).toBe('n1:no_answer');
    expect(resultsOf(report)).toEqual({ Ann: 'unreachable', Bob: 'no_answer', Cleo: 'not_rung' });
    expect(told).not.toContain('call_created 1003');
  });

  it('whose caller gives up is told as abandoned, and missed by whom it rang for', async () => {
    const { report, told } = await play(stories['loses its caller while it rings']!);
    expect(report).toMatchObject({ disposition: 'abandoned', wait_ms: 4000 });
    expect(resultsOf(report)).toEqual({ Ann: 'ringing', Bob: 'ringing', Cleo: 'busy' });
    expect(told).toEqual(expect.arrayContaining(['call_missed 1001', 'call_missed 1002']));
  });

  it('tells its end as the catalogue says', async () => {
    for (const story of Object.values(stories)) {
      const { report } = await play(story);
      const leg_id = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
      // The office's ids are no UUIDs: they are the test's own.
      const data = { ...report, environment_id: null } as object;
      const judged = findEventType('ring_group_call_ended')?.data.safeParse(data);
      const issues = judged?.error?.issues.filter(({ path }) => !String(path.at(-1)).endsWith('id'));
      expect(issues ?? []).toEqual([]);
      if (report.answered_by !== null) expect(report.answered_by).toMatchObject({ leg_id });
    }
  });
});

describe.each(Object.entries(stories))('a ring group that %s', (name, story) => {
  it('goes on the same wherever the process is killed', async () => {
    const shownOf = ({ told, path, notes, report, reported, journal }: Awaited<ReturnType<typeof play>>) => ({
      // Two channels' events may change places: each channel's own stay in order.
      told: told.toSorted(),
      ...{ path, notes, reported },
      results: resultsOf(report),
      legs: journal.call?.legs.map(({ number, cause, state }) => [number, cause, state]),
    });
    const undisturbed = await play(story);
    expect(undisturbed.journal.call?.ended_at).not.toBeNull();
    expect(undisturbed.reported).toEqual([]);
    const isByChance = name.includes('chance');
    for (let room = 1; room < undisturbed.journal.written; room += 1) {
      const disturbed = await play(story, room);
      if (isByChance) {
        expect({ room, ...resultsOf(disturbed.report) }).toEqual({
          room,
          ...resultsOf(undisturbed.report),
        });
        expect(disturbed.told.filter((type) => type.startsWith('call_created'))).toHaveLength(4);
      } else expect({ room, ...shownOf(disturbed) }).toEqual({ room, ...shownOf(undisturbed) });
    }
  });
});
