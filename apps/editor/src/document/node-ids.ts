/** Letters and digits that cannot be mistaken for each other. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A new node id: the type and four random characters, `webhook_k3f9`. Random, so that two people who add nodes at the
 * same time do not meet; with the type, because variables carry it: `${webhook.webhook_k3f9.status}`.
 */
export function newNodeId(type: string, taken: Readonly<Record<string, unknown>>): string {
  for (;;) {
    const random = crypto.getRandomValues(new Uint8Array(4));
    const id = `${type}_${[...random].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
    if (!Object.hasOwn(taken, id)) return id;
  }
}
