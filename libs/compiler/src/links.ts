import { childPointer, findObjectType, migrateNode, objectTypes, visitFields } from '@hookswitch/flow-model';
import type { FlowNode, NodeReference, NodeRegistry, ReleaseObject } from '@hookswitch/flow-model';
import type { Drafts } from './draft-index.js';
import { documentOf } from './fault.js';

/** One object of a configuration. */
export interface LinkEnd {
  readonly type: string;
  readonly id: string;
  readonly name: string;
}

/** One object refers to another that exists. */
export interface Link {
  readonly from: LinkEnd;
  /** The node of a flow that refers to it; `null` for any other object. */
  readonly node: { readonly id: string; readonly label: string } | null;
  /** Where it is written: JSON Pointer into the object, into the document of a flow. */
  readonly pointer: string;
  readonly to: LinkEnd;
}

/** What a configuration is made of, and how it hangs together. */
export interface ConfigurationMap {
  readonly objects: readonly LinkEnd[];
  readonly links: readonly Link[];
}

/** Who refers to whom, over a whole configuration. Half-drawn flows count too: what can be read of them. */
export function mapOf(drafts: Drafts, registry: NodeRegistry): ConfigurationMap {
  const find = finder(drafts);
  const ends: LinkEnd[] = [];
  const links: Link[] = [];
  for (const [type, objects] of Object.entries(drafts)) {
    for (const object of objects) {
      const from = endOf(type, object);
      ends.push(from);
      for (const { node, pointer, kind, key } of referencesFrom(type, object, registry)) {
        const to = find(kind, key);
        // What refers to itself can go with itself.
        if (to !== undefined && to.id !== from.id) links.push({ from, node, pointer, to });
      }
    }
  }
  return { objects: ends, links };
}

/** Everything that an object leads to, itself first: the links that a call which begins there can follow. */
export function reachFrom(links: readonly Link[], start: LinkEnd): readonly LinkEnd[] {
  const bySource = new Map<string, Link[]>();
  for (const link of links) {
    const known = bySource.get(link.from.id);
    if (known === undefined) bySource.set(link.from.id, [link]);
    else known.push(link);
  }
  const reached = new Map([[start.id, start]]);
  // A map is walked in the order of insertion, what is added on the way included.
  for (const { id } of reached.values()) {
    for (const { to } of bySource.get(id) ?? []) if (!reached.has(to.id)) reached.set(to.id, to);
  }
  return [...reached.values()];
}

type FoundReference = NodeReference & Pick<Link, 'node'>;

function referencesFrom(type: string, object: ReleaseObject, registry: NodeRegistry): FoundReference[] {
  if (type !== objectTypes.flow.type) {
    const schema = findObjectType(type)?.schema;
    return schema === undefined ? [] : refsOf(schema, object.body).map((found) => ({ ...found, node: null }));
  }
  return Object.entries(documentOf(object).nodes).flatMap(([id, node]) => {
    const pointer = childPointer('/nodes', id);
    const title = registry[node.type]?.title ?? node.type;
    return referencesOfNode(node, registry).map((found) => ({
      ...found,
      pointer: `${pointer}/config${found.pointer}`,
      node: { id, label: node.label || title },
    }));
  });
}

function referencesOfNode(node: FlowNode, registry: NodeRegistry): readonly NodeReference[] {
  const definition = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  if (definition === undefined) return [];
  const migrated = migrateNode(node, definition);
  if (!migrated.ok) return [];
  const { config } = migrated.node;
  const found = refsOf(definition.config, config);
  const valid = definition.config.safeParse(config);
  const named = valid.success ? definition.references(valid.data) : [];
  const pointers = new Set(found.map(({ pointer }) => pointer));
  return [...found, ...named.filter(({ pointer }) => !pointers.has(pointer))];
}

function refsOf(schema: Parameters<typeof visitFields>[0], value: unknown): NodeReference[] {
  const found: NodeReference[] = [];
  visitFields(schema, value, ({ meta, value: key, pointer }) => {
    if (meta.ref !== undefined && typeof key === 'string') found.push({ kind: meta.ref, key, pointer });
  });
  return found;
}

/** Objects by what refers to them: their id, and users by their extension too. */
function finder(drafts: Drafts): (kind: string, key: string) => LinkEnd | undefined {
  const ends = new Map<string, LinkEnd>();
  for (const [type, objects] of Object.entries(drafts)) {
    for (const object of objects) ends.set(`${type}/${object.id}`, endOf(type, object));
  }
  for (const user of drafts['user'] ?? []) {
    const { extension } = user.body;
    if (typeof extension === 'string') ends.set(`extension/${extension}`, endOf('user', user));
  }
  return (kind, key) => ends.get(`${kind}/${key}`);
}

function endOf(type: string, { id, name, body }: ReleaseObject): LinkEnd {
  return { type, id, name: name || (findObjectType(type)?.displayName(body) ?? '') };
}
