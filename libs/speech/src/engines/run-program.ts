import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { SpeechError } from '../speech.js';
import type { RenderLimits } from '../speech-engine.js';
import { LastWords } from './last-words.js';

/** What a program started may go on writing for so long after its end. Milliseconds. */
const HELD_OPEN_MS = 1_000;

/** A program to run: never by a shell. */
export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  /** Written to its standard input. */
  readonly input: string;
  readonly limits: RenderLimits;
  readonly signal: AbortSignal;
  /** What to say when there is no such program. */
  readonly missing: string;
  /** What is not repeated of its last words: it may be secret. */
  readonly unsaid?: readonly string[];
}

/**
 * Runs a program to its end and gives what it wrote. It and what it started is ended when it takes too long, writes too
 * much, or is no longer wanted.
 * @throws SpeechError when it is missing, does not end well, or breaks a limit
 */
export async function runProgram(run: ProgramRun): Promise<Buffer> {
  const { program, limits, signal } = run;
  refuseWhenStopped(signal);
  const child = spawn(program, run.args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
    env: withoutOurSettings(process.env),
  });
  let broken: SpeechError | null = null;
  const end = (why: SpeechError) => {
    broken ??= why;
    endGroup(child);
  };
  const stop = () => end(new SpeechError('stopped', 'Hookswitch is stopping.'));
  signal.addEventListener('abort', stop, { once: true });
  const clock = setTimeout(() => {
    end(new SpeechError('timeout', `${program} did not end within ${limits.timeMs / 1_000} s.`));
  }, limits.timeMs);
  const output: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limits.bytes) output.push(chunk);
    else end(tooLarge(program, limits));
  });
  const words = new LastWords(run.unsaid ?? []);
  child.stderr.on('data', (chunk: Buffer) => words.hear(chunk.toString()));
  // A program that does not read its input closes it; whether that matters shows in how it ends.
  child.stdin.on('error', () => undefined);
  child.stdin.end(run.input);
  try {
    const code = await ended(child, run);
    if (broken !== null) throw broken;
    if (code !== 0) throw new SpeechError('failed', `${program} ended with ${code}${quoted(words.said)}`);
    return Buffer.concat(output);
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
  }
}

/** @throws SpeechError */
export function refuseWhenStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new SpeechError('stopped', 'Hookswitch is stopping.');
}

/** The rendering is larger than anybody would listen to. */
export function tooLarge(engine: string, { bytes }: RenderLimits): SpeechError {
  return new SpeechError('bad_audio', `${engine} wrote more than ${bytes} bytes for one text.`);
}

/** How it ended, once its output is complete too. */
function ended(child: ChildProcessWithoutNullStreams, { program, missing }: ProgramRun): Promise<string | 0> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      const sentence = error.code === 'ENOENT' ? missing : `${program} cannot be started (${error.code}).`;
      reject(new SpeechError('unavailable', sentence));
    });
    let holding: NodeJS.Timeout | undefined;
    child.on('exit', () => {
      // What outlives the program and holds its output open is not waited for.
      holding = setTimeout(() => {
        endGroup(child);
        child.stdout.destroy();
        child.stderr.destroy();
      }, HELD_OPEN_MS);
    });
    child.on('close', (code, killedBy) => {
      clearTimeout(holding);
      if (code === 0) resolve(0);
      else resolve(killedBy === null ? `code ${code}` : killedBy);
    });
  });
}

function endGroup(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended, and all that it started.
  }
}

function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' ? '.' : `: ${line}`;
}

/** Our settings hold secrets that no speech engine needs. */
function withoutOurSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('HOOKSWITCH_')));
}
