import { useQuery } from '@tanstack/react-query';
import { allDrafts, REFERRING, referrer, type Referrer } from '../drafts/referrers.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which drafts use which prompt, by its id: all drafts are read once for the whole list. */
export function usePromptUsers() {
  return useQuery({
    queryKey: ['prompts', 'users'],
    queryFn: async () => {
      const users = new Map<string, Referrer[]>();
      const lists = await Promise.all(
        REFERRING.map(async (path) => ({ path, drafts: await allDrafts(path) })),
      );
      for (const { path, drafts } of lists) {
        for (const draft of drafts) {
          for (const id of idsIn(draft)) {
            if (id !== draft.id) users.set(id, [...(users.get(id) ?? []), referrer(path, draft)]);
          }
        }
      }
      return users;
    },
    staleTime: 0,
  });
}

/** Every id that stands somewhere in a value. */
function idsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string' && ID.test(value)) found.add(value);
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) idsIn(part, found);
  return found;
}
