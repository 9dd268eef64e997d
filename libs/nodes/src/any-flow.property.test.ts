import { compile } from '@hookswitch/compiler';
import {
  flowDocumentSchema,
  migrateFlowDocument,
  readPointer,
  STRICT_NETWORK_POLICY,
} from '@hookswitch/flow-model';
import type { ReleaseObject } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { nodes } from './index.js';
import { runFlow } from './testing/simulated-office.js';
import type { Surroundings } from './testing/simulated-office.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);
const HOUR = 3_600_000;
const STEP_BUDGET = 1000;
/** No node waits longer than an hour by itself, and the caller stays for an hour once answered. */
const LONGEST_MS = (STEP_BUDGET + 2) * HOUR;
const FLOW_ID = '01991f0a-6c2e-7c11-9d3f-000000000001';
const NUMBER = '+442071838750';

const text = fc.constantFrom(
  'Hello', '${caller.name|you}', '${vars.a}', '${vars.b|none} \\${x}', '${webhook.n0.body.to}', '${digits}', ' ', '\u{1F600}"\r\n', '${',
); // prettier-ignore
const target = fc.constantFrom(
  '1001',
  '1002',
  '+442079460000',
  '${vars.a}',
  '${digits}',
  '${caller.number}',
  '',
);
const condition = fc.record({
  variable: fc.constantFrom('vars.a', 'caller.name', 'digits', 'webhook.n1.status', 'no.such'),
  operator: fc.constantFrom('equals', 'not_equals', 'contains', 'at_least', 'one_of', 'is_set', 'is_empty'),
  value: fc.constantFrom('', '200', 'x', 'a,b', '${vars.b}'),
});
const ways = ['a', 'b'];

/** Configurations as somebody would fill them in, mostly. A node type that is not here is drawn as it comes off the palette. */
const configs: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  answer: fc.constant({}),
  hangup: fc.constant({}),
  talk: fc.record({ text, language: fc.constantFrom('en-GB', 'pl-PL') }),
  wait: fc.record({ duration_ms: fc.constantFrom(1, 500, 60_000, HOUR) }),
  set: fc.record({
    variables: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), value: text }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  branch: fc
    .array(fc.array(condition, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map((all) => ({ branches: all.map((conditions, at) => ({ id: ways[at], match: 'any', conditions })) })),
  dial: fc.record({
    to: fc.record({ type: fc.constantFrom('extension', 'number'), target }),
    ring_time_s: fc.constantFrom(5, 25),
  }),
  webhook: fc.record({
    url: fc.constantFrom(
      'https://crm.example/hook',
      'https://crm.example/${vars.a}?q=${caller.name}',
      'http://crm.example/',
    ),
    wait_for_reply: fc.boolean(),
    headers: fc.constantFrom([], [{ name: 'X-Caller', value: '${caller.name}', secret: false }]),
  }),
};

const types = Object.keys(nodes);

/** A node; a wild one may be of a type that nobody knows, of a version to come, or configured with anything. */
function nodeOf(wild: boolean) {
  return fc.constantFrom(...types).chain((type) => {
    const config = configs[type] ?? fc.constant({});
    return fc.record({
      type: wild
        ? fc.oneof({ weight: 9, arbitrary: fc.constant<string>(type) }, fc.constant('teleport'))
        : fc.constant(type),
      label: fc.constantFrom('', type),
      config: wild ? fc.oneof(config, fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue())) : config,
      v: wild ? fc.constantFrom(undefined, 1, 0, 9) : fc.constantFrom(undefined, 1),
      /** Where its outcomes lead, one after the other; beyond the last node: nowhere. */
      targets: fc.array(fc.nat(7), { minLength: 1, maxLength: 6 }),
    });
  });
}

interface Drawn {
  readonly nodes: Record<string, { readonly type: string }>;
  readonly edges: Record<string, string>;
  readonly on_hangup: string | null;
  readonly default_exit: string | null;
}

/** A drawing with any wiring, loops too: each outcome that a node has leads to a node, or nowhere. */
function drawing(wild: boolean) {
  return fc
    .record({
      drawn: fc.array(nodeOf(wild), { minLength: 1, maxLength: 7 }),
      on_hangup: fc.option(fc.nat(6), { freq: 1 }),
      default_exit: fc.option(fc.nat(6), { freq: 1 }),
      stray: fc.constantFrom(null, ...(wild ? ['n0:teleported', 'n8:next'] : [])),
    })
    .map(({ drawn, on_hangup, default_exit, stray }) => {
      const at = (place: number | null | undefined): string | null =>
        place !== null && place !== undefined && place < drawn.length ? `n${place}` : null;
      const edges: Record<string, string> = stray === null ? {} : { [stray]: 'n0' };
      drawn.forEach(({ type, config, targets }, index) => {
        outcomesOf(type, config).forEach((outcome, position) => {
          const to = at(targets[position % targets.length]);
          if (to !== null) edges[`n${index}:${outcome}`] = to;
        });
      });
      const entries = drawn.map(({ type, label, config, v }, index) => [
        `n${index}`,
        { type, label, config, ...(v === undefined ? {} : { v }) },
      ]);
      const document: Drawn = {
        nodes: Object.fromEntries(entries) as Drawn['nodes'],
        edges,
        on_hangup: at(on_hangup),
        default_exit: at(default_exit),
      };
      return { schema: 1, entry: 'n0', ...(wild ? document : tidy(document)) };
    });
}

function outcomesOf(type: string, config: Readonly<Record<string, unknown>>): readonly string[] {
  const definition = Object.hasOwn(nodes, type) ? nodes[type as keyof typeof nodes] : undefined;
  const parsed = definition?.config.safeParse(config);
  if (!definition || !parsed?.success) return ['next'];
  const names = definition.outcomes(parsed.data as never).map(({ name }) => name);
  return definition.type === 'hangup' ? names : [...names, 'error'];
}

/** As somebody would leave it who looks at it once more: without what no call gets to, or may not do without a caller. */
function tidy({ nodes: drawn, edges, on_hangup, default_exit }: Drawn): Drawn {
  const reached = (from: readonly (string | null)[]): Set<string> => {
    const found = new Set(from.filter((id) => id !== null));
    for (const id of found) {
      for (const [key, to] of Object.entries(edges)) if (key.startsWith(`${id}:`)) found.add(to);
    }
    return found;
  };
  const silent = (id: string): boolean => nodes[drawn[id]?.type as keyof typeof nodes]?.afterHangup === true;
  const lane = [...reached([on_hangup])].every(silent) ? on_hangup : null;
  const kept = reached(['n0', lane, default_exit]);
  return {
    nodes: Object.fromEntries(Object.entries(drawn).filter(([id]) => kept.has(id))),
    edges: Object.fromEntries(Object.entries(edges).filter(([key]) => kept.has(key.split(':')[0] as string))),
    on_hangup: lane,
    default_exit,
  };
}

const phone = fc.record(
  {
    behaviour: fc.constantFrom('answer', 'busy', 'no_answer', 'decline', 'unregistered'),
    after_ms: fc.constantFrom(0, 2000, 20_000),
    hangup_after_ms: fc.constantFrom(0, 3000, 60_000),
  },
  { requiredKeys: ['behaviour'] },
);
const deed = fc.oneof(
  fc.record({
    after_ms: fc.nat(5000),
    do: fc.constant('digits' as const),
    digits: fc.constantFrom('1', '1001', '#*'),
  }),
  fc.record({ after_ms: fc.nat(5000), do: fc.constantFrom('hold' as const, 'unhold' as const) }),
);
const answer = fc.record({
  after_ms: fc.constantFrom(0, 100, 3000, 9000),
  reply: fc.record({
    outcome: fc.constantFrom('ok', 'client_error', 'server_error', 'timeout', 'unavailable', 'bad_response'),
    status: fc.constantFrom(200, 404, 503, null),
    body: fc.constantFrom(undefined, { to: '1002' }, { to: ['1', { a: null }] }, 'x'.repeat(70_000), [[]]),
    reason: fc.constantFrom('', 'HTTP 404'),
  }),
});
const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  caller: fc
    .record({
      from: fc.constantFrom(
        { number: '+15557654321', name: '${vars.a}"\r\nX: 1' },
        { extension: '1002' },
        { number: '' },
      ),
      deeds: fc.array(deed, { maxLength: 3 }),
      patience_ms: fc.oneof(fc.nat(10_000), fc.constant(HOUR - 15_000)),
    })
    .map(({ from, deeds, patience_ms }) => ({
      from,
      to: NUMBER,
      script: [...deeds, { after_ms: patience_ms, do: 'hangup' as const }],
    })),
  phones: fc.record({ '1001': phone, '1002': phone, '+442079460000': phone }),
  replies: fc.array(fc.option(answer, { freq: 5 }), { minLength: 1, maxLength: 3 }),
});

/** Apply, as far as a flow is concerned: the drafts of an office whose number leads to it. */
function apply(document: Readonly<Record<string, unknown>>) {
  const migrated = migrateFlowDocument(document, nodes);
  if (!migrated.ok) return { flow: undefined, problems: migrated.problems, body: document };
  const parsed = flowDocumentSchema.safeParse(migrated.document);
  if (!parsed.success) return { flow: undefined, problems: null, body: document };
  const object = (type: number, name: string, body: ReleaseObject['body']): ReleaseObject[] => [
    { id: `01991f0a-6c2e-7c11-9d3f-00000000000${type}`, num_id: type, name, body },
  ];
  const drafts = {
    flow: object(1, 'Main', parsed.data),
    number: object(2, 'Main', { number: NUMBER, name: 'Main', flow_id: FLOW_ID }),
    user: object(3, 'Grace', { name: 'Grace', extension: '1001' }),
  };
  const { release, problems } = compile(drafts, nodes, STRICT_NETWORK_POLICY);
  return { flow: release?.flows[FLOW_ID], problems, body: parsed.data };
}

describe('any drawing', () => {
  it('is refused with what is wrong and where, or can be run', () => {
    fc.assert(
      fc.property(fc.boolean().chain(drawing), (document) => {
        const { flow, problems, body } = apply(structuredClone(document));
        if (problems === null) return;
        expect(flow === undefined).toBe(
          problems.some((problem) => !('severity' in problem) || problem.severity === 'error'),
        );
        for (const { pointer, message } of problems) {
          expect(message).toMatch(/[.)]$/);
          // What is pointed at is there, or could be: its parent is.
          expect([pointer, readPointer(body, pointer.replace(/\/[^/]*$/, ''))]).not.toContain(undefined);
        }
      }),
      { numRuns: 300 * EFFORT },
    );
  });

  it(
    'that can be applied runs to an end that has a name, whatever caller, phones and servers do',
    async () => {
      let ran = 0;
      const runs = 80 * EFFORT;
      await fc.assert(
        fc.asyncProperty(drawing(false), surroundings, async (document, around) => {
          const { flow } = apply(document);
          if (flow === undefined) return;
          ran += 1;
          const { call, activeflow, steps, open, reported } = await runFlow(flow, around, LONGEST_MS);
          expect(reported).toEqual([]);
          expect(open).toEqual({ timers: 0, calls: 0, uncommitted: 0, channels: 0 });
          expect(call?.ended_at).not.toBeNull();
          expect(call?.legs.every(({ ended_at }) => ended_at !== null)).toBe(true);
          expect(ENDS).toContain(call?.end_reason);
          expect(activeflow).toMatchObject({ status: 'ended', end_reason: call?.end_reason });
          expect(steps.map(({ sequence }) => sequence)).toEqual(steps.map((_, at) => at + 1));
          expect(steps.length).toBeLessThanOrEqual(STEP_BUDGET);
          for (const { action_id, next_action_id } of steps) {
            expect(Object.hasOwn(flow.nodes, action_id)).toBe(true);
            if (next_action_id !== null) expect(Object.hasOwn(flow.nodes, next_action_id)).toBe(true);
          }
        }),
        { numRuns: runs },
      );
      // Most drawings lead somewhere: a test that runs none would say nothing.
      expect(ran).toBeGreaterThan(runs / 5);
    },
    60_000 * EFFORT,
  );
});

/** How a call can end that a flow took, and that nobody stopped. */
const ENDS = ['completed', 'hungup_by_caller', 'hungup_by_callee', 'no_exit', 'step_budget'];
