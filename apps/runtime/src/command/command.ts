import { DataFolderError } from '@hookswitch/store';
import { SettingsError } from '../settings/settings.js';
import { backup } from './backup.js';
import { CommandError } from './commands.js';
import type { Command } from './commands.js';
import { resetPassword } from './reset-password.js';
import { restore } from './restore.js';

const commands: readonly Command[] = [backup, restore, resetPassword];

interface Output {
  write(text: string): unknown;
}

/** The command line. @returns the exit code: 0 done, 1 refused with a line that says why, 2 not understood */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  out: Output,
  errors: Output,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    out.write(usage());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  const [fewest, most] = command?.arity ?? [0, 0];
  if (command === undefined || rest.length < fewest || rest.length > most || rest.some(isOption)) {
    errors.write(usage());
    return 2;
  }
  try {
    out.write(`${await command.run(rest, { environment, cwd: process.cwd() })}\n`);
    return 0;
  } catch (error) {
    if (!isForPeople(error)) throw error;
    errors.write(`${error.message}\n`);
    return 1;
  }
}

function isForPeople(error: unknown): error is Error {
  return error instanceof SettingsError || error instanceof DataFolderError || error instanceof CommandError;
}

function isOption(word: string): boolean {
  return word.startsWith('-');
}

function usage(): string {
  const width = Math.max(...commands.map(({ name, takes }) => `${name} ${takes}`.length)) + 2;
  const lines = commands.flatMap(({ name, takes, help }) =>
    help.map((line, index) => `  ${(index === 0 ? `${name} ${takes}` : '').padEnd(width)}${line}`),
  );
  return [
    'Usage: npx hookswitch <command>',
    '',
    ...lines,
    '',
    'Commands read the same settings as the start: HOOKSWITCH_DATA_DIR says which data folder.',
    '',
  ].join('\n');
}
