import { setupNode } from '../node-machine.js';
import type { HangupConfig } from './hangup.schema.js';

/** Ends the call. The machine has no way on: the end of the caller's leg ends the lane, as it does everywhere. */
export const hangupMachine = setupNode<Record<string, never>, HangupConfig>().createMachine({
  id: 'hangup',
  context: {},
  initial: 'hanging_up',
  states: {
    hanging_up: { entry: { type: 'effect', params: { kind: 'hangup' } } },
  },
});
