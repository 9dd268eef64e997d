import { collectSecrets, isStoredSecret } from '@hookswitch/flow-model';
import type { FlowDocument } from '@hookswitch/flow-model';
import type { SettingRepository, Writer } from '@hookswitch/store';

type Nodes = FlowDocument['nodes'];

const PREFIX = 'flow.removed_secrets.';
/** Nodes whose secrets are remembered for each flow; the oldest go first. */
const MOST_NODES = 100;

/**
 * References to secrets that were taken out of a flow. A client that undoes a deletion writes back what it once read:
 * the masked form. Without this the value behind it would be out of reach. Values stay where they are, sealed.
 */
export class RemovedSecrets {
  constructor(private readonly settings: SettingRepository) {}

  /** The document before, with what was removed from it earlier put back underneath: what a masked value may mean. */
  under(writer: Writer, flowId: string, before: FlowDocument): FlowDocument {
    const removed = this.read(writer, flowId);
    if (Object.keys(removed).length === 0) return before;
    const nodes: Nodes = { ...removed };
    for (const [id, node] of Object.entries(before.nodes)) {
      const old = removed[id];
      nodes[id] =
        old?.type === node.type
          ? { ...node, config: merge(node.config, old.config) as typeof node.config }
          : node;
    }
    return { ...before, nodes };
  }

  /** Remembers the nodes of `before` (as `under` gave it) whose secrets `after` has no more. */
  remember(writer: Writer, flowId: string, before: FlowDocument, after: FlowDocument): void {
    const lost = Object.entries(before.nodes).filter(([id, node]) => {
      const kept = new Set(collectSecrets(after.nodes[id]?.config).map(({ $secret }) => $secret));
      return collectSecrets(node.config).some(({ $secret }) => !kept.has($secret));
    });
    if (lost.length === 0) this.forget(writer, flowId);
    else this.settings.set(writer, PREFIX + flowId, Object.fromEntries(lost.slice(-MOST_NODES)));
  }

  forget(writer: Writer, flowId: string): void {
    this.settings.remove(writer, PREFIX + flowId);
  }

  private read(writer: Writer, flowId: string): Nodes {
    return this.settings.read<Nodes>(writer, PREFIX + flowId) ?? {};
  }
}

/** What stands there now, with secrets of before where it has none; rows of before come after those of now. */
function merge(now: unknown, before: unknown): unknown {
  if (isStoredSecret(now)) return now;
  if (isStoredSecret(before)) return before;
  if (Array.isArray(before)) {
    const rows: unknown[] = Array.isArray(now) ? now : [];
    const old = before.filter((row) => collectSecrets(row).length > 0);
    const named = (row: unknown) => old.find((each) => nameOf(each) !== '' && nameOf(each) === nameOf(row));
    const merged = rows.map((row) => merge(row, named(row)));
    return [...merged, ...old.filter((row) => !rows.some((each) => named(each) === row))];
  }
  if (isObject(before)) {
    const members = isObject(now) ? now : {};
    const keys = [...new Set([...Object.keys(members), ...Object.keys(before)])];
    return Object.fromEntries(keys.map((key) => [key, merge(members[key], before[key])]));
  }
  return now;
}

function nameOf(row: unknown): string {
  return isObject(row) && typeof row['name'] === 'string' ? row['name'].trim().toLowerCase() : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
