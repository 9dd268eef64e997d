import { assign, setup } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { startKnown, stepKnown } from './known-steps.js';
import { startMachine, stepMachine } from './stepping.js';

interface Input {
  readonly config: { readonly text: string };
  readonly answered: boolean;
  readonly read: (name: string) => string | undefined;
}

/** A machine that counts its starts, and says in its context what it was started with. */
function counting(reads: boolean) {
  let starts = 0;
  const machine = setup({
    types: { input: {} as Input, context: {} as object },
    actions: { effect: (_args, _params: unknown) => undefined },
  }).createMachine({
    context: ({ input }) => {
      starts += 1;
      return {
        text: input.config.text,
        answered: input.answered,
        name: reads ? input.read('caller.name') : '',
      };
    },
    entry: { type: 'effect', params: { kind: 'answer' } },
  });
  return { machine, starts: () => starts };
}

const read = (name: string) => `${name} of this call`;
const now = () => 0;
const forced = () => null;
const seed = () => 1;

describe('a node whose configuration is the same for all calls', () => {
  it('is started once for those not answered and once for those answered', () => {
    const { machine, starts } = counting(false);
    const config = { text: 'Welcome' };
    const steps = [false, true, false, true].map((answered) =>
      startKnown(machine, { config, answered, objects: {}, read, now, forced, seed }),
    );
    expect(starts()).toBe(2);
    expect(steps[2]).toEqual(
      startMachine(machine, { config, answered: false, objects: {}, read, now, forced, seed }),
    );
    expect(steps[3]).toEqual(
      startMachine(machine, { config, answered: true, objects: {}, read, now, forced, seed }),
    );
  });

  it('is started anew for another configuration, and for each machine', () => {
    const one = counting(false);
    const other = counting(false);
    const config = { text: 'Welcome' };
    const contexts = [
      startKnown(one.machine, { config, answered: true, objects: {}, read, now, forced, seed }),
      startKnown(one.machine, {
        config: { text: 'Bye' },
        answered: true,
        objects: {},
        read,
        now,
        forced,
        seed,
      }),
      startKnown(other.machine, { config, answered: true, objects: {}, read, now, forced, seed }),
    ].map(({ context }) => (context as { text: string }).text);
    expect(contexts).toEqual(['Welcome', 'Bye', 'Welcome']);
    expect([one.starts(), other.starts()]).toEqual([2, 1]);
  });

  it('is started for each call when it reads a variable', () => {
    const { machine, starts } = counting(true);
    const config = { text: 'Welcome' };
    const names = ['Ada', 'Grace'].map((name) => {
      const { context } = startKnown(machine, {
        config,
        answered: true,
        objects: {},
        read: () => name,
        now,
        forced,
        seed,
      });
      return (context as { name: string }).name;
    });
    expect(names).toEqual(['Ada', 'Grace']);
    expect(starts()).toBe(2);
  });
});

/** A machine that counts how often it heard something. */
function listening(id: string) {
  let heard = 0;
  const machine = setup({
    types: { context: {} as { digits: string }, events: {} as { type: string; digit?: string } },
  }).createMachine({
    id,
    context: () => ({ digits: '' }),
    initial: 'open',
    states: {
      open: {
        on: {
          digit: {
            actions: assign(({ context, event }) => {
              heard += 1;
              return { digits: context.digits + event.digit };
            }),
          },
          done: 'closed',
        },
      },
      closed: { type: 'final' },
    },
  });
  return { machine, heard: () => heard };
}

describe('an event that meets what it met before', () => {
  const start = (machine: AnyStateMachine) =>
    startKnown(machine, { config: { text: 'Press' }, answered: true, objects: {}, read, now, forced, seed });
  const press = (digit: string) => ({ type: 'digit', digit });

  it('has the same effect, which is found once', () => {
    const { machine, heard } = listening('a');
    const first = start(machine);
    const once = stepKnown(machine, stepKnown(machine, first, press('1')), press('2'));
    const twice = stepKnown(machine, stepKnown(machine, first, press('1')), press('2'));
    expect(twice).toBe(once);
    expect(once).toMatchObject({ context: { digits: '12' }, done: false });
    expect(heard()).toBe(2);
    expect(stepKnown(machine, once, { type: 'done' })).toEqual(
      stepMachine(machine, { value: 'open', context: { digits: '12' } }, { type: 'done' }),
    );
  });

  it('is told apart by what it carries and by the state', () => {
    const { machine } = listening('a');
    const first = start(machine);
    const digits = ['1', '2', '1'].map((digit) => stepKnown(machine, first, press(digit)).context);
    expect(digits).toEqual([{ digits: '1' }, { digits: '2' }, { digits: '1' }]);
    expect(stepKnown(machine, stepKnown(machine, first, { type: 'done' }), press('1')).value).toBe('closed');
  });

  it('is worked out for each call that has a context of its own', () => {
    const { machine, heard } = listening('a');
    const { value, context } = start(machine);
    const restored = { value, context: structuredClone(context) };
    stepKnown(machine, restored, press('1'));
    stepKnown(machine, restored, press('1'));
    expect(heard()).toBe(2);
  });

  it('means nothing of another machine, even with the same context', () => {
    const [one, other] = [listening('same'), listening('same')];
    const first = start(one.machine);
    stepKnown(one.machine, first, press('1'));
    stepKnown(other.machine, first, press('1'));
    expect([one.heard(), other.heard()]).toEqual([1, 1]);
  });

  it('is not kept for ever when contexts grow', () => {
    const { machine, heard } = listening('a');
    const first = start(machine);
    for (const _ of [1, 2]) {
      let step = first;
      for (let count = 0; count < 80; count += 1) step = stepKnown(machine, step, press('1'));
      expect(step.context).toEqual({ digits: '1'.repeat(80) });
    }
    expect(heard()).toBe(80 + 30);
  });
});
