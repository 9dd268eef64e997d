import { setTimeout as after } from 'node:timers/promises';
import { AriError } from '../ari/ari-error.js';

/** What is known of the connection. */
export interface Connection {
  /** Resolves when there is a connection, and what happened without it is known. */
  readonly whenReady: () => Promise<void>;
  /** The gateway has been closed: nobody waits for an answer any more. */
  readonly isClosed: () => boolean;
}

/** Between a request that got no answer and the next try, in milliseconds: the end of a connection may be noticed late. */
const PAUSE_MS = 250;

/**
 * Asks until there is an answer, however long Asterisk is away. What is asked may have been carried out before. Rejects
 * when Asterisk refuses, and, with an `AriError` that `isLost`, when the gateway is closed meanwhile.
 */
export async function untilAnswered<Answer>(
  { whenReady, isClosed }: Connection,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    await whenReady();
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof AriError && error.isLost) || isClosed()) throw error;
      await after(PAUSE_MS, undefined, { ref: false });
    }
  }
}
