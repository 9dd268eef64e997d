import fc from 'fast-check';
import type { ModelFlow, ModelNode } from './testing/model-flow.js';
import { SideBySide } from './testing/side-by-side.js';
import type { Choice } from './testing/side-by-side.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);

const names = ['digits', 'vars.a', 'vars.b', 'webhook.n0.status', 'webhook.n1.status', 'call.end_reason'];
const variable = fc.constantFrom(...names);
const drawnNode: fc.Arbitrary<ModelNode> = fc.oneof(
  fc.record({
    type: fc.constantFrom('answer' as const, 'talk' as const, 'talk' as const, 'hangup' as const),
  }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(1, 4000, 60_000) }),
  fc.record({
    type: fc.constant('set' as const),
    name: fc.constantFrom('a', 'b'),
    word: fc.constantFrom('', '1', 'x'),
    from: variable,
  }),
  fc.record({
    type: fc.constant('branch' as const),
    variable,
    equals: fc.constantFrom('', '1', '11', 'x1', '200', 'stopped', 'hungup_by_caller'),
  }),
  fc.record({ type: fc.constant('webhook' as const), wait_for_reply: fc.boolean() }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('dial' as const), ring_time_s: fc.constantFrom(5, 25) }),
  },
);

/** By which a drawn node can be left, and by which it cannot: such an edge is no way. */
const OUTCOMES = [
  ...['next', 'error', 'branch_yes', 'default', 'ok', 'server_error', 'timeout', 'hangup'],
  ...['answered_ended', 'busy', 'no_answer', 'unreachable'],
];

/** Any nodes with any wiring; an outcome that leads beyond the last node leads nowhere. */
const drawnFlow: fc.Arbitrary<ModelFlow> = fc
  .record({
    drawn: fc.array(drawnNode, { minLength: 1, maxLength: 6 }),
    targets: fc.array(fc.nat(8), { minLength: 6 * OUTCOMES.length, maxLength: 6 * OUTCOMES.length }),
    default_exit: fc.nat(12),
    on_hangup: fc.nat(9),
  })
  .map(({ drawn, targets, default_exit, on_hangup }) => {
    const node = (place: number | undefined) =>
      place !== undefined && place < drawn.length ? `n${place}` : null;
    const edges = drawn.flatMap((_, at) =>
      OUTCOMES.flatMap((outcome, position) => {
        const to = node(targets[at * OUTCOMES.length + position]);
        return to === null ? [] : [[`n${at}:${outcome}`, to] as const];
      }),
    );
    return {
      nodes: Object.fromEntries(drawn.map((one, at) => [`n${at}`, one])),
      edges: Object.fromEntries(edges),
      entry: 'n0',
      default_exit: node(default_exit),
      on_hangup: node(on_hangup),
    };
  });

const choice: fc.Arbitrary<Choice> = fc.record({
  pick: fc.nat(1000),
  hurries: fc.boolean(),
  stutters: fc.boolean(),
});

describe('the engine', () => {
  it(
    'does what a simple model says, whatever the flow, and in whatever order things happen',
    async () => {
      const ends = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          drawnFlow,
          fc.array(choice, { minLength: 4, maxLength: 40 }),
          async (flow, choices) => {
            const both = new SideBySide(flow);
            await both.start();
            for (const [at, next] of choices.entries()) {
              await both.take(next);
              if (next.hurries && at < choices.length - 1) continue;
              await both.settle();
              const { engine, model } = both.said;
              expect({ after: both.happened, ...engine }).toEqual({ after: both.happened, ...model });
            }
            expect(both.reported).toEqual([]);
            ends.add(String(both.model.end_reason));
            await both.stopEngine();
          },
        ),
        { numRuns: 120 * EFFORT },
      );
      // Calls that all end the same way would say little.
      expect(ends.size).toBeGreaterThanOrEqual(4);
    },
    60_000 * EFFORT,
  );
});
