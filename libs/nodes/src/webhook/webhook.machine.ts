import { isStoredSecret } from '@hookswitch/flow-model';
import type { StoredSecret } from '@hookswitch/flow-model';
import { headersOf } from '../header-rows.schema.js';
import { exit, outcomeName, setupNode } from '../node-machine.js';
import { bySettledOutcome, givesUp } from '../server-reply.js';
import type { WebhookConfig } from './webhook.schema.js';

interface WebhookContext {
  readonly config: WebhookConfig;
}

/** A release holds secrets as references only. */
const stored = (value: unknown): StoredSecret | null => (isStoredSecret(value) ? value : null);

/** Hands the request to the outbox and goes on, or waits for what the first attempt brings. */
export const webhookMachine = setupNode<WebhookContext, WebhookConfig, 'giveUp'>({
  giveUp: givesUp,
}).createMachine({
  id: 'webhook',
  context: ({ input }) => ({ config: input.config }),
  initial: 'sending',
  output: outcomeName,
  states: {
    sending: {
      entry: {
        type: 'effect',
        params: ({ context: { config } }) => ({
          kind: 'webhook',
          request: {
            name: config.name,
            url: config.url,
            secret_token: stored(config.secret_token),
            signing_secret: stored(config.signing_secret),
            headers: headersOf(config.headers),
            wait_for_reply: config.wait_for_reply,
            timeout_ms: config.timeout_ms,
            retry: config.retry,
          },
        }),
      },
      always: [
        { guard: ({ context }) => context.config.wait_for_reply, target: 'waiting' },
        { target: 'next' },
      ],
    },
    waiting: {
      after: { giveUp: 'timeout' },
      on: { 'webhook.settled': bySettledOutcome },
    },
    next: exit('next'),
    ok: exit('ok'),
    client_error: exit('client_error'),
    server_error: exit('server_error'),
    timeout: exit('timeout'),
    unavailable: exit('unavailable'),
    bad_response: exit('bad_response'),
  },
});
