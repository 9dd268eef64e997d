import { parseArgs } from 'node:util';
import { DataFolderError } from '@hookswitch/store';
import { SettingsError } from '../settings/settings.js';
import { asteriskConfig } from './asterisk-config.js';
import { backup } from './backup.js';
import { CommandError } from './commands.js';
import type { Command, CommandOptions, Output } from './commands.js';
import { doctor } from './doctor.js';
import { listen } from './listen.js';
import { resetPassword } from './reset-password.js';
import { restore } from './restore.js';

const commands: readonly Command[] = [backup, restore, resetPassword, asteriskConfig, doctor, listen];

/**
 * The command line.
 *
 * @param stop ends commands that go on until somebody stops them
 * @returns the exit code: 0 done, 1 refused with a line that says why, 2 not understood
 */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  out: Output,
  errors: Output,
  stop: AbortSignal = new AbortController().signal,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    out.write(usage());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined && rest.includes('--help')) {
    out.write(usage());
    return 0;
  }
  const given = command === undefined ? '' : understood(command, rest);
  if (command === undefined || typeof given === 'string') {
    errors.write(given === '' ? usage() : `${given}\n\n${usage()}`);
    return 2;
  }
  try {
    const result = await command.run(
      given.words,
      { environment, cwd: process.cwd(), out, stop },
      given.options,
    );
    const { text, code } = typeof result === 'string' ? { text: result, code: 0 } : result;
    out.write(`${text}\n`);
    return code;
  } catch (error) {
    if (!isForPeople(error)) throw error;
    errors.write(`${error.message}\n`);
    return 1;
  }
}

/** Words and options of a command; a sentence when it does not take them. */
function understood(
  { name, arity: [fewest, most], options = {} }: Command,
  args: readonly string[],
): { readonly words: readonly string[]; readonly options: CommandOptions } | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length < fewest) return `${name} needs more: see below.`;
    if (positionals.length > most) return `${name} does not take "${positionals[most]!}".`;
    return { words: positionals, options: values as CommandOptions };
  } catch (error) {
    // Where to put words that begin with a dash is said behind it, of which there are none here.
    const [fault = ''] = (error as Error).message.split('. ');
    return `${name}: ${fault}.`;
  }
}

function isForPeople(error: unknown): error is Error {
  return error instanceof SettingsError || error instanceof DataFolderError || error instanceof CommandError;
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
