import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Tells the addresses that receipts are brought to from those that somebody made up. A provider can show no password, so
 * each message has an address of its own that nobody can guess: its id, and HMAC-SHA256 of it (RFC 2104) by the
 * installation's key. Whoever knows it can say what became of that one message, and nothing else.
 */
export class ReceiptAddress {
  readonly #key: Buffer;

  /** @param key 32 bytes that are used for nothing else */
  constructor(key: Buffer) {
    this.#key = key;
  }

  /** Path of the address of a message's receipts. */
  pathOf(messageId: string): string {
    return `/api/v1/messages/${messageId}/receipts/${this.#tokenOf(messageId)}`;
  }

  isRight(messageId: string, token: string): boolean {
    const right = Buffer.from(this.#tokenOf(messageId));
    const shown = Buffer.from(token);
    return shown.length === right.length && timingSafeEqual(shown, right);
  }

  #tokenOf(messageId: string): string {
    return createHmac('sha256', this.#key).update(messageId).digest('base64url');
  }
}
