import type { NodeInput } from '@hookswitch/flow-model';
import type { Place } from './place.js';
import { resolveConfig } from './resolve-config.js';
import { startKnown } from './known-steps.js';
import { seedOf } from './seed.js';
import { startMachine } from './stepping.js';
import type { MachineStep } from './stepping.js';
import type { OpenFrame, Turn } from './turn.js';

const NO_OBJECTS = {};

/** Starts the machine of the node in a frame. Throws what the machine's own code throws. */
export function startNode(
  turn: Turn,
  frame: OpenFrame,
  { definition, node }: Place,
  { forced }: Pick<NodeInput, 'forced'>,
): MachineStep {
  const { answered } = turn;
  const read = turn.readerFor(frame);
  const { machine } = definition;
  const { objects = NO_OBJECTS } = node;
  const config = resolveConfig(node, definition, read);
  const input = {
    config,
    answered,
    objects,
    read,
    now: () => turn.now,
    forced,
    seed: () => seedOf(turn.call.id, frame.visit),
  };
  return config === node.config ? startKnown(machine, input) : startMachine(machine, input);
}
