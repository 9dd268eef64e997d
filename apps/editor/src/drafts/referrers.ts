import { useQuery } from '@tanstack/react-query';
import { listDrafts } from '../api/draft-objects.js';
import type { DraftObject, DraftPath } from '../api/resources.js';

/** An object that others may refer to: by its id, a user by the extension too. */
export interface ReferredObject {
  readonly id: string;
  readonly extension?: string | null;
}

/** A draft that refers to it. */
export interface Referrer {
  readonly path: DraftPath;
  readonly id: string;
  readonly name: string;
}

const PATHS: readonly DraftPath[] = ['flows', 'numbers', 'users', 'environments', 'webhooks'];

/** All drafts that refer to an object, read when somebody wants to know. */
export function useReferrers(object: ReferredObject) {
  return useQuery({
    queryKey: ['referrers', object.id, object.extension ?? null],
    queryFn: async () => (await Promise.all(PATHS.map((path) => referrersIn(path, object)))).flat(),
    staleTime: 0,
  });
}

async function referrersIn(path: DraftPath, object: ReferredObject): Promise<Referrer[]> {
  const found: Referrer[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDrafts<DraftObject>>> = await listDrafts<DraftObject>(path, {
      token,
      size: 100,
    });
    for (const { id, name, ...rest } of page.result) {
      if (id === object.id || !refersTo(rest, object)) continue;
      const { number } = rest as { number?: unknown };
      found.push({ path, id, name: name || (typeof number === 'string' ? number : 'Unnamed') });
    }
    token = page.next_page_token;
  } while (token !== null);
  return found;
}

/** Whether the id stands anywhere in the value, or the extension as a target. */
export function refersTo(value: unknown, object: ReferredObject): boolean {
  if (value === object.id) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { type, target } = value as { type?: unknown; target?: unknown };
  if (object.extension && type === 'extension' && target === object.extension) return true;
  return Object.values(value).some((part) => refersTo(part, object));
}
