import type { NodeEffect } from '@hookswitch/flow-model';
import { exit, outcomeName, setupNode } from '../node-machine.js';
import { bySettledOutcome, givesUp } from '../server-reply.js';
import type { FetchConfig } from './fetch.schema.js';
import { requestOfFetch } from './request-of-fetch.js';

interface FetchContext {
  readonly config: FetchConfig;
}

/** Every exit sets the variables: a flow may rely on them, whatever came. */
const exitWithVariables = <const Name extends string>(name: Name) =>
  ({
    ...exit(name),
    entry: {
      type: 'effect',
      params: ({ context }: { context: FetchContext }): NodeEffect => ({
        kind: 'read_answer',
        variables: context.config.variables,
      }),
    },
  }) as const;

/** Asks, lets the caller hear something meanwhile, and leaves by what was answered. */
export const fetchMachine = setupNode<FetchContext, FetchConfig, 'giveUp'>({
  giveUp: givesUp,
}).createMachine({
  id: 'fetch',
  context: ({ input }) => ({ config: input.config }),
  initial: 'asking',
  output: outcomeName,
  states: {
    asking: {
      entry: {
        type: 'effect',
        params: ({ context }) => ({ kind: 'fetch', request: requestOfFetch(context.config) }),
      },
      always: [
        { guard: ({ context }) => context.config.while_waiting === 'none', target: 'waiting' },
        {
          target: 'waiting',
          actions: {
            type: 'effect',
            params: ({ context }) => ({ kind: 'background', sound: context.config.while_waiting }),
          },
        },
      ],
    },
    waiting: {
      after: { giveUp: 'timeout' },
      on: { 'fetch.settled': bySettledOutcome },
    },
    ok: exitWithVariables('ok'),
    client_error: exitWithVariables('client_error'),
    server_error: exitWithVariables('server_error'),
    timeout: exitWithVariables('timeout'),
    unavailable: exitWithVariables('unavailable'),
    bad_response: exitWithVariables('bad_response'),
  },
});
