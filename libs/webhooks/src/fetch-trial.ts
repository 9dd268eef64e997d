import { newId } from '@hookswitch/flow-model';
import type { FetchRequest, NetworkPolicy } from '@hookswitch/flow-model';
import { fetchTarget } from './fetch.js';
import type { SecretReader } from './ports.js';
import type { Attempt } from './records.js';
import { composeFetch } from './sending/compose-fetch.js';
import { compositionFailure } from './sending/compose-request.js';
import { maskEcho, maskJson } from './sending/mask-echo.js';
import type { Resolver } from './sending/network-guard.js';
import type { OutgoingWay } from './sending/outgoing-way.js';
import type { OutgoingRequest, SendResult } from './sending/outgoing-request.js';
import { Sender } from './sending/sender.js';
import { replyOf } from './settling/reply.js';
import type { Reply } from './settling/reply.js';

/** What came of a request that was tried by hand. Secret values are masked. */
export interface TriedFetch {
  readonly reply: Reply;
  readonly duration_ms: number;
  /** `null` when it could not be made. */
  readonly request: Attempt['request'] | null;
  readonly response: Attempt['response'];
}

/**
 * Asks once what a Fetch object would ask, for whoever draws it: through the same guard, past log, tries and breakers. Never
 * throws for the fate of the request.
 */
export async function tryFetch(
  request: FetchRequest,
  secrets: SecretReader,
  policy: NetworkPolicy,
  resolve?: Resolver,
  way?: OutgoingWay,
): Promise<TriedFetch> {
  const target = fetchTarget(request);
  let outgoing: OutgoingRequest;
  try {
    outgoing = composeFetch({ id: newId(), body: request.body ?? '' }, target, target.fetch!, secrets);
  } catch (error) {
    const failure = compositionFailure(error);
    const reply = replyOf({ failure, http_status: null, duration_ms: 0, response: null });
    return { reply, duration_ms: 0, request: null, response: null };
  }
  const sender = new Sender(policy, resolve, way);
  try {
    const result = await new Promise<SendResult>((done) => sender.send(outgoing, done));
    const reply = replyOf(result, target.fetch);
    const { method, url, shown, body } = outgoing;
    return {
      reply: { ...reply, body: maskJson(reply.body, outgoing) },
      duration_ms: result.duration_ms,
      request: { method, url, headers: shown, body },
      response: result.response === null ? null : maskEcho(outgoing, result.response),
    };
  } finally {
    await sender.destroy();
  }
}
