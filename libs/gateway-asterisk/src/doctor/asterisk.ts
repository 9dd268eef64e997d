import type { AriEvent, AriOperations } from '../ari/ari.generated.js';

/** Carries out one operation of Asterisk's REST interface. @throws AskError */
export interface Ask {
  <K extends keyof AriOperations>(
    operation: K,
    parameters: AriOperations[K]['parameters'],
  ): Promise<AriOperations[K]['answer']>;
}

/** Why an operation came to nothing. */
export type AskFault =
  | 'refused'
  | 'timeout'
  | 'unknown_host'
  | 'untrusted'
  /** Something answers there, but not as HTTP, or not as Asterisk. */
  | 'not_http'
  | 'unreachable'
  /** Asterisk answered, and said no: see `status`. */
  | 'status';

/** An operation that came to nothing. The message holds no password. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    readonly fault: AskFault,
    message: string,
    /** HTTP status; `null` when there was no answer. */
    readonly status: number | null = null,
  ) {
    super(message);
  }
}

/** A Stasis application of the doctor's own, for as long as it looks. */
export interface Application {
  readonly name: string;
  /** The first event from now on that fits; `null` when none came in time. */
  next(fits: (event: AriEvent) => boolean, withinMs: number): Promise<AriEvent | null>;
  close(): void;
}

/** Asterisk, as far as the doctor needs it. */
export interface Asterisk {
  readonly ask: Ask;
  /**
   * Registers an application under a name that nobody has. It is told of its own channels, and of what it subscribes to;
   * never of everything: device states would be among that, and closing the connection may then hang Asterisk (`docs/adr/0014`).
   */
  register(name: string): Promise<Application>;
}
