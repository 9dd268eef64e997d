import type { NodeEffect } from '@hookswitch/flow-model';
import { exit, outcomeName, setupNode } from '../node-machine.js';
import type { RecordConfig } from './record.schema.js';

const HEARD = { both: 'both', caller: 'said', called: 'heard' } as const;

/** A release from before there was a choice does not say who, nor how. */
type Written = Pick<RecordConfig, 'action' | 'max_duration_s'> & Partial<RecordConfig>;

/** What the engine is asked for. */
function effectOf({ action, max_duration_s, sides, max_silence_s, transcribe }: Written): NodeEffect {
  switch (action) {
    case 'stop':
      return { kind: 'stop_recording' };
    case 'pause':
      return { kind: 'pause_recording' };
    case 'resume':
      return { kind: 'resume_recording' };
    case 'start':
      return {
        kind: 'record',
        max_duration_ms: max_duration_s * 1000,
        sides: HEARD[sides ?? 'both'],
        max_silence_ms: max_silence_s ? max_silence_s * 1000 : null,
        transcribe: transcribe ?? null,
      };
  }
}

/** Begins, ends or interrupts a recording, and goes on at once: the recording runs beside the flow. */
export const recordMachine = setupNode<Written, RecordConfig>().createMachine({
  id: 'record',
  context: ({ input }) => ({ ...input.config }),
  initial: 'deciding',
  output: outcomeName,
  states: {
    deciding: {
      always: [
        {
          guard: ({ context }) => context.action === 'start' && context.beep === true,
          target: 'beeping',
        },
        { target: 'next' },
      ],
    },
    beeping: {
      entry: { type: 'effect', params: { kind: 'play_tone', tone: 'beep' } },
      on: { 'playback.finished': { target: 'next', description: 'Also when it could not be played.' } },
    },
    next: { ...exit('next'), entry: { type: 'effect', params: ({ context }) => effectOf(context) } },
  },
});
