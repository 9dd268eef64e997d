import { STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import type { Problem } from '@hookswitch/flow-model';
import { compile } from './compile.js';
import { PROBLEM_CODES } from './fault.js';
import { flow, hello, node, object, officeDrafts, testId } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const native = {
  title: 'Hookswitch',
  methods: ['POST', 'PUT', 'PATCH'],
  https_only: false,
  single_event: false,
  event_names: new Set<string>(),
  whyUnsent: (type: string) =>
    type === 'call_hummed' ? 'Hookswitch has no event like "call_hummed".' : null,
};
const policy = {
  ...STRICT_NETWORK_POLICY,
  event_types: new Set(['call_hungup', 'call_hummed']),
  dialects: new Map([['native', native]]),
};

/** What one broken thing has to give: exactly one problem. */
interface Case {
  readonly title: string;
  readonly document?: Record<string, unknown>;
  readonly objects?: Record<string, ReturnType<typeof object>[]>;
  readonly problem: Partial<Problem> & { readonly code: keyof typeof PROBLEM_CODES };
  readonly message: RegExp;
}

const say = (text = 'Hi', label = 'Say hi') => node('say', { text }, label);
const end = node('end', {}, 'Bye');
const hook = (config: Record<string, unknown>) =>
  node('hook', { url: 'https://crm.example/', ...config }, 'Tell');
/** say → the node in question → end */
const around = (n2: unknown, more: Record<string, unknown> = {}) => ({
  entry: 'n1',
  nodes: { n1: say(), n2, n3: end },
  edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
  ...more,
});
const inN2 = (pointer: string) => ({ node_id: 'n2', pointer: `/nodes/n2${pointer}`, path: ['n1', 'n2'] });

const flowCases: Case[] = [
  {
    title: 'an empty flow',
    document: {},
    problem: { code: 'missing_entry', node_id: null, pointer: '/entry', path: [] },
    message: /empty. Add the first node/,
  },
  {
    title: 'no entry',
    document: { ...hello, entry: null },
    problem: { code: 'missing_entry', pointer: '/entry' },
    message: /does not say where a call starts/,
  },
  {
    title: 'keys that nobody is to be shown, spoken',
    document: {
      entry: 'n1',
      nodes: { n1: node('pin'), n2: say('It is ${vars.pin}'), n3: end },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3' },
    },
    problem: { code: 'masked_variable', ...inN2('/config/text') },
    message: /"vars.pin" holds keys that nobody is to be shown, and "Say hi" would show it/,
  },
  {
    title: 'a copy of them, spoken',
    document: {
      entry: 'n1',
      nodes: {
        n1: node('pin'),
        n2: say('It is ${vars.city}'),
        n3: end,
        n4: node('set', { value: '${vars.again}' }),
        n5: node('set', { name: 'again', value: '${vars.pin}' }),
      },
      edges: { 'n1:next': 'n5', 'n5:next': 'n4', 'n4:next': 'n2', 'n2:next': 'n3' },
    },
    problem: { code: 'masked_variable', node_id: 'n2', path: ['n1', 'n5', 'n4', 'n2'] },
    message: /"vars.city" holds keys/,
  },
  {
    title: 'an entry that is gone',
    document: { ...hello, entry: 'n9' },
    problem: { code: 'missing_node', pointer: '/entry' },
    message: /A call starts at the node "n9", which is not in this flow/,
  },
  {
    title: 'a hang-up lane that is gone',
    document: { ...hello, on_hangup: 'n9' },
    problem: { code: 'missing_node', pointer: '/on_hangup' },
    message: /hang-up lane starts at the node "n9"/,
  },
  {
    title: 'a default exit that is gone, named like a built-in of JavaScript',
    document: { ...hello, default_exit: 'toString' },
    problem: { code: 'missing_node', pointer: '/default_exit' },
    message: /The default exit leads to the node "toString"/,
  },
  {
    title: 'an edge to nothing',
    document: { ...hello, edges: { 'n1:next': 'n2', 'n1:error': 'constructor' } },
    problem: { code: 'missing_node', node_id: 'n1', pointer: '/edges/n1:error', path: ['n1'] },
    message: /"error" of "Hello" leads to the node "constructor", which is not in this flow/,
  },
  {
    title: 'an edge from nothing',
    document: { ...hello, edges: { 'n1:next': 'n2', 'n9:next': 'n2' } },
    problem: { code: 'missing_node', node_id: null, pointer: '/edges/n9:next' },
    message: /starts at the node "n9".*Delete the edge/,
  },
  {
    title: 'an edge from an outcome that does not exist',
    document: { ...hello, edges: { 'n1:next': 'n2', 'n1:busy': 'n2' } },
    problem: { code: 'unknown_outcome', node_id: 'n1', pointer: '/edges/n1:busy', path: ['n1'] },
    message: /"Hello" has no outcome "busy" \(it has next, error\)/,
  },
  {
    title: 'an edge from an outcome that the configuration no longer makes',
    document: around(node('ask', { ways: ['maybe'] }), {
      edges: { 'n1:next': 'n2', 'n2:maybe': 'n3', 'n2:yes': 'n3' },
    }),
    problem: { code: 'unknown_outcome', node_id: 'n2', pointer: '/edges/n2:yes', path: ['n1', 'n2'] },
    message: /it has maybe, error/,
  },
  {
    title: 'an unreachable node',
    document: { ...hello, nodes: { ...hello.nodes, n3: node('end', {}, 'Lost') } },
    problem: { code: 'unreachable_node', node_id: 'n3', pointer: '/nodes/n3', path: [] },
    message: /No call can get to "Lost"/,
  },
  {
    title: 'a silent cycle, with the cycle as path',
    document: {
      entry: 'n1',
      nodes: { n1: say(), n2: node('set', {}, 'A'), n3: node('ask', {}, 'B'), n4: end },
      edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n3:yes': 'n2', 'n3:no': 'n4' },
    },
    problem: { code: 'silent_cycle', ...inN2(''), path: ['n1', 'n2', 'n3', 'n2'] },
    message: /"A" → "B" → "A" goes round without ever waiting/,
  },
  {
    title: 'a silent cycle of one node',
    document: around(node('set', {}, 'A'), { edges: { 'n1:next': 'n3', 'n1:error': 'n2', 'n2:next': 'n2' } }),
    problem: { code: 'silent_cycle', ...inN2(''), path: ['n1', 'n2', 'n2'] },
    message: /"A" → "A"/,
  },
  {
    title: 'a silent cycle through the default exit',
    document: {
      entry: 'n1',
      default_exit: 'n2',
      nodes: { n1: say(), n2: node('set', {}, 'A'), n3: node('set', {}, 'B') },
      edges: { 'n2:next': 'n3' },
    },
    problem: { code: 'silent_cycle', ...inN2(''), path: ['n1', 'n2', 'n3', 'n2'] },
    message: /"A" → "B" → "A"/,
  },
  {
    title: 'a silent cycle in the hang-up lane',
    document: {
      ...hello,
      on_hangup: 'h1',
      nodes: { ...hello.nodes, h1: node('set'), h2: node('set') },
      edges: { ...hello.edges, 'h1:next': 'h2', 'h2:next': 'h2' },
    },
    problem: { code: 'silent_cycle', node_id: 'h2', path: ['h1', 'h2', 'h2'] },
    message: /goes round/,
  },
  {
    title: 'a node that needs a caller, after hang-up',
    document: {
      ...hello,
      on_hangup: 'h1',
      nodes: { ...hello.nodes, h1: node('set'), h2: say('x', 'Sorry') },
      edges: { ...hello.edges, 'h1:next': 'h2' },
    },
    problem: { code: 'not_after_hangup', node_id: 'h2', pointer: '/nodes/h2', path: ['h1', 'h2'] },
    message: /"Sorry" needs a caller/,
  },
  {
    title: 'a node that is disabled and cannot be passed',
    document: around(
      { ...end, disabled: true },
      { edges: { 'n1:next': 'n2' }, nodes: { n1: say(), n2: { ...end, disabled: true } } },
    ),
    problem: { code: 'cannot_be_disabled', ...inN2('/disabled') },
    message: /"Bye" has no usual way out/,
  },
  {
    title: 'an unknown node type',
    document: around(node('teleport', { x: 1 }, 'Beam')),
    problem: { code: 'unknown_node_type', ...inN2('/type') },
    message: /"teleport" of "Beam" is not installed/,
  },
  {
    title: 'a node type named like a built-in of JavaScript',
    document: around(node('constructor')),
    problem: { code: 'unknown_node_type', ...inN2('/type') },
    message: /not installed/,
  },
  {
    title: 'a node of a newer version',
    document: around({ ...node('tell'), v: 3 }),
    problem: { code: 'newer_node', ...inN2('/v') },
    message: /"Tell" was configured by a newer Hookswitch/,
  },
  {
    title: 'an unset field of an older version',
    document: around(node('tell', { words: '' })),
    problem: { code: 'unset_field', ...inN2('/config/text') },
    message: /"Text" is not set/,
  },
  {
    title: 'an unset required field',
    document: around(node('say')),
    problem: { code: 'unset_field', ...inN2('/config/text') },
    message: /"Text" is not set. Enter a value/,
  },
  {
    title: 'a field of the wrong type',
    document: around({ type: 'say', config: { text: 'x', voice: 5 } }),
    problem: { code: 'invalid_field', ...inN2('/config/voice') },
    message: /"voice" must be text, not a number/,
  },
  {
    title: 'a property nobody knows',
    document: around({ type: 'say', config: { text: 'x', volume: 5 } }),
    problem: { code: 'unknown_field', ...inN2('/config/volume') },
    message: /"volume" is not a setting here/,
  },
  {
    title: 'a broken template',
    document: around({ type: 'say', config: { text: 'Hi ${caller.name' } }),
    problem: { code: 'broken_template', ...inN2('/config/text') },
    message: /never closed.*At character 4/,
  },
  {
    title: 'an extension that nobody has',
    document: around(node('ring', { extension: '1002' })),
    problem: { code: 'missing_reference', ...inN2('/config/extension') },
    message: /Nobody has the extension 1002/,
  },
  {
    title: 'a flow that does not exist any more',
    document: around(node('sub', { flow_id: testId(9) })),
    problem: { code: 'missing_reference', ...inN2('/config/flow_id') },
    message: /The flow chosen here does not exist/,
  },
  {
    title: 'a prompt that does not exist any more',
    document: around(node('sound', { prompt_id: testId(9) })),
    problem: { code: 'missing_reference', ...inN2('/config/prompt_id') },
    message: /The prompt chosen here does not exist/,
  },
  {
    title: 'a prompt that nothing was uploaded to',
    document: around(node('sound', { prompt_id: testId(8) })),
    objects: { prompt: [object('prompt', 8, { name: 'Welcome' })] },
    problem: {
      code: 'empty_prompt',
      object: { type: 'flow', id: testId(1), name: 'Flow 1' },
      ...inN2('/config/prompt_id'),
    },
    message: /Nothing was uploaded.*Upload a file/,
  },
  {
    title: 'a URL that the network policy refuses',
    document: around(hook({ url: 'https://169.254.169.254/latest?c=${call.id}' })),
    problem: { code: 'refused_url', ...inN2('/config/url') },
    message: /169\.254\.169\.254.*HOOKSWITCH_ALLOW_NETS/,
  },
  {
    title: 'a URL whose host is a variable',
    document: around(hook({ url: 'https://${caller.name}.example/' })),
    problem: { code: 'refused_url', ...inN2('/config/url') },
    message: /Write scheme, host and port out/,
  },
  {
    title: 'a reserved header',
    document: around(hook({ headers: [{ name: 'Host', value: 'x' }] })),
    problem: { code: 'refused_header', ...inN2('/config/headers/0/name') },
    message: /"Host" is a header/,
  },
  {
    title: 'a header that is there twice',
    document: around(hook({ headers: [{ name: 'X-A', value: 'x' }, { name: 'x-a', value: 'y' }] })), // prettier-ignore
    problem: { code: 'refused_header', ...inN2('/config/headers/1/name') },
    message: /in row 1 already/,
  },
  {
    title: 'outcomes that a flow gives no longer',
    document: around(node('sub', { flow_id: testId(1), returns: [{ name: 'paid' }] }, 'Ask'), {
      edges: { 'n1:next': 'n2', 'n2:next': 'n3', 'n2:paid': 'n3' },
    }),
    problem: { code: 'outdated_outcomes', ...inN2('/config/returns') },
    message: /"Ask" are no longer those of what it refers to: "paid" is no more\. Update them/,
  },
  {
    title: 'outcomes that a flow gives since',
    document: around(node('sub', { flow_id: testId(1) }, 'Ask'), {
      nodes: {
        n1: say(),
        n2: node('sub', { flow_id: testId(1), returns: [] }, 'Ask'),
        n3: node('return', { name: 'paid' }),
      },
    }),
    problem: { code: 'outdated_outcomes', ...inN2('/config/returns') },
    message: /"paid" was added/,
  },
];

const objectCases: Case[] = [
  {
    title: 'a number whose flow is gone',
    objects: { number: [object('number', 5, { number: '+4420', flow_id: testId(9) })] },
    problem: { code: 'missing_reference', pointer: '/flow_id', node_id: null },
    message: /The flow chosen here does not exist/,
  },
  {
    title: 'an environment whose webhook is gone',
    objects: { environment: [object('environment', 5, { name: 'E', webhook_ids: [testId(8)] })] },
    problem: { code: 'missing_reference', pointer: '/webhook_ids/0' },
    message: /The webhook chosen here/,
  },
  {
    title: 'a number that is there twice',
    objects: {
      number: ['A', 'B'].map((name, at) =>
        object('number', 5 + at, { name, number: '+4420', flow_id: testId(1) }),
      ),
    },
    problem: {
      code: 'duplicate_value',
      pointer: '/number',
      object: { type: 'number', id: testId(6), name: 'B' },
    },
    message: /Number "A" has \+4420 already/,
  },
  {
    title: 'an extension that is there twice',
    objects: { user: ['A', 'B'].map((name, at) => object('user', 5 + at, { name, extension: '1001' })) },
    problem: { code: 'duplicate_value', pointer: '/extension' },
    message: /User "A" has 1001 already/,
  },
  {
    title: 'a webhook without URL',
    objects: { webhook: [object('webhook', 5, { name: 'W', event_types: ['*'] })] },
    problem: { code: 'unset_field', pointer: '/url', object: { type: 'webhook', id: testId(5), name: 'W' } },
    message: /Enter the URL/,
  },
  {
    title: 'a webhook on a URL that is refused',
    objects: {
      webhook: [object('webhook', 5, { name: 'W', event_types: ['*'], url: 'http://crm.example/' })],
    },
    problem: { code: 'refused_url', pointer: '/url' },
    message: /Use https/,
  },
  {
    title: 'a webhook with a reserved header',
    objects: {
      webhook: [
        object('webhook', 5, {
          name: 'W',
          event_types: ['*'],
          url: 'https://crm.example/',
          headers: [{ name: 'webhook-id', value: 'x' }],
        }),
      ],
    },
    problem: { code: 'refused_header', pointer: '/headers/0/name' },
    message: /Use another name/,
  },
  {
    title: 'a native webhook by GET',
    objects: {
      webhook: [
        object('webhook', 5, { name: 'W', event_types: ['*'], url: 'https://crm.example/', method: 'GET' }),
      ],
    },
    problem: { code: 'invalid_field', pointer: '/method' },
    message: /cannot go by GET. Use POST, PUT or PATCH/,
  },
  {
    title: 'an object that breaks its own schema',
    objects: { user: [object('user', 5, { name: 'U', extension: 'x', shoe_size: 43 })] },
    problem: { code: 'invalid_field', pointer: '/extension' },
    message: /2 to 10 digits/,
  },
];

const seen = new Set<string>();

function check({ problem, message, document, objects }: Case, severity: 'error' | 'warning') {
  const office = officeDrafts(flow(document ?? hello));
  const { release, problems } = compile({ ...office, ...objects }, toyNodes, policy);
  seen.add(problem.code);
  const found = problems.filter(({ code }) => code === problem.code);
  expect(found).toEqual([
    expect.objectContaining({
      object: { type: 'flow', id: testId(1), name: 'Flow 1' },
      ...problem,
      ...(objects && !problem.object ? { object: expect.anything() } : {}),
      severity,
      message: expect.stringMatching(message),
    }),
  ]);
  expect(release === null).toBe(severity === 'error');
  return problems.filter(({ code, severity: other }) => code !== problem.code && other === 'error');
}

describe('Apply refuses', () => {
  it.each(flowCases)('$title', (one) => expect(check(one, 'error')).toEqual([]));
  it.each(objectCases)('$title', (one) => {
    const others = check(one, 'error').filter(({ code }) => code !== 'unknown_field');
    expect(others).toEqual([]);
  });

  it('a flow of a newer version', () => {
    const newer = flow(hello);
    const office = officeDrafts({ ...newer, body: { ...newer.body, schema: 2 } });
    expect(compile(office, toyNodes, policy).problems).toMatchObject([
      { code: 'newer_document', pointer: '/schema' },
    ]);
    seen.add('newer_document');
  });

  it('a node that no migration can read', () => {
    const { tell } = toyNodes;
    const registry = { ...toyNodes, tell: { ...tell, migrations: {} } as typeof tell & {} };
    const drafts = officeDrafts(flow(around(node('tell', { words: 'Hi' }))));
    expect(compile(drafts, registry, policy).problems).toMatchObject([
      { code: 'no_migration', ...inN2('/v'), message: expect.stringMatching(/Draw the node anew/) },
    ]);
    expect(compile(drafts, toyNodes, policy).problems).toEqual([]);
    seen.add('no_migration');
  });
});

it('Apply refuses what belongs to another environment', () => {
  const there = flow(hello);
  const drafts = {
    ...officeDrafts(),
    environment: [object('environment', 11, { name: 'Paris' }), object('environment', 12, { name: 'Rome' })],
    number: [
      object('number', 100, { number: '+442071838750', flow_id: testId(1), environment_id: testId(11) }),
    ],
    flow: [{ ...there, body: { ...there.body, environment_id: testId(12) } }],
  };
  const { release, problems } = compile(drafts, toyNodes, policy);
  expect(release).toBeNull();
  expect(problems[0]).toMatchObject({ code: 'other_environment', pointer: '/flow_id' });
  seen.add('other_environment');
});

describe('Apply warns, and goes on', () => {
  const warnings: Case[] = [
    {
      title: 'of a variable that nothing sets',
      document: around(say('${vars.town} ${caller.name} ${webhook.n2.status}')),
      problem: { code: 'unknown_variable' },
      message: /Nothing sets/,
    },
    {
      title: 'of an outcome that is connected to nothing',
      document: around(node('ask'), { edges: { 'n1:next': 'n2', 'n2:yes': 'n3' } }),
      problem: { code: 'no_exit', node_id: 'n2', pointer: '/edges/n2:no', path: ['n1', 'n2'] },
      message: /"Ask" is left by "NO", the call is hung up/,
    },
    {
      title: 'of a default exit that is connected to nothing itself',
      document: around(node('set', {}, 'A'), { edges: { 'n1:next': 'n3' }, default_exit: 'n2' }),
      problem: { code: 'no_exit', node_id: 'n2', pointer: '/edges/n2:next', path: ['n1', 'n2'] },
      message: /"A" is left by "Next", the call is hung up/,
    },
    {
      title: 'of a header that is not sent as written',
      document: around(hook({ headers: [{ name: 'X-A', value: 'a\nb' }] })),
      problem: { code: 'altered_header', ...inN2('/config/headers/0/value') },
      message: /line breaks/,
    },
    {
      title: 'of a number that leads nowhere',
      objects: { number: [object('number', 5, { number: '+4420' })] },
      problem: { code: 'unused_number', pointer: '/flow_id' },
      message: /leads to no flow/,
    },
    {
      title: 'of a ring group without members',
      objects: { ring_group: [object('ring_group', 5, { name: 'Sales' })] },
      problem: { code: 'empty_ring_group', pointer: '/members' },
      message: /no members/,
    },
    {
      title: 'of a schedule without hours',
      objects: { schedule: [object('schedule', 5, { name: 'Hours' })] },
      problem: { code: 'empty_schedule', pointer: '/ranges' },
      message: /always closed/,
    },
    {
      title: 'of hours on no day',
      objects: {
        schedule: [
          object('schedule', 5, { name: 'Hours', ranges: [{ name: 'Open', from: '09:00', to: '17:00' }] }),
        ],
      },
      problem: { code: 'never_due', pointer: '/ranges/0/days' },
      message: /no day of the week/,
    },
    {
      title: 'of a member who never rings',
      objects: {
        ring_group: [
          object('ring_group', 5, { name: 'Sales', members: [{ number: '+442071838750', delay_s: 25 }] }),
        ],
      },
      problem: { code: 'never_rung', pointer: '/members/0/delay_s' },
      message: /rings for 25 s/,
    },
    {
      title: 'of a webhook that is told of nothing',
      objects: { webhook: [object('webhook', 5, { name: 'W', url: 'https://crm.example/' })] },
      problem: { code: 'no_event_types', pointer: '/event_types' },
      message: /told of no event/,
    },
    {
      title: 'of an event type that the catalogue does not have',
      objects: {
        webhook: [
          object('webhook', 5, {
            name: 'W',
            url: 'https://crm.example/',
            event_types: ['call_hungup', 'call_eaten'],
          }),
        ],
      },
      problem: { code: 'unknown_event_type', pointer: '/event_types/1' },
      message: /"call_eaten"/,
    },
    {
      title: 'of an event that the dialect’s vendor never tells of',
      objects: {
        webhook: [
          object('webhook', 5, {
            name: 'W',
            url: 'https://crm.example/',
            event_types: ['call_hummed', 'call_hungup'],
          }),
        ],
      },
      problem: { code: 'unsent_event_type', pointer: '/event_types/0' },
      message: /no event like "call_hummed"/,
    },
  ];
  it.each(warnings.slice(1))('$title', (one) => expect(check(one, 'warning')).toEqual([]));

  it('of each variable that nothing sets', () => {
    const { release, problems } = compile(officeDrafts(flow(warnings[0]?.document ?? {})), toyNodes, policy);
    expect(release).not.toBeNull();
    expect(
      problems.map(({ code, pointer, message }) => [code, pointer, message.match(/"(.*)"/)?.[1]]),
    ).toEqual([
      ['unknown_variable', '/nodes/n2/config/text', 'vars.town'],
      ['unknown_variable', '/nodes/n2/config/text', 'webhook.n2.status'],
    ]);
    seen.add('unknown_variable');
  });

  it('of a flow that runs one with problems: both are left out', () => {
    const caller = flow(around(node('sub', { flow_id: testId(3) }, 'Ask')), 2, 'Caller');
    const broken = flow({ nodes: {} }, 3, 'Half drawn');
    const { release, problems } = compile(officeDrafts(flow(hello), caller, broken), toyNodes, policy);
    expect(Object.keys(release?.flows ?? {})).toEqual([testId(1)]);
    expect(problems.find(({ code }) => code === 'broken_subflow')).toMatchObject({
      severity: 'warning',
      object: { name: 'Caller' },
      ...inN2('/config/flow_id'),
      message: expect.stringMatching(/"Half drawn", which "Ask" runs, has problems of its own/),
    });
    seen.add('broken_subflow');
  });

  it('a flow for messages with an object that needs a call', () => {
    const number = object('number', 100, { number: '+442071838750', message_flow_id: testId(1) });
    const { problems } = compile({ ...officeDrafts(flow(hello)), number: [number] }, toyNodes, policy);
    expect(problems).toMatchObject([
      { code: 'needs_call', severity: 'error', node_id: 'n1', pointer: '/nodes/n1', path: ['n1'] },
    ]);
    seen.add('needs_call');
  });

  it('with every code that there is, tested here', () => {
    expect([...seen].sort()).toEqual(Object.keys(PROBLEM_CODES).sort());
  });
});
