import { useConfigurationMap, type LinkEnd } from '../api/links.js';

/** Which drafts use which prompt, by its id; `undefined` while that is not known. */
export function usePromptUsers() {
  const map = useConfigurationMap();
  if (map.data === undefined) return { users: undefined, isError: map.isError };
  const users = new Map<string, LinkEnd[]>();
  for (const { from, to } of map.data.links) {
    const known = users.get(to.id) ?? [];
    if (!known.some(({ id }) => id === from.id)) known.push(from);
    users.set(to.id, known);
  }
  return { users, isError: false };
}
