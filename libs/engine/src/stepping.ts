import type { NodeEffect } from '@hookswitch/flow-model';
import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine, EventObject, StateValue } from 'xstate';

/** XState's state of a machine at rest: plain JSON, restored without any side effect. */
export interface MachineState {
  readonly value: unknown;
  readonly context: unknown;
}

/** What one step of a machine asks for and where it leaves the machine. */
export interface MachineStep extends MachineState {
  /** Params of the actions named `effect`, in order. */
  readonly effects: readonly NodeEffect[];
  /** Delayed transitions (`after`) that begin to run. */
  readonly timers: readonly MachineTimer[];
  /** Ids of timers that no longer count. */
  readonly cancelled: readonly string[];
  readonly done: boolean;
  /** The machine's output once it is done. */
  readonly output: unknown;
}

/** A delay that a machine asked for (XState `after`), as data. */
export interface MachineTimer {
  readonly id: string;
  readonly delay_ms: number;
  /** The event to step with when the time has come. */
  readonly event: { readonly type: string };
}

interface SeenAction {
  readonly type: string;
  readonly params?: unknown;
}

let seen: SeenAction[] = [];
const nothing = () => undefined;

/**
 * The one place that knows XState's internal entry `machine.transition(snapshot, event, scope)`.
 *
 * The public `transition()` does the same, but builds an actor on each call, which makes it five times slower. The
 * scope is inert and shared: a step only reads it, to hand over its actions. `stepping.test.ts` compares every step
 * with the public functions; should a later XState change the entry, they can take its place here.
 */
const scope = {
  self: { id: '', sessionId: '', send: nothing, getSnapshot: nothing },
  id: '',
  sessionId: '',
  logger: nothing,
  defer: nothing,
  emit: nothing,
  stopChild: nothing,
  system: {
    _sendInspectionEvent: nothing,
    _unregister: nothing,
    scheduler: { schedule: nothing, cancel: nothing },
  },
  actionExecutor: (action: SeenAction) => void seen.push(action),
} as unknown as AnyActorScope;

/** Starts a machine. Throws what the machine's own code throws. */
export function startMachine(machine: AnyStateMachine, input: unknown): MachineStep {
  seen = [];
  const snapshot = machine.getInitialSnapshot(scope, input) as AnyMachineSnapshot;
  return toStep(snapshot);
}

/** Steps a machine from a state at rest. An event that the state does not know changes nothing. */
export function stepMachine(machine: AnyStateMachine, state: MachineState, event: EventObject): MachineStep {
  seen = [];
  return toStep(machine.transition(restore(machine, state), event, scope) as AnyMachineSnapshot);
}

/** Whether a machine would do anything with an event. */
export function hears(machine: AnyStateMachine, state: MachineState, event: EventObject): boolean {
  return restore(machine, state).can(event);
}

/** A machine's snapshots in each of its states, but for the context: found once, since it takes XState some time. */
const blanks = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();

function restore(machine: AnyStateMachine, { value, context }: MachineState): AnyMachineSnapshot {
  if (typeof value !== 'string') {
    return machine.resolveState({ value: value as StateValue, context: context as object });
  }
  let byValue = blanks.get(machine);
  if (byValue === undefined) blanks.set(machine, (byValue = new Map()));
  let blank = byValue.get(value);
  if (blank === undefined) byValue.set(value, (blank = machine.resolveState({ value, context: {} })));
  return { ...blank, context: (context ?? {}) as object };
}

function toStep(snapshot: AnyMachineSnapshot): MachineStep {
  if (snapshot.status === 'error') throw snapshot.error;
  const effects: NodeEffect[] = [];
  const timers: MachineTimer[] = [];
  const cancelled: string[] = [];
  for (const action of seen) {
    if (action.type === 'effect') effects.push(action.params as NodeEffect);
    else if (action.type === 'xstate.raise') {
      const { id, delay, event } = action.params as { id?: string; delay?: number; event: EventObject };
      if (delay !== undefined) timers.push({ id: id ?? event.type, delay_ms: delay, event });
    } else if (action.type === 'xstate.cancel') {
      cancelled.push((action.params as { sendId: string }).sendId);
    }
  }
  const { value, context, output } = snapshot;
  return {
    value,
    context,
    effects,
    timers,
    cancelled,
    done: snapshot.status === 'done',
    output: output as unknown,
  };
}
