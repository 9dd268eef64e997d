import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { RecordConfig } from './record.schema.js';

/** Begins or ends a recording, and goes on at once: the recording runs beside the flow. */
export const recordMachine = setupNode<RecordConfig, RecordConfig>().createMachine({
  id: 'record',
  context: ({ input }) => ({ ...input.config }),
  initial: 'next',
  output: outcomeName,
  states: {
    next: {
      ...exit('next'),
      entry: {
        type: 'effect',
        params: ({ context: { action, max_duration_s } }) =>
          action === 'stop'
            ? { kind: 'stop_recording' }
            : { kind: 'record', max_duration_ms: max_duration_s * 1000 },
      },
    },
  },
});
