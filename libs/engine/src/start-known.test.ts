import { setup } from 'xstate';
import { startKnown } from './start-known.js';
import { startMachine } from './stepping.js';

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

describe('a node whose configuration is the same for all calls', () => {
  it('is started once for those not answered and once for those answered', () => {
    const { machine, starts } = counting(false);
    const config = { text: 'Welcome' };
    const steps = [false, true, false, true].map((answered) =>
      startKnown(machine, { config, answered, read }),
    );
    expect(starts()).toBe(2);
    expect(steps[2]).toEqual(startMachine(machine, { config, answered: false, read }));
    expect(steps[3]).toEqual(startMachine(machine, { config, answered: true, read }));
  });

  it('is started anew for another configuration, and for each machine', () => {
    const one = counting(false);
    const other = counting(false);
    const config = { text: 'Welcome' };
    const contexts = [
      startKnown(one.machine, { config, answered: true, read }),
      startKnown(one.machine, { config: { text: 'Bye' }, answered: true, read }),
      startKnown(other.machine, { config, answered: true, read }),
    ].map(({ context }) => (context as { text: string }).text);
    expect(contexts).toEqual(['Welcome', 'Bye', 'Welcome']);
    expect([one.starts(), other.starts()]).toEqual([2, 1]);
  });

  it('is started for each call when it reads a variable', () => {
    const { machine, starts } = counting(true);
    const config = { text: 'Welcome' };
    const names = ['Ada', 'Grace'].map((name) => {
      const { context } = startKnown(machine, { config, answered: true, read: () => name });
      return (context as { name: string }).name;
    });
    expect(names).toEqual(['Ada', 'Grace']);
    expect(starts()).toBe(2);
  });
});
