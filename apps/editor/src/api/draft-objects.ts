import type { Id } from '@hookswitch/flow-model';
import { bodyOf, client } from './client.js';
import type { DraftObject, DraftPath, Page } from './resources.js';

/** An object together with the `ETag` that the next change must name. */
export interface Tagged<Item> {
  readonly value: Item;
  readonly etag: string;
}

const url = <Path extends DraftPath>(path: Path) => `/api/v1/${path}` as const;

/** One page of draft objects, oldest first. */
export function listDrafts<Item extends DraftObject>(
  path: DraftPath,
  page: { token?: string | null; size?: number } = {},
): Promise<Page<Item>> {
  return bodyOf<Page<Item>>(
    client.GET(url(path), {
      params: { query: { page_size: page.size ?? 50, page_token: page.token ?? undefined } },
    }),
  );
}

/** One draft object and its tag. */
export async function readDraft<Item extends DraftObject>(path: DraftPath, id: Id): Promise<Tagged<Item>> {
  const answer = await client.GET(`${url(path)}/{id}`, { params: { path: { id } } });
  return { value: answer.data as Item, etag: answer.response.headers.get('etag') ?? '' };
}

export async function createDraft<Item extends DraftObject>(
  path: DraftPath,
  body: unknown,
): Promise<Tagged<Item>> {
  const answer = await client.POST(url(path), { body });
  return { value: answer.data as Item, etag: answer.response.headers.get('etag') ?? '' };
}

/** Replaces the whole object. Throws an `ApiError` with status 412 when `etag` is no longer the newest. */
export async function replaceDraft<Item extends DraftObject>(
  path: DraftPath,
  id: Id,
  etag: string,
  body: unknown,
  options: { keepalive?: boolean } = {},
): Promise<Tagged<Item>> {
  const answer = await client.PUT(`${url(path)}/{id}`, {
    params: { path: { id } },
    headers: { 'If-Match': etag },
    body,
    ...options,
  });
  return { value: answer.data as Item, etag: answer.response.headers.get('etag') ?? '' };
}

export async function deleteDraft(path: DraftPath, id: Id, etag: string): Promise<void> {
  await client.DELETE(`${url(path)}/{id}`, { params: { path: { id } }, headers: { 'If-Match': etag } });
}
