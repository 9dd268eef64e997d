import { compile } from '@hookswitch/compiler';
import {
  flowDocumentSchema,
  migrateFlowDocument,
  readPointer,
  STRICT_NETWORK_POLICY,
} from '@hookswitch/flow-model';
import type { NodeRegistry, ReleaseObject } from '@hookswitch/flow-model';
import fc from 'fast-check';
import { nodes } from './index.js';
import { drawing } from './testing/any-drawing.js';
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

/** The node types of a later version: two of them had other configurations before. */
const later: NodeRegistry = {
  ...nodes,
  talk: {
    ...nodes.talk,
    version: 3,
    migrations: {
      1: ({ words, ...rest }) => ({ ...rest, text: words }),
      2: ({ tongue, ...rest }) => ({ ...rest, language: tongue }),
    },
  },
  wait: {
    ...nodes.wait,
    version: 2,
    migrations: {
      1: ({ seconds, ...rest }) => ({ ...rest, duration_ms: Math.round(Number(seconds) * 1000) }),
    },
  },
};

/** The drawing as that version writes it, and the same as it was written before, each node at an age of its own. */
function inTwoAges(
  document: ReturnType<typeof drawing> extends fc.Arbitrary<infer T> ? T : never,
  ages: number[],
) {
  const written = (aged: boolean) =>
    Object.entries(document.nodes).map(([id, node], at) => {
      const { config, ...rest } = node as unknown as { config: Record<string, unknown> };
      const newest = later[node.type]?.version ?? 1;
      const v = aged ? Math.min(ages[at % ages.length] ?? 1, newest) : newest;
      return [id, { ...rest, v, config: older(node.type, v, config) }] as const;
    });
  return [false, true].map((aged) => ({ ...document, nodes: Object.fromEntries(written(aged)) }));
}

/** A configuration as version `v` of its node type had it. */
function older(type: string, v: number, config: Record<string, unknown>): Record<string, unknown> {
  if (type === 'wait' && v === 1) return { seconds: Number(config['duration_ms']) / 1000 };
  if (type === 'play' && v === 1) {
    const { items, ...rest } = config as { items: { prompt_id: string | null; text?: string }[] };
    const [only] = items;
    return items.length === 1 && only?.text === undefined ? { prompt_id: only?.prompt_id, ...rest } : config;
  }
  if (type !== 'talk' || v === 3) return config;
  const { text, language, ...rest } = config;
  return { ...rest, tongue: language, ...(v === 1 ? { words: text } : { text }) };
}

/** Apply, as far as a flow is concerned: the drafts of an office whose number leads to it. */
function apply(document: Readonly<Record<string, unknown>>, registry: NodeRegistry = nodes) {
  const migrated = migrateFlowDocument(document, registry);
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
    prompt: object(4, 'Welcome', {
      name: 'Welcome',
      audio: { key: 'a'.repeat(64), duration_ms: 3200, file_name: 'welcome.wav', format: 'wav' },
    }),
  };
  const { release, problems } = compile(drafts, registry, STRICT_NETWORK_POLICY);
  return { flow: release?.flows[FLOW_ID], problems, body: parsed.data };
}

describe('any drawing', () => {
  it('is refused with what is wrong and where, or can be run', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((wild) => drawing(wild)),
        (document) => {
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
        },
      ),
      { numRuns: 300 * EFFORT },
    );
  });

  it('of an older version is migrated into the same flow, or refused for the same reasons', () => {
    let old = 0;
    const runs = 300 * EFFORT;
    fc.assert(
      fc.property(
        drawing(false, ['talk', 'play', 'wait']),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 7 }),
        (document, ages) => {
          const [now, before] = inTwoAges(document, ages);
          const drawnNow = apply(now ?? {}, later);
          expect(apply(structuredClone(before ?? {}), later)).toEqual(drawnNow);
          if (drawnNow.flow !== undefined && JSON.stringify(before) !== JSON.stringify(now)) old += 1;
        },
      ),
      { numRuns: runs },
    );
    expect(old).toBeGreaterThan(runs / 50);
  });

  it(
    'that can be applied runs to an end that has a name, whatever caller, phones and servers do',
    async () => {
      let ran = 0;
      const runs = 80 * EFFORT;
      await fc.assert(
        fc.asyncProperty(drawing(false), surroundings, async (document, around) => {
          const [, before] = inTwoAges(document, [1, 2, 3]);
          const { flow } = apply(before ?? {}, later);
          if (flow === undefined) return;
          ran += 1;
          const { call, activeflow, steps, open, reported } = await runFlow(flow, around, LONGEST_MS);
          expect(reported).toEqual([]);
          expect(open).toEqual({ timers: 0, calls: 0, uncommitted: 0, channels: 0, recordings: 0 });
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
      // More than a third of the drawings can be applied: a test that runs none would say nothing.
      expect(ran).toBeGreaterThan(runs / 10);
    },
    60_000 * EFFORT,
  );
});

/** How a call can end that a flow took, and that nobody stopped. */
const ENDS = ['completed', 'hungup_by_caller', 'hungup_by_callee', 'no_exit', 'step_budget'];
