import type {
  ForcedOutcome,
  NodeEffect,
  NodeEvent,
  NodeRegistry,
  PinnedObject,
} from '@hookswitch/flow-model';
import { initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot } from 'xstate';

interface Drive {
  /** Effects of the last step. */
  readonly effects: NodeEffect[];
  /** Delays, in ms, of the timers that the last step started. */
  readonly timers: number[];
  /** The outcome, or `null` while the node waits. */
  readonly outcome: string | null;
  send(event: NodeEvent): Drive;
  /** The node's timer fires. */
  elapse(): Drive;
}

interface Surroundings {
  readonly answered?: boolean;
  readonly variables?: Readonly<Record<string, string>>;
  /** What the configuration refers to, by its id. */
  readonly objects?: Readonly<Record<string, PinnedObject>>;
  /** RFC 3339. */
  readonly now?: string;
  /** What every object is forced to. */
  readonly forced?: ForcedOutcome;
  /** What chance gives. */
  readonly seed?: number;
}

/** Steps a node's machine by XState's public functions, the way that tests read it: config in, effects and outcome out. */
export function driveNode(
  node: Node,
  config: Readonly<Record<string, unknown>>,
  {
    answered = false,
    variables = {},
    objects = {},
    now = '2026-11-21T09:30:00.000Z',
    forced,
    seed = 1,
  }: Surroundings = {},
): Drive {
  const read = (name: string) => variables[name];
  const input = {
    config: node.config.parse(config),
    answered,
    objects,
    read,
    now: () => Date.parse(now),
    forced: () => forced ?? null,
    seed: () => seed,
  };
  const [snapshot, actions] = initialTransition(node.machine, input as never);
  return drive(node, snapshot as AnyMachineSnapshot, actions as readonly Action[], []);
}

type Node = NodeRegistry[string];

interface Action {
  readonly type: string;
  readonly params?: unknown;
}

function drive(
  node: Node,
  snapshot: AnyMachineSnapshot,
  actions: readonly Action[],
  armed: readonly { type: string }[],
): Drive {
  const raised = actions.filter(({ type }) => type === 'xstate.raise').map(({ params }) => params) as {
    event: { type: string };
    delay: number;
  }[];
  const timers = raised.length > 0 ? raised.map(({ event }) => event) : armed;
  const step = (event: { type: string }) => {
    // A snapshot that went through JSON is what the engine steps: nothing else may carry state.
    const { value, context } = JSON.parse(
      JSON.stringify({ value: snapshot.value, context: snapshot.context }),
    );
    const [next, following] = transition(node.machine, node.machine.resolveState({ value, context }), event);
    return drive(node, next as AnyMachineSnapshot, following as readonly Action[], timers);
  };
  return {
    effects: actions.filter(({ type }) => type === 'effect').map(({ params }) => params as NodeEffect),
    timers: raised.map(({ delay }) => delay),
    outcome: snapshot.status === 'done' ? outcomeOf(snapshot.output) : null,
    send: step,
    elapse: () => {
      const [timer] = timers;
      if (!timer) throw new Error('No timer is running.');
      return step(timer);
    },
  };
}

/** A machine may say why it is left, too. */
function outcomeOf(output: unknown): string {
  return String(typeof output === 'object' ? (output as { readonly outcome: string }).outcome : output);
}
