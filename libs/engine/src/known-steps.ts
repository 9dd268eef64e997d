import type { AnyStateMachine, EventObject } from 'xstate';
import type { NodeInput } from '@hookswitch/flow-model';
import { startMachine, stepMachine } from './stepping.js';
import type { MachineState, MachineStep } from './stepping.js';

/** The first steps of one configuration: before the caller's leg is answered, and after. */
type FirstSteps = [beforeAnswer?: MachineStep, afterAnswer?: MachineStep];

const firstSteps = new WeakMap<AnyStateMachine, WeakMap<object, FirstSteps>>();

/** What is known of a context that all calls of one configuration share. */
interface SharedContext {
  readonly machine: AnyStateMachine;
  /** What came of events, by the state and the event that it met. */
  readonly steps: Map<string, MachineStep>;
  /** How many steps may still be kept that lead on from the same first step: contexts may grow with every event. */
  readonly room: { left: number };
}

const sharedContexts = new WeakMap<object, SharedContext>();

const MAX_LATER_STEPS = 50;

/**
 * Starts a machine with a configuration that is one object for all calls, or gives what came of it the last time. A
 * machine is pure: unless it reads a variable or the time, asks what is forced, or draws a seed, its first step follows from the configuration and from `answered`.
 */
export function startKnown(
  machine: AnyStateMachine,
  { config, answered, objects, read, now, forced, seed }: NodeInput<object>,
): MachineStep {
  let byConfig = firstSteps.get(machine);
  if (byConfig === undefined) firstSteps.set(machine, (byConfig = new WeakMap()));
  const steps = byConfig.get(config);
  const before = steps?.[answered ? 1 : 0];
  if (before !== undefined) return before;
  let asked = false;
  const asks =
    <Asked extends unknown[], Told>(source: (...asked: Asked) => Told) =>
    (...about: Asked): Told => {
      asked = true;
      return source(...about);
    };
  const asking = { read: asks(read), now: asks(now), forced: asks(forced), seed: asks(seed) };
  const step = startMachine(machine, { config, answered, objects, ...asking });
  if (asked) return step;
  const learned: FirstSteps = steps ?? [];
  learned[answered ? 1 : 0] = step;
  if (steps === undefined) byConfig.set(config, learned);
  share(step.context, machine, { left: MAX_LATER_STEPS });
  return step;
}

/**
 * Steps a machine, or gives what came of the same event in the same state the last time. That is looked for where the
 * context is an object that {@link startKnown} gives to many calls; a call that was restored has a context of its own,
 * and is stepped.
 */
export function stepKnown(machine: AnyStateMachine, state: MachineState, event: EventObject): MachineStep {
  const shared = isObject(state.context) ? sharedContexts.get(state.context) : undefined;
  if (shared?.machine !== machine) return stepMachine(machine, state, event);
  const { steps, room } = shared;
  const key = JSON.stringify([state.value, event]);
  const before = steps.get(key);
  if (before !== undefined) return before;
  const step = stepMachine(machine, state, event);
  if (room.left > 0) {
    room.left -= 1;
    steps.set(key, step);
    share(step.context, machine, room);
  }
  return step;
}

function share(context: unknown, machine: AnyStateMachine, room: SharedContext['room']): void {
  if (!isObject(context) || sharedContexts.has(context)) return;
  sharedContexts.set(context, { machine, steps: new Map(), room });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
