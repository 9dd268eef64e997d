import { FLOW_DOCUMENT_SCHEMA } from './flow-document.js';
import type { FlowNode } from './flow-document.js';
import { childPointer } from './json/json-pointer.js';
import type { NodeDefinition, NodeRegistry } from './node-definition.js';

/** A document or node that cannot be brought to the shapes of this version. */
export interface MigrationProblem {
  readonly code: 'newer_document' | 'newer_node' | 'no_migration';
  readonly pointer: string;
  readonly message: string;
}

export type MigratedDocument =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>>; readonly migrated: boolean }
  | { readonly ok: false; readonly problems: readonly MigrationProblem[] };

type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/** `documentMigrations[n]` turns a document of schema n into one of n + 1. Never changed once released. */
export const documentMigrations: Readonly<Record<number, Migration>> = {};

/**
 * Brings a flow document to the newest shapes: its own (`schema`), then each node's configuration (`v`), forward only.
 * It runs before the document's schema is checked, on whatever was stored or sent. Nodes of unknown types, and what has
 * not the shape of a node, pass through untouched. Migrations are pure; the input is not changed.
 */
export function migrateFlowDocument(
  input: Readonly<Record<string, unknown>>,
  registry: NodeRegistry,
  target: { readonly schema: number; readonly migrations: Readonly<Record<number, Migration>> } = {
    schema: FLOW_DOCUMENT_SCHEMA,
    migrations: documentMigrations,
  },
): MigratedDocument {
  let document: Record<string, unknown> = { ...input };
  const written = document['schema'] ?? target.schema;
  // What is no version at all is for the document's schema to refuse.
  let schema = Number.isInteger(written) ? (written as number) : target.schema;
  if (schema > target.schema) {
    const message =
      `This flow was written by a newer Hookswitch (schema ${schema}; this one knows ${target.schema}). ` +
      'Update Hookswitch to open it.';
    return { ok: false, problems: [{ code: 'newer_document', pointer: '/schema', message }] };
  }
  for (; schema < target.schema; schema += 1) {
    const migration = target.migrations[schema];
    if (!migration) {
      const message = `A flow of schema ${schema} cannot be read. Write it in schema ${target.schema}.`;
      return { ok: false, problems: [{ code: 'no_migration', pointer: '/schema', message }] };
    }
    document = { ...migration(document), schema: schema + 1 };
  }
  const problems: MigrationProblem[] = [];
  const nodes = migrateNodes(document['nodes'], registry, problems);
  if (problems.length > 0) return { ok: false, problems };
  const migrated = document['schema'] !== input['schema'] || nodes !== document['nodes'];
  if (nodes !== document['nodes']) document = { ...document, nodes };
  return { ok: true, document: migrated ? document : input, migrated };
}

export type MigratedNode =
  { readonly ok: true; readonly node: FlowNode } | { readonly ok: false; readonly problem: MigrationProblem };

/** Brings one node's configuration to its type's newest version: the same node when it is there already. */
export function migrateNode(node: FlowNode, definition: NodeDefinition): MigratedNode {
  let version = node.v ?? 1;
  if (version === definition.version) return { ok: true, node };
  if (version > definition.version) {
    const message =
      `"${definition.title}" was configured by a newer Hookswitch (version ${version}; this one knows ` +
      `${definition.version}). Update Hookswitch, or draw the node anew.`;
    return { ok: false, problem: { code: 'newer_node', pointer: '/v', message } };
  }
  let config: Record<string, unknown> = node.config;
  for (; version < definition.version; version += 1) {
    const migration = definition.migrations[version];
    if (!migration) {
      const message = `Version ${version} of "${definition.title}" cannot be read. Draw the node anew.`;
      return { ok: false, problem: { code: 'no_migration', pointer: '/v', message } };
    }
    config = migration(config);
  }
  return { ok: true, node: { ...node, v: version, config: config as FlowNode['config'] } };
}

function migrateNodes(nodes: unknown, registry: NodeRegistry, problems: MigrationProblem[]): unknown {
  if (typeof nodes !== 'object' || nodes === null || Array.isArray(nodes)) return nodes;
  let changed = false;
  const result = Object.entries(nodes).map(([id, node]) => {
    const definition = isNode(node) && Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
    if (!definition || !isNode(node)) return [id, node as unknown];
    const migrated = migrateNode(node, definition);
    if (!migrated.ok) {
      const pointer = childPointer('/nodes', id) + migrated.problem.pointer;
      problems.push({ ...migrated.problem, pointer });
      return [id, node];
    }
    changed ||= migrated.node !== node;
    return [id, migrated.node];
  });
  return changed ? Object.fromEntries(result) : nodes;
}

function isNode(value: unknown): value is FlowNode {
  if (typeof value !== 'object' || value === null) return false;
  const { type, v, config } = value as Record<string, unknown>;
  const isVersion = v === undefined || (Number.isInteger(v) && (v as number) > 0);
  return typeof type === 'string' && isVersion && typeof config === 'object' && config !== null;
}
