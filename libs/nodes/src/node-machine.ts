import type { NodeEffect, NodeEvent, NodeExit, NodeInput } from '@hookswitch/flow-model';
import { setup } from 'xstate';

/**
 * XState's `setup` for a node's machine: typed context, the events a node can hear, and the one action, `effect`,
 * which the engine reads as data. Its implementation is empty on purpose: a machine never does anything itself.
 */
export function setupNode<
  Context extends object,
  Config = unknown,
  Delay extends string = never,
  /** Times of the machine's own (XState `raise` with a delay). */
  OwnEvent extends { readonly type: string } = never,
>(delays: Record<Delay, (args: { context: Context }) => number> = {} as never) {
  return setup({
    types: {
      context: {} as Context,
      events: {} as NodeEvent | OwnEvent,
      input: {} as NodeInput<Config>,
      output: {} as string | NodeExit,
    },
    actions: { effect: (_args, _effect: NodeEffect) => undefined },
    delays,
  });
}

/** A final state: the node is left by this outcome. */
export function exit<const Name extends string>(name: Name) {
  return { type: 'final', output: name } as const;
}

/** The machine's output: the name of the outcome that its final state stands for. */
export function outcomeName({ event }: { event: unknown }): string {
  return String((event as { output?: unknown }).output);
}
