import type { NodeDefinition, NodeRegistry } from '@hookswitch/flow-model';

/** Headings of the palette, in order. */
export const CATEGORIES = [
  { key: 'call', title: 'Call' },
  { key: 'people', title: 'People' },
  { key: 'logic', title: 'Logic' },
  { key: 'integration', title: 'Integration' },
] as const;

/** Node types that a search finds by title, keyword or summary; better matches first. An empty search finds all. */
export function searchTypes(registry: NodeRegistry, search: string): NodeDefinition[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const scored = Object.values(registry).map((definition) => ({
    definition,
    score: scoreOf(definition, words),
  }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ definition }) => definition);
}

function scoreOf(definition: NodeDefinition, words: readonly string[]): number {
  let total = 1;
  for (const word of words) {
    const title = definition.title.toLowerCase();
    const score = title.startsWith(word)
      ? 8
      : title.includes(word)
        ? 6
        : definition.keywords.some((keyword) => keyword.toLowerCase().startsWith(word))
          ? 4
          : definition.keywords.some((keyword) => keyword.toLowerCase().includes(word))
            ? 2
            : definition.summary.toLowerCase().includes(word)
              ? 1
              : 0;
    if (score === 0) return 0;
    total += score;
  }
  return total;
}
