import { checkFile } from './journal.js';

/** The simulator's file cannot be used; the message says what to do. Nothing was changed. */
export class SimulatorFileError extends Error {
  constructor(file: string, cause: unknown) {
    super(
      `Cannot use ${file} as the simulator's journal: ${(cause as Error).message}. ` +
        `It holds nothing but simulated calls and phones; move it away to start with none.`,
      { cause },
    );
    this.name = 'SimulatorFileError';
  }
}

/**
 * Looks at a simulator's file before anything is started, and changes nothing.
 * @throws SimulatorFileError when it cannot be used
 */
export function checkSimulatorFile(file: string): void {
  try {
    checkFile(file);
  } catch (cause) {
    throw new SimulatorFileError(file, cause);
  }
}
