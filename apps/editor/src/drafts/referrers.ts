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

/** The types of drafts that may refer to others. */
export const REFERRING: readonly DraftPath[] = ['flows', 'numbers', 'users', 'environments', 'webhooks'];

/** All drafts that refer to an object, read when somebody wants to know. */
export function useReferrers(object: ReferredObject, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['referrers', object.id, object.extension ?? null],
    queryFn: async () => (await Promise.all(REFERRING.map((path) => referrersIn(path, object)))).flat(),
    staleTime: 0,
  });
}

async function referrersIn(path: DraftPath, object: ReferredObject): Promise<Referrer[]> {
  const drafts = await allDrafts(path);
  return drafts
    .filter(({ id, name: _name, ...rest }) => id !== object.id && refersTo(rest, object))
    .map((draft) => referrer(path, draft));
}

/** Every draft of a type, page by page. */
export async function allDrafts(path: DraftPath): Promise<DraftObject[]> {
  const drafts: DraftObject[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listDrafts<DraftObject>>> = await listDrafts<DraftObject>(path, {
      token,
      size: 100,
    });
    drafts.push(...page.result);
    token = page.next_page_token;
  } while (token !== null);
  return drafts;
}

/** A draft as lists of referrers show it. */
export function referrer(path: DraftPath, draft: DraftObject): Referrer {
  const { number } = draft as { number?: unknown };
  return { path, id: draft.id, name: draft.name || (typeof number === 'string' ? number : 'Unnamed') };
}

/** Whether the id stands anywhere in the value, or the extension as a target. */
export function refersTo(value: unknown, object: ReferredObject): boolean {
  if (value === object.id) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { type, target } = value as { type?: unknown; target?: unknown };
  if (object.extension && type === 'extension' && target === object.extension) return true;
  return Object.values(value).some((part) => refersTo(part, object));
}
