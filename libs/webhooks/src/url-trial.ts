import type { NetworkPolicy } from '@hookswitch/flow-model';
import { AGENT } from './sending/configured-headers.js';
import type { FailureCode } from './sending/failure.js';
import type { Resolver } from './sending/network-guard.js';
import type { SendResult } from './sending/outgoing-request.js';
import { Sender } from './sending/sender.js';

/** How long each of the two requests may take, all included. Milliseconds. */
const TIME_LIMIT_MS = 3_000;

/** What another request would meet again. */
const LASTING: ReadonlySet<FailureCode> = new Set(['dns', 'connect', 'tls', 'blocked', 'request']);

/**
 * Whether anything answers at a URL: asks by HEAD, and by GET when there is no answer to that. Any HTTP answer counts, whatever
 * its status. Through the network guard; takes six seconds at most.
 *
 * @returns a sentence that says what happened instead, `null` when there was an answer
 */
export async function whyUnanswered(
  url: string,
  policy: NetworkPolicy,
  resolve?: Resolver,
): Promise<string | null> {
  const sender = new Sender(policy, resolve);
  try {
    const head = await ask(sender, 'HEAD', url);
    const last =
      head.http_status === null && !LASTING.has(head.failure?.code ?? 'reset')
        ? await ask(sender, 'GET', url)
        : head;
    return last.http_status === null ? (last.failure?.message ?? 'There was no answer.') : null;
  } finally {
    await sender.destroy();
  }
}

function ask(sender: Sender, method: 'HEAD' | 'GET', url: string): Promise<SendResult> {
  const headers = ['user-agent', AGENT];
  const request = { method, url, headers, shown: {}, body: null, timeout_ms: TIME_LIMIT_MS };
  return new Promise((done) => sender.send(request, done));
}
