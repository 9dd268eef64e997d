import type { AnyStateMachine } from 'xstate';
import type { NodeInput } from '@hookswitch/flow-model';
import { startMachine } from './stepping.js';
import type { MachineStep } from './stepping.js';

/** The first steps of one configuration: before the caller's leg is answered, and after. */
type FirstSteps = [beforeAnswer?: MachineStep, afterAnswer?: MachineStep];

const known = new WeakMap<AnyStateMachine, WeakMap<object, FirstSteps>>();

/**
 * Starts a machine with a configuration that is one object for all calls, or gives what came of it the last time. A
 * machine is pure: unless it reads a variable, its first step follows from the configuration and from `answered`.
 */
export function startKnown(
  machine: AnyStateMachine,
  { config, answered, read }: NodeInput<object>,
): MachineStep {
  let byConfig = known.get(machine);
  if (byConfig === undefined) known.set(machine, (byConfig = new WeakMap()));
  const steps = byConfig.get(config);
  const before = steps?.[answered ? 1 : 0];
  if (before !== undefined) return before;
  let asked = false;
  const ask = (name: string) => {
    asked = true;
    return read(name);
  };
  const step = startMachine(machine, { config, answered, read: ask });
  if (asked) return step;
  const learned: FirstSteps = steps ?? [];
  learned[answered ? 1 : 0] = step;
  if (steps === undefined) byConfig.set(config, learned);
  return step;
}
