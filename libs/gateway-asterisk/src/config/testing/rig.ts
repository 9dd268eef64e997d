import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RIG = fileURLToPath(new URL('../../../../../tools/asterisk/rig', import.meta.url));

/** A command of the rig in progress. */
export interface RigCommand {
  /** Resolves when it has printed this; fails when it ends before. */
  prints(text: string): Promise<void>;
  /** Ends it, and resolves with what it printed. */
  stop(): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Runs `tools/asterisk/rig` with these words. */
export function rig(...words: readonly string[]): RigCommand {
  const child = spawn(RIG, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output })),
  );
  return {
    ended,
    prints: (text) =>
      new Promise((resolve, reject) => {
        const look = () => output.includes(text) && resolve();
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`rig ${words.join(' ')} ended without "${text}": ${output}`)));
      }),
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended).output;
    },
  };
}
