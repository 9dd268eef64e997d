import { numbersOfFlows } from './callers-apart.js';
import { compile } from './compile.js';
import type { Drafts } from './draft-index.js';
import { flow, hello, node, object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const LONDON = testId(501);
const PARIS = testId(502);
const environments = [
  object('environment', 501, { name: 'London', time_zone: 'Europe/London' }),
  object('environment', 502, { name: 'Paris', time_zone: 'Europe/Paris' }),
];
const POLICY = { allow_http: false, allow_nets: [] };

const ringing = {
  entry: 'n1',
  nodes: {
    n1: node('group', { ring_group_id: testId(7) }, 'Ring sales'),
    n2: node('ring', { extension: '1001' }, 'Ring Ann'),
    n3: node('end'),
  },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
};

interface Places {
  readonly number?: string | null;
  readonly flow?: string | null;
  readonly group?: string | null;
  readonly user?: string | null;
}

function strangers(places: Places) {
  const office = officeDrafts();
  const drawn = flow(ringing);
  const drafts: Drafts = {
    environment: environments,
    number: (office['number'] ?? []).map((one) => ({
      ...one,
      body: { ...one.body, environment_id: places.number ?? null },
    })),
    user: (office['user'] ?? []).map((one) => ({
      ...one,
      body: { ...one.body, environment_id: places.user ?? null },
    })),
    ring_group: [
      object('ring_group', 7, {
        name: 'Sales',
        members: [{ user_id: testId(200) }],
        environment_id: places.group ?? null,
      }),
    ],
    flow: [{ ...drawn, body: { ...drawn.body, environment_id: places.flow ?? null } }],
  };
  return compile(drafts, toyNodes, POLICY)
    .problems.filter(({ code }) => code === 'other_environment')
    .map(({ object: { type }, node_id, pointer, severity }) => [type, node_id, pointer, severity]);
}

describe('objects of two environments', () => {
  it('do not refer to each other: numbers to flows, flows to groups and extensions, groups to users', () => {
    expect(strangers({ number: LONDON, flow: PARIS })).toEqual([['number', null, '/flow_id', 'error']]);
    expect(strangers({ flow: LONDON, group: PARIS })).toEqual([
      ['flow', 'n1', '/nodes/n1/config/ring_group_id', 'error'],
    ]);
    expect(strangers({ flow: LONDON, user: PARIS })).toEqual([
      ['flow', 'n2', '/nodes/n2/config/extension', 'error'],
    ]);
    expect(strangers({ group: LONDON, user: PARIS })).toEqual([
      ['ring_group', null, '/members/0/user_id', 'error'],
    ]);
  });

  it('are told by name', () => {
    const there = flow(hello);
    const stranger = {
      ...officeDrafts(),
      environment: environments,
      number: [
        object('number', 100, { number: '+442071838750', flow_id: testId(1), environment_id: LONDON }),
      ],
      flow: [{ ...there, body: { ...there.body, environment_id: PARIS } }],
    };
    expect(compile(stranger, toyNodes, POLICY).problems[0]?.message).toBe(
      'The flow chosen here belongs to "Paris", another environment. Choose another, or let one of the two belong to none.',
    );
  });
});

it('objects of one environment, and those of none, refer to each other', () => {
  expect(strangers({ number: LONDON, flow: LONDON, group: LONDON, user: LONDON })).toEqual([]);
  expect(strangers({ number: LONDON, group: LONDON })).toEqual([]);
  expect(strangers({ flow: LONDON })).toEqual([]);
});

it('a flow of no environment dials an extension that calls of a number do not reach: a warning, at the node', () => {
  const office = officeDrafts();
  const belonging = (type: string, environment_id: string) =>
    (office[type] ?? []).map((one) => ({ ...one, body: { ...one.body, environment_id } }));
  const judged = (numbers: string, users: string) =>
    compile(
      {
        environment: environments,
        number: belonging('number', numbers),
        user: belonging('user', users),
        ring_group: [object('ring_group', 7, { name: 'Sales', members: [{ user_id: testId(200) }] })],
        flow: [flow(ringing)],
      },
      toyNodes,
      POLICY,
    );
  const { release, problems } = judged(LONDON, PARIS);
  expect(release).not.toBeNull();
  const [{ code, severity, node_id, pointer, message, path } = {}] = problems.filter(
    ({ object: { type } }) => type === 'flow',
  );
  expect({ code, severity, node_id, pointer }).toEqual({
    code: 'other_environment',
    severity: 'warning',
    node_id: 'n2',
    pointer: '/nodes/n2/config/extension',
  });
  expect(path).toEqual(['n1', 'n2']);
  expect(message).toBe(
    'Calls to +442071838750 belong to "London", and the extension 1001 to "Paris": they do not reach it. Choose another, or let one of the two belong to none.',
  );
  expect(judged(PARIS, PARIS).problems.filter(({ code }) => code === 'other_environment')).toEqual([]);
});

it('of a thousand numbers that lead to one flow the first of each environment is looked at', () => {
  const number = Array.from({ length: 1000 }, (_, index) =>
    object('number', 1000 + index, {
      number: `+4420718${10_000 + index}`,
      flow_id: testId(1),
      environment_id: index < 600 ? LONDON : PARIS,
    }),
  );
  expect(numbersOfFlows({ number }, []).get(testId(1))).toEqual([number[0], number[600]]);
});
