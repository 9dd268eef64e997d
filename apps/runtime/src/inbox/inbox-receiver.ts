import { newId } from '@hookswitch/flow-model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { InboxService } from './inbox.service.js';
import type { ReceivedRequest } from './received-request.js';

/** Bytes of a body that the inbox takes; more is answered 413. */
export const INBOX_BODY_LIMIT = 64 * 1024;
/** Below this path, on our own host and port, requests belong to the inbox. */
export const INBOX_PATH = '/inbox/';

/**
 * Mounts the receiver `/inbox/<id>`: any method, any content type, no sign-in. It answers 200 at once, 404 for an
 * inbox that nobody created, 413 above {@link INBOX_BODY_LIMIT}. Bodies stay bytes: nothing is parsed.
 */
export function mountInboxReceiver(server: FastifyInstance, inboxes: () => InboxService): void {
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: INBOX_BODY_LIMIT },
      (_request, body, parsed) => parsed(null, body),
    );
    for (const url of [`${INBOX_PATH}:id`, `${INBOX_PATH}:id/*`]) {
      scope.all<{ Params: { id: string } }>(url, (request, reply) => {
        const taken = inboxes().receive(request.params.id, (inboxId) => read(request, inboxId));
        if (taken === undefined) {
          void reply.code(404).type('application/problem+json').send({
            type: 'about:blank',
            title: 'Not found',
            status: 404,
            detail: 'There is no inbox at this address. Create one in the editor and use its URL.',
            errors: [],
          });
          return;
        }
        void reply.code(200).type('application/json').send({ received: true, id: taken.id });
      });
    }
    done();
  });
}

function read(request: FastifyRequest, inboxId: string): ReceivedRequest {
  const raw = request.raw.rawHeaders;
  const headers = [];
  for (let i = 0; i + 1 < raw.length; i += 2) headers.push({ name: raw[i] ?? '', value: raw[i + 1] ?? '' });
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return {
    id: newId(),
    inbox_id: inboxId,
    received_at: new Date().toISOString(),
    method: request.method,
    url: request.raw.url ?? request.url,
    headers,
    ...text(bytes),
    size: bytes.length,
  };
}

function text(bytes: Buffer): Pick<ReceivedRequest, 'body' | 'body_encoding'> {
  try {
    return { body: new TextDecoder('utf-8', { fatal: true }).decode(bytes), body_encoding: 'utf8' };
  } catch {
    return { body: bytes.toString('base64'), body_encoding: 'base64' };
  }
}
