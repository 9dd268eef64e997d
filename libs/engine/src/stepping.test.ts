import { initialTransition, setup, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { assign, raise } from 'xstate';
import { hears, startMachine, stepMachine } from './stepping.js';
import type { MachineStep } from './stepping.js';
import { activeflowMachine } from './activeflow.machine.js';
import { toyRegistry } from './testing/toy-nodes.js';

const counter = setup({
  types: { context: {} as { n: number; log: string[] }, events: {} as { type: string } },
  actions: { effect: (_args, _params: unknown) => undefined },
  guards: { enough: ({ context }) => context.n >= 2 },
  delays: { slow: ({ context }) => 100 * context.n },
}).createMachine({
  context: { n: 0, log: [] },
  initial: 'idle',
  on: { abort: '.gone' },
  output: ({ context }) => `n${context.n}`,
  states: {
    idle: {
      entry: { type: 'effect', params: { kind: 'answer' } },
      exit: { type: 'effect', params: { kind: 'stop_playback' } },
      after: { 50: 'busy', slow: { target: 'gone', guard: 'enough' } },
      on: {
        more: {
          actions: assign({ n: ({ context }) => context.n + 1, log: ({ context }) => [...context.log, 'm'] }),
        },
        go: 'busy',
      },
    },
    busy: {
      initial: 'first',
      entry: raise({ type: 'inner' }),
      states: {
        first: { on: { inner: 'second' } },
        second: { always: { guard: 'enough', target: '#done' }, on: { more: { actions: assign({ n: 5 }) } } },
      },
    },
    twin: {
      type: 'parallel',
      states: { a: { initial: 'x', states: { x: {} } }, b: { initial: 'y', states: { y: {} } } },
    },
    gone: { type: 'final' },
    done: { id: 'done', type: 'final' },
  },
});

type Seen = Omit<MachineStep, 'timers' | 'effects'> & { effects: unknown; timers: unknown };

function publicly([snapshot, actions]: readonly [unknown, readonly unknown[]]): Seen {
  const { value, context, status, output } = snapshot as AnyMachineSnapshot;
  const list = actions as readonly { type: string; params: Record<string, unknown> }[];
  return {
    value,
    context,
    done: status === 'done',
    output: output as unknown,
    effects: list.filter(({ type }) => type === 'effect').map(({ params }) => params),
    timers: list
      .filter(({ type, params }) => type === 'xstate.raise' && params.delay !== undefined)
      .map(({ params: { id, delay, event } }) => ({ id, delay_ms: delay, event })),
    cancelled: list
      .filter(({ type }) => type === 'xstate.cancel')
      .map(({ params }) => params.sendId as string),
  };
}

const event = (type: string, more: object = {}): EventObject => ({ type, ...more });
const answered = {
  config: { text: 'hi', to: '1001', ms: 10, wait: true },
  answered: false,
  read: () => undefined,
};

const cases: readonly (readonly [string, AnyStateMachine, unknown, readonly EventObject[]])[] = [
  ['timers and a guard', counter, undefined, [event('more'), event('more'), event('go')]],
  ['a raised event', counter, undefined, [event('go'), event('more'), event('more')]],
  ['an event from outside the state', counter, undefined, [event('more'), event('abort'), event('more')]],
  ['an unknown event', counter, undefined, [event('nothing'), event('xstate.after.50.(machine).idle')]],
  ['an activeflow', activeflowMachine, undefined, [
    event('flow.started'), event('call.ended', { has_hangup_lane: true }), event('lane.finished'),
  ]],
  ['an activeflow without a lane', activeflowMachine, undefined, [event('call.ended', { has_hangup_lane: false })]],
  ...Object.entries(toyRegistry)
    .filter(([type]) => type !== 'faulty')
    .map(([type, { machine }]) => [
      `the node ${type}`,
      machine,
      answered,
      [
        event('call.answered'),
        event('leg.answered', { leg: 'a' }),
        event('leg.bridged', { leg: 'a' }),
        event('playback.finished', { ok: true }),
        event('leg.ended', { leg: 'a', cause: 'normal' }),
        event('webhook.settled', { outcome: 'ok', status: 200 }),
        event('digit', { digit: '1' }),
      ],
    ] as const),
]; // prettier-ignore

describe("stepping by XState's internal entry", () => {
  it.each(cases)('gives what the public functions give: %s', (_name, machine, input, events) => {
    let publicStep: readonly [unknown, readonly unknown[]] = initialTransition(machine, input as never);
    let step = startMachine(machine, input);
    expect(step).toEqual(publicly(publicStep));
    for (const next of events) {
      // What is stepped went through JSON, as it does over a restart.
      const state = JSON.parse(JSON.stringify({ value: step.value, context: step.context })) as MachineStep;
      publicStep = transition(machine, machine.resolveState(state as never), next);
      step = stepMachine(machine, state, next);
      const { output, ...rest } = step;
      const { output: publicOutput, ...publicRest } = publicly(publicStep);
      expect(rest).toEqual(publicRest);
      if (!machine.resolveState(state as never).status.includes('done')) expect(output).toEqual(publicOutput);
    }
  });

  it('compares machines that do something', () => {
    const step = startMachine(counter, undefined);
    expect(step.effects).toEqual([{ kind: 'answer' }]);
    expect(step.timers.map(({ delay_ms }) => delay_ms)).toEqual([50, 0]);
    expect(stepMachine(counter, step, event('go'))).toMatchObject({
      value: { busy: 'second' },
      effects: [{ kind: 'stop_playback' }],
      cancelled: [expect.any(String), expect.any(String)],
    });
  });

  it('keeps two machines that step in turn apart', () => {
    const first = startMachine(counter, undefined);
    const second = startMachine(counter, undefined);
    expect(stepMachine(counter, first, event('more')).context).toMatchObject({ n: 1 });
    expect(stepMachine(counter, second, event('nothing')).context).toMatchObject({ n: 0 });
  });

  it("says whether a state knows an event, and throws what a machine's code throws", () => {
    const step = startMachine(counter, undefined);
    expect(hears(counter, step, event('go'))).toBe(true);
    expect(hears(counter, step, event('inner'))).toBe(false);
    expect(() => startMachine(toyRegistry.faulty!.machine, answered)).toThrow('boom');
  });
});
