import { compile } from '@hookswitch/compiler';
import { findEventType } from '@hookswitch/events';
import { flowDocumentSchema, STRICT_NETWORK_POLICY } from '@hookswitch/flow-model';
import { nodes } from './index.js';
import { runFlow } from './testing/simulated-office.js';

const FLOW_ID = '01991f0a-6c2e-7c11-9d3f-000000000001';
const NUMBER = '+442071838750';

const menu = (config: object = {}) => ({
  type: 'menu',
  label: 'Main menu',
  config: {
    prompt: { text: 'For sales, press 1.' },
    options: [
      { key: '1', label: 'Sales' },
      { key: '2', label: 'Support' },
    ],
    retries: 1,
    timeout_s: 2,
    ...config,
  },
});
const talk = (text: string) => ({ type: 'talk', label: text, config: { text } });
const keys = (digits: string, after_ms: number) => ({ after_ms, do: 'digits', digits }) as const;

/** Runs a drawing for a caller who presses keys, on the simulator. */
async function run(
  drawn: Readonly<Record<string, object>>,
  edges: Readonly<Record<string, string>>,
  script: readonly ReturnType<typeof keys>[],
) {
  const document = flowDocumentSchema.parse({ schema: 1, entry: Object.keys(drawn)[0], nodes: drawn, edges });
  const object = (type: number, name: string, body: object) => [
    { id: FLOW_ID.replace(/1$/, String(type)), num_id: type, name, body: body as Record<string, unknown> },
  ];
  const drafts = {
    flow: object(1, 'Main', document),
    number: object(2, 'Main', { number: NUMBER, name: 'Main', flow_id: FLOW_ID }),
    user: object(3, 'Grace', { name: 'Grace', extension: '1001' }),
  };
  const { release, problems } = compile(drafts, nodes, STRICT_NETWORK_POLICY);
  const flow = release?.flows[FLOW_ID];
  if (flow === undefined) throw new Error(JSON.stringify(problems));
  const caller = { from: { number: '+15557654321' }, to: NUMBER, script: [...script] };
  const ran = await runFlow(flow, { caller, phones: {}, replies: [null] }, 600_000);
  expect(ran.reported).toEqual([]);
  return {
    ...ran,
    path: ran.steps.map(({ action_id, outcome }) => `${action_id}:${outcome}`),
    ivr: ran.events.filter(({ type }) => type.startsWith('ivr_')),
  };
}

describe('A menu on the simulator', () => {
  it('tells that it is entered, which of its keys is pressed, and how it is left', async () => {
    const drawn = { n1: menu(), n2: talk('Sales, ${digits}.') };
    const { path, ivr, steps } = await run(drawn, { 'n1:key_1': 'n2' }, [keys('9', 600), keys('1', 600)]);
    expect(path).toEqual(['n1:key_1', 'n2:next']);
    expect(ivr.map(({ type, data }) => [type, data['option'] ?? data['outcome']])).toEqual([
      ['ivr_started', undefined],
      ['ivr_option_selected', { key: '1', label: 'Sales' }],
      ['ivr_ended', 'key_1'],
    ]);
    for (const { type, data } of ivr) expect(findEventType(type)?.data.safeParse(data).error).toBeUndefined();
    expect(ivr[0]?.data).toMatchObject({ node: { id: 'n1', type: 'menu', label: 'Main menu' } });
    expect(steps[0]?.variables_changed).toEqual({ digits: '1' });
  });

  it('tells of its end when the caller hangs up in it', async () => {
    const { ivr } = await run({ n1: menu() }, {}, [{ after_ms: 500, do: 'hangup' } as never]);
    expect(ivr.map(({ type, data }) => [type, data['outcome']])).toEqual([
      ['ivr_started', undefined],
      ['ivr_ended', 'hangup'],
    ]);
  });

  it('is not heard by who has typed through it while they were welcomed', async () => {
    const drawn = { n1: talk('Welcome to our office.'), n2: menu(), n3: menu(), n4: talk('Support.') };
    const edges = { 'n1:next': 'n2', 'n2:key_1': 'n3', 'n3:key_2': 'n4' };
    const { path, steps } = await run(drawn, edges, [keys('12', 300)]);
    expect(path).toEqual(['n1:next', 'n2:key_1', 'n3:key_2', 'n4:next']);
    expect(steps[1]?.tm_end).toBe(steps[0]?.tm_end);
    expect(steps[2]?.tm_end).toBe(steps[0]?.tm_end);
  });

  it('rings an extension that is typed, and takes the caller back when nobody answers', async () => {
    const drawn = { n1: menu({ direct_dial: { enabled: true } }), n2: talk('Bye.') };
    const edges = { 'n1:key_2': 'n2' };
    const answered = await run(drawn, edges, [keys('1001', 600)]);
    expect(answered.path[0]).toBe('n1:direct_dial');
    expect(answered.call?.legs[1]).toMatchObject({ number: '1001', via_name: 'Main menu: extension' });
    const { path } = await run(drawn, edges, [keys('1005', 600), keys('2', 3000)]);
    expect(path).toEqual(['n1:key_2', 'n2:next']);
  });
});

describe('Keys that are hidden', () => {
  const gather = {
    type: 'gather',
    label: 'PIN',
    config: { prompt: { text: 'Your PIN?' }, variable: 'pin', max_length: 4, masked: true },
  };
  const copy = {
    type: 'set',
    label: 'Copy',
    config: { variables: [{ name: 'copy', value: '<${vars.pin}>' }] },
  };

  it('stay hidden in what is made of them, and may decide where a call goes', async () => {
    const branches = [
      { id: 'a', conditions: [{ variable: 'vars.copy', operator: 'matches', value: '<48.5>' }] },
    ];
    const decide = { type: 'branch', label: 'Right?', config: { branches } };
    const drawn = { n1: gather, n2: copy, n3: decide, n4: talk('Right.') };
    const edges = { 'n1:complete': 'n2', 'n2:next': 'n3', 'n3:branch_a': 'n4' };
    const { path, steps, events, activeflow } = await run(drawn, edges, [keys('4815', 600)]);
    expect(path).toEqual(['n1:complete', 'n2:next', 'n3:branch_a', 'n4:next']);
    expect(steps[1]?.variables_changed).toEqual({ 'vars.copy': '••••' });
    expect(JSON.stringify([steps, events, activeflow])).not.toMatch(/4815|call_dtmf/);
  });

  it('are refused where they would be seen', async () => {
    const told = run({ n1: gather, n2: talk('It is ${vars.pin}.') }, { 'n1:complete': 'n2' }, []);
    await expect(told).rejects.toThrow('masked_variable');
  });
});
