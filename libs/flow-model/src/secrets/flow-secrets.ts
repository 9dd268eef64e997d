import { z } from 'zod';
import type { FlowDocument } from '../flow-document.js';
import { childPointer } from '../json/json-pointer.js';
import type { NodeRegistry } from '../node-definition.js';
import type { StoredSecret } from '../node-effects.js';
import type { FieldProblem } from '../schema/validate.js';
import { sealSecrets } from './secret-fields.js';
import type { SealSecret } from './secret-fields.js';
import { collectSecrets, isMaskedSecret, isStoredSecret } from './secret-shapes.js';

export type SealedFlow =
  | { readonly ok: true; readonly document: FlowDocument; readonly removed: readonly StoredSecret[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/**
 * Turns a flow document from the wire into its stored form, node by node, by each node type's own schema: see
 * {@link sealSecrets}. A node continues the node of the same id and type. Of an unknown node type nobody knows what is
 * secret: its masked values are put back from before, the rest stays byte by byte.
 *
 * @param pointer of the document itself; the problems' pointers continue it
 */
export function sealFlowSecrets(
  registry: NodeRegistry,
  wire: FlowDocument,
  previous: FlowDocument | null,
  seal: SealSecret,
  pointer = '',
): SealedFlow {
  const problems: FieldProblem[] = [];
  const nodes: FlowDocument['nodes'] = {};
  const sealings: (() => void)[] = [];
  for (const [id, node] of Object.entries(wire.nodes)) {
    const before = previous?.nodes[id];
    const config = before?.type === node.type ? before.config : null;
    const here = childPointer(`${pointer}/nodes`, id) + '/config';
    const schema = Object.hasOwn(registry, node.type) ? registry[node.type]?.config : undefined;
    const input = schema ? node.config : restoreMasked(node.config, config);
    // A first pass that seals nothing finds the problems of all nodes before any secret is put away.
    const check = sealSecrets(schema ?? anything, schema ? input : node.config, config, keepNothing, here);
    if (!check.ok) problems.push(...check.problems);
    sealings.push(() => {
      const sealed = schema ? sealSecrets(schema, input, config, seal, here) : undefined;
      const value = sealed?.ok ? sealed.value : input;
      nodes[id] = { ...node, config: value as FlowDocument['nodes'][string]['config'] };
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  for (const act of sealings) act();
  const document = { ...wire, nodes };
  const kept = new Set(collectSecrets(nodes).map(({ $secret }) => $secret));
  const removed = collectSecrets(previous?.nodes).filter(({ $secret }) => !kept.has($secret));
  return { ok: true, document, removed };
}

const anything = z.unknown();

const keepNothing: SealSecret = () => ({ $secret: '', version: 0, hint: '' });

function restoreMasked(value: unknown, before: unknown): unknown {
  if (isMaskedSecret(value)) return isStoredSecret(before) ? before : value;
  if (typeof value !== 'object' || value === null || typeof before !== 'object' || before === null)
    return value;
  const members = before as Readonly<Record<string, unknown>>;
  if (Array.isArray(value)) return value.map((member, index) => restoreMasked(member, members[index]));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      restoreMasked(member, Object.hasOwn(members, key) ? members[key] : undefined),
    ]),
  );
}
