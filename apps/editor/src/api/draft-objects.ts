import type { Id } from '@hookswitch/flow-model';
import { bodyOf, client } from './client.js';
import type { DraftObject, DraftPath, Page } from './resources.js';

/** An object together with the `ETag` that the next change must name. */
export interface Tagged<Item> {
  readonly value: Item;
  readonly etag: string;
}

/**
 * All types of draft objects have the same routes; the generated client knows each of them by itself. Here they are
 * written once, as those of flows; what the bodies are is for the caller to say.
 */
const listUrl = (path: DraftPath) => `/api/v1/${path}` as '/api/v1/flows';
const objectUrl = (path: DraftPath) => `/api/v1/${path}/{id}` as '/api/v1/flows/{id}';

function tagged<Item>(answer: { data?: unknown; response: Response }): Tagged<Item> {
  return { value: answer.data as Item, etag: answer.response.headers.get('etag') ?? '' };
}

/** One page of draft objects, by name. */
export function listDrafts<Item extends DraftObject>(
  path: DraftPath,
  page: { token?: string | null; size?: number; environment_id?: string } = {},
): Promise<Page<Item>> {
  const { token, size = 50, environment_id } = page;
  const query = {
    page_size: size,
    ...(token ? { page_token: token } : {}),
    ...(environment_id ? { environment_id } : {}),
  };
  return bodyOf<Page<unknown>>(client.GET(listUrl(path), { params: { query } })) as Promise<Page<Item>>;
}

/** One draft object and its tag. */
export async function readDraft<Item extends DraftObject>(path: DraftPath, id: Id): Promise<Tagged<Item>> {
  const answer = await client.GET(objectUrl(path), { params: { path: { id } } });
  return tagged<Item>(answer);
}

export async function createDraft<Item extends DraftObject>(
  path: DraftPath,
  body: unknown,
): Promise<Tagged<Item>> {
  const answer = await client.POST(listUrl(path), { body: body as never });
  return tagged<Item>(answer);
}

/** Replaces the whole object. Throws an `ApiError` with status 412 when `etag` is no longer the newest. */
export async function replaceDraft<Item extends DraftObject>(
  path: DraftPath,
  id: Id,
  etag: string,
  body: unknown,
  options: { keepalive?: boolean } = {},
): Promise<Tagged<Item>> {
  const answer = await client.PUT(objectUrl(path), {
    params: { path: { id }, header: { 'if-match': etag } },
    body: body as never,
    ...options,
  });
  return tagged<Item>(answer);
}

export async function deleteDraft(path: DraftPath, id: Id, etag: string): Promise<void> {
  await client.DELETE(objectUrl(path), { params: { path: { id }, header: { 'if-match': etag } } });
}
