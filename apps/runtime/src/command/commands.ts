/** What a command knows of the world. */
export interface CommandContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where relative paths begin. */
  readonly cwd: string;
}

/** `npx hookswitch <name> …`. A command that others find in `command.ts` is one object of this. */
export interface Command {
  readonly name: string;
  /** The words after its name, as the usage shows them: `[<folder>]`. */
  readonly takes: string;
  /** Fewest and most words that it takes. */
  readonly arity: readonly [number, number];
  /** What it does, in lines of the usage. */
  readonly help: readonly string[];
  /**
   * @returns what is printed
   * @throws CommandError, SettingsError or DataFolderError with a sentence for people
   */
  run(args: readonly string[], context: CommandContext): Promise<string>;
}

/** A command that cannot be carried out, in a sentence for people. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
