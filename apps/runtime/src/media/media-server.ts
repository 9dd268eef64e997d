import type { Readable } from 'node:stream';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../http/etag.js';
import type { MediaFolder, MediaFolders } from './media-folders.js';
import { MEDIA_PATH } from './media-url.js';

/** A day: Asterisk then asks again, by HEAD or with the tag, and is told that nothing has changed. */
const CACHE_CONTROL = 'private, max-age=86400, immutable';

/**
 * Serves `/media/<kind>/<name>` to the telephone system, without sign-in: who knows a name was given it. Asterisk's
 * `res_http_media_cache` goes by the end of the path (`.wav`), `Content-Type`, `ETag` and `Cache-Control`.
 */
export function mountMedia(server: FastifyInstance, folders: () => MediaFolders): void {
  server.route<{ Params: { '*': string } }>({
    method: ['GET', 'HEAD'],
    url: `${MEDIA_PATH}*`,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const [kind = '', name = '', ...more] = request.params['*'].split('/');
      const known = folders();
      const folder = Object.hasOwn(known, kind) ? known[kind as keyof MediaFolders] : undefined;
      if (folder === undefined || more.length > 0 || !folder.name.test(name)) return notThere(reply);
      const path = folder.pathOf === undefined ? name : folder.pathOf(name);
      return path === undefined ? notThere(reply) : answer(folder, name, path, request, reply);
    },
  });
}

async function answer(
  folder: MediaFolder,
  name: string,
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  // The content never changes under its name: the name is the tag.
  const etag = `"${name}"`;
  const { range, 'if-range': ifRange, 'if-none-match': ifNoneMatch } = request.headers;
  const whole = range === undefined || (ifRange !== undefined && ifRange !== etag);
  const asked = { method: request.method, headers: whole ? {} : { range } };
  const found = await send(asked as unknown as Readable, path, {
    root: folder.dir,
    cacheControl: false,
    etag: false,
    lastModified: false,
  });
  if (found.type === 'file' && isKnown(ifNoneMatch, etag)) {
    found.stream.destroy();
    return reply.code(304).headers({ etag, 'cache-control': CACHE_CONTROL }).send();
  }
  if (found.type === 'file') {
    void reply.code(found.statusCode).headers({
      ...found.headers,
      etag,
      'cache-control': CACHE_CONTROL,
      'content-type': folder.contentType,
      'x-content-type-options': 'nosniff',
    });
    return reply.send(found.stream);
  }
  found.stream.destroy();
  if (found.statusCode === 416)
    return reply.code(416).header('content-range', found.headers['Content-Range']).send();
  folder.missed?.(name);
  return notThere(reply);
}

function notThere(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send();
}
