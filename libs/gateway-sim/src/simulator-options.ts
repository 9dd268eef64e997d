import type { RecordingStore } from '@hookswitch/telephony';
import type { Clock } from './clock.js';

/** Where the simulator keeps its state, and how time goes by in it. */
export interface SimulatorOptions {
  /** Path of the simulator's own journal, `simulator.journal`; created when missing. One process at a time uses it. */
  readonly file: string;
  /** Factor for the length of speech: 10 makes it ten times shorter. Default 1. */
  readonly speed?: number;
  /** Where recordings are kept; without it each one fails. */
  readonly recordings?: RecordingStore;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Told in a sentence when some of the file cannot be used. */
  readonly warn?: (sentence: string) => void;
}
