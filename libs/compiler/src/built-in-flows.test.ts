import {
  defineNode,
  EXTENSION_FLOW_ID,
  OUTBOUND_FLOW_ID,
  SWITCH_FLOW_ID,
  STRICT_NETWORK_POLICY as policy,
} from '@hookswitch/flow-model';
import { z } from 'zod';
import { compile } from './compile.js';
import type { Drafts } from './draft-index.js';
import { flow, hello, object, officeDrafts } from './testing/drafts.js';
import { toyNodes } from './testing/toy-nodes.js';

const base = { summary: '', icon: 'x', machine: null as never, title: 'Toy', category: 'call' } as const;
const target = z.string().meta({ template: 'text' });

const next = () => [{ name: 'next', label: 'Next' }];

/** What the flow is made of, as far as the compiler looks at it. */
const registry = {
  ...toyNodes,
  dial: defineNode({
    ...base,
    type: 'dial',
    config: z.strictObject({
      to: z.strictObject({ type: z.string(), target }),
      ring_time_s: z.int(),
      caller_number: target.optional(),
    }),
    outcomes: () =>
      ['answered_ended', 'busy', 'no_answer', 'declined', 'unreachable'].map((name) => ({
        name,
        label: name,
      })),
  }),
  hangup: defineNode({ ...base, type: 'hangup', config: z.strictObject({}), outcomes: () => [] }),
};

const office = officeDrafts(flow(hello, 1, 'Main'));
const withoutUsers: Drafts = { ...office, user: [] };

describe('the flow in which extensions call each other', () => {
  it('is in every release with users, rings what was dialled, and tells nobody of a problem', () => {
    const { release, problems } = compile(office, registry, policy);
    expect(problems).toEqual([]);
    const built = release?.flows[EXTENSION_FLOW_ID];
    expect(built).toMatchObject({
      flow_id: EXTENSION_FLOW_ID,
      name: 'Extension to extension',
      entry: 'ring',
    });
    expect(built?.nodes['ring']).toMatchObject({
      config: { to: { type: 'extension', target: '${called.number}' }, ring_time_s: 25 },
      templates: [{ pointer: '/to/target', context: 'text' }],
    });
    expect(built?.edges['ring:busy']).toBe('end');
    expect(built?.edges['ring:answered_ended']).toBeUndefined();
  });

  it('is no object, and its content is part of what the release means', () => {
    const one = compile(office, registry, policy).release;
    const other = compile(office, toyNodes, policy).release;
    expect(one?.objects).toEqual(other?.objects);
    expect(other?.flows[EXTENSION_FLOW_ID]).toBeUndefined();
    expect(one?.hash).not.toBe(other?.hash);
    expect(compile(office, registry, policy).release?.hash).toBe(one?.hash);
  });

  it('is left out where nobody has an extension', () => {
    expect(compile(withoutUsers, registry, policy).release?.flows[EXTENSION_FLOW_ID]).toBeUndefined();
  });
});

describe('the flow in which a schedule is switched from a phone', () => {
  const saying = {
    ...registry,
    answer: defineNode({ ...base, type: 'answer', config: z.strictObject({}), outcomes: next }),
    talk: defineNode({ ...base, type: 'talk', config: z.strictObject({ text: target }), outcomes: next }),
  };
  const withSchedule = (fields: object): Drafts => ({
    ...office,
    schedule: [object('schedule', 9, { name: 'Reception', ...fields })],
  });

  it('is in a release where a schedule has a code, and says what has become of it', () => {
    const built = compile(withSchedule({ switch_code: '*28' }), saying, policy).release?.flows[
      SWITCH_FLOW_ID
    ];
    expect(built).toMatchObject({ name: 'Switch a schedule', entry: 'answer' });
    expect(built?.nodes['say']).toMatchObject({
      config: { text: '${vars.switch_said}' },
      templates: [{ pointer: '/text', context: 'text' }],
    });
  });

  it('is in no other: nothing is to be applied where nobody has given a code', () => {
    const flows = (drafts: Drafts) => Object.keys(compile(drafts, saying, policy).release?.flows ?? {});
    expect(flows(withSchedule({ switch_code: null }))).not.toContain(SWITCH_FLOW_ID);
    expect(flows({ ...withSchedule({ switch_code: '*28' }), user: [] })).not.toContain(SWITCH_FLOW_ID);
  });
});

describe('the flow in which users call numbers outside', () => {
  it('is beside it, dials what was dialled, and shows the number that was asked for', () => {
    const built = compile(office, registry, policy).release?.flows[OUTBOUND_FLOW_ID];
    expect(built?.nodes['ring']?.config).toEqual({
      to: { type: 'number', target: '${called.number}' },
      ring_time_s: 60,
      caller_number: '${vars.caller_number|}',
    });
    expect(compile(withoutUsers, registry, policy).release?.flows[OUTBOUND_FLOW_ID]).toBeUndefined();
  });
});
