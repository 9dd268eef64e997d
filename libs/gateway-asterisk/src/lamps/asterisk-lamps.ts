import type { MessageLamps, WaitingMessages } from '@hookswitch/telephony';
import { AriError } from '../ari/ari-error.js';
import type { AriClient } from '../ari/ari-client.js';

/** The context of Asterisk's names of mailboxes: `mailboxes = 1001@hookswitch` at a phone's endpoint. */
export const MAILBOX_CONTEXT = 'hookswitch';

/**
 * Message lamps of Asterisk's phones: how many messages wait in the mailbox `<extension>@hookswitch`, which the phone's
 * endpoint names. Asterisk tells the phone (SIP NOTIFY). Numbers are kept, and set again on each new connection.
 *
 * Needs `res_ari_mailboxes` and `res_mwi_external`, which not every distribution's Asterisk has: that is said once.
 */
export class AsteriskLamps implements MessageLamps {
  readonly #client: Pick<AriClient, 'request'>;
  readonly #warn: (sentence: string) => void;
  readonly #waiting = new Map<string, WaitingMessages>();
  #isOpen = false;
  #isWarned = false;

  constructor(client: Pick<AriClient, 'request'>, warn: (sentence: string) => void) {
    this.#client = client;
    this.#warn = warn;
  }

  show(waiting: WaitingMessages): void {
    this.#waiting.set(waiting.extension, waiting);
    if (this.#isOpen) void this.#put(waiting);
  }

  /** There is a connection: Asterisk may have been restarted, and is told all. */
  open(): void {
    this.#isOpen = true;
    for (const waiting of this.#waiting.values()) void this.#put(waiting);
  }

  lost(): void {
    this.#isOpen = false;
  }

  async #put({ extension, new_messages, old_messages }: WaitingMessages): Promise<void> {
    try {
      await this.#client.request('PUT /mailboxes/{mailboxName}', {
        mailboxName: `${extension}@${MAILBOX_CONTEXT}`,
        oldMessages: old_messages,
        newMessages: new_messages,
      });
    } catch (error) {
      // Without a connection it is set on the next one.
      if (error instanceof AriError && error.isLost) return;
      if (!this.#isWarned)
        this.#warn(
          `Phones do not show waiting messages: Asterisk refuses to take their number (${(error as Error).message}). It needs the modules res_ari_mailboxes and res_mwi_external.`,
        );
      this.#isWarned = true;
    }
  }
}
