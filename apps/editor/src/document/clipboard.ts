import { flowNodeSchema, type FlowDocument } from '@hookswitch/flow-model';
import { z } from 'zod';
import type { Command, Position } from './commands.js';
import { parseEdgeKey, edgeKey } from './edge-keys.js';

const CLIPBOARD_KIND = 'hookswitch/nodes';

const fragmentSchema = z.strictObject({
  kind: z.literal(CLIPBOARD_KIND),
  nodes: z.record(z.string(), flowNodeSchema),
  edges: z.record(z.string(), z.string()),
  positions: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

/** Some nodes with the edges between them, as they travel on the clipboard. Holds no secret. */
export type Fragment = z.infer<typeof fragmentSchema>;

/** Copies nodes and the edges between them. Secrets stay behind: a copy starts without them. */
export function copyNodes(document: FlowDocument, ids: readonly string[]): string {
  const chosen = new Set(ids.filter((id) => Object.hasOwn(document.nodes, id)));
  const fragment: Fragment = { kind: CLIPBOARD_KIND, nodes: {}, edges: {}, positions: {} };
  for (const id of chosen) {
    const node = document.nodes[id];
    if (!node) continue;
    fragment.nodes[id] = { ...node, config: withoutSecrets(node.config) as typeof node.config };
    fragment.positions[id] = document.layout.nodes[id] ?? [0, 0];
  }
  for (const [key, target] of Object.entries(document.edges)) {
    if (chosen.has(parseEdgeKey(key).nodeId) && chosen.has(target)) fragment.edges[key] = target;
  }
  return JSON.stringify(fragment);
}

/** Reads what was copied; `null` when the text is something else. */
export function readFragment(text: string): Fragment | null {
  try {
    const result = fragmentSchema.safeParse(JSON.parse(text));
    return result.success && Object.keys(result.data.nodes).length > 0 ? result.data : null;
  } catch {
    return null;
  }
}

/** Puts a copy of the nodes on the canvas, under new ids, moved by `offset`. */
export function pasteFragment(
  fragment: Fragment,
  newIds: Readonly<Record<string, string>>,
  offset: Position,
): Command {
  const count = Object.keys(fragment.nodes).length;
  return {
    label: count === 1 ? 'Paste object' : `Paste ${count} objects`,
    apply: ({ document }) => {
      for (const [old, node] of Object.entries(fragment.nodes)) {
        const id = newIds[old];
        if (!id || Object.hasOwn(document.nodes, id)) continue;
        const [x, y] = fragment.positions[old] ?? [0, 0];
        document.nodes[id] = structuredClone(node);
        document.layout.nodes[id] = [x + offset[0], y + offset[1]];
      }
      for (const [key, target] of Object.entries(fragment.edges)) {
        const { nodeId, outcome } = parseEdgeKey(key);
        const from = newIds[nodeId];
        const to = newIds[target];
        if (from && to) document.edges[edgeKey(from, outcome)] = to;
      }
    },
  };
}

/** Values that the API masks, values marked as secret, and fields that are secret by name are left out. */
function withoutSecrets(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item));
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' && /(^|_)(secret|token|password)($|_)/.test(key) ? null : value;
  }
  const record = value as Record<string, unknown>;
  if ((record['secret'] === true && 'hint' in record) || '$secret' in record) return null;
  return Object.fromEntries(
    Object.entries(record).map(([name, part]) => [
      name,
      name === 'value' && record['secret'] === true ? '' : withoutSecrets(part, name),
    ]),
  );
}
