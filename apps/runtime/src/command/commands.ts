import type { ParseArgsConfig } from 'node:util';

/** What a command knows of the world. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Where commands that go on print what happens meanwhile. */
  readonly out: Output;
  /** Ends commands that go on until somebody stops them. */
  readonly stop: AbortSignal;
}

/** A stream to print on. */
export interface Output {
  write(text: string): unknown;
}

/** Options as they were given: `--call 100` is `{call: '100'}`, `--json` is `{json: true}`; those that repeat are lists. */
export type CommandOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What is printed when more than a text has to be said. */
export interface CommandResult {
  readonly text: string;
  /** 0 done, 1 something is wrong. */
  readonly code: 0 | 1;
}

/** `npx hookswitch <name> …`. A command that others find in `command.ts` is one object of this. */
export interface Command {
  readonly name: string;
  /** The words after its name, as the usage shows them: `[<folder>]`. */
  readonly takes: string;
  /** Fewest and most words that it takes. */
  readonly arity: readonly [number, number];
  /** Options that it takes besides; none when left out. */
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** What it does, in lines of the usage. */
  readonly help: readonly string[];
  /**
   * @returns what is printed, and the exit code when it is not 0
   * @throws CommandError, SettingsError or DataFolderError with a sentence for people
   */
  run(
    args: readonly string[],
    context: CommandContext,
    options: CommandOptions,
  ): Promise<string | CommandResult>;
}

/** A command that cannot be carried out, in a sentence for people. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The running process answered, and refused. */
export class RefusedError extends CommandError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
