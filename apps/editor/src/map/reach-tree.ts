import type { ConfigurationMap, LinkEnd } from '../api/links.js';

/** An object in the tree of what a number leads to. */
export interface Branch {
  /** Unique in the tree: an object can stand in several places. */
  readonly key: string;
  readonly object: LinkEnd;
  /** The nodes of the flow above it that lead here; the field of any other object. */
  readonly by: readonly string[];
  /** It leads further, which is shown where it stood first. */
  readonly shownAbove: boolean;
  readonly children: readonly Branch[];
}

/** Everything that calls can reach from an object, as a tree. What was opened out once is named only after that. */
export function reachTree({ links }: Pick<ConfigurationMap, 'links'>, start: LinkEnd): Branch {
  const opened = new Set<string>();
  const grow = (object: LinkEnd, by: readonly string[], above: string): Branch => {
    const key = `${above}/${object.id}`;
    const own = links.filter(({ from }) => from.id === object.id);
    if (opened.has(object.id)) return { key, object, by, shownAbove: own.length > 0, children: [] };
    opened.add(object.id);
    const targets = new Map<string, { object: LinkEnd; by: Set<string> }>();
    for (const { to, node, pointer } of own) {
      const target = targets.get(to.id) ?? { object: to, by: new Set<string>() };
      targets.set(to.id, target);
      target.by.add(node?.label ?? FIELDS[pointer] ?? '');
    }
    const children = [...targets.values()].map((target) =>
      grow(target.object, [...target.by].filter(Boolean), key),
    );
    return { key, object, by, shownAbove: false, children };
  };
  return grow(start, [], '');
}

/** How fields that lead on are called where the object is a number. */
const FIELDS: Readonly<Record<string, string>> = {
  '/overflow_flow_id': 'When too busy',
  '/message_flow_id': 'Text messages',
};
