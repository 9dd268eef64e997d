import type { FlowNode, Id } from '@hookswitch/flow-model';
import type { Draft } from 'immer';
import { edgeKey, parseEdgeKey } from './edge-keys.js';
import type { FlowDraft } from './flow-draft.js';

/**
 * A change of a draft: what it is called in "Undo …", and how it is done. Commands are pure: the same command on the
 * same draft gives the same draft. They never fail; one that has nothing to do changes nothing.
 */
export interface Command {
  readonly label: string;
  readonly apply: (draft: Draft<FlowDraft>) => void;
  /** Commands with the same key that follow each other are one step: the letters typed into one field, for example. */
  readonly mergeKey?: string;
}

export type Position = readonly [x: number, y: number];

/** Adds a node, and an edge to it when `from` is given. The first node of a flow becomes its entry. */
export function addNode(
  id: string,
  node: FlowNode,
  position: Position,
  from?: { nodeId: string; outcome: string },
): Command {
  return {
    label: `Add ${node.label || node.type}`,
    apply: ({ document }) => {
      if (Object.hasOwn(document.nodes, id)) return;
      const first = Object.keys(document.nodes).length === 0;
      document.nodes[id] = structuredClone(node);
      document.layout.nodes[id] = [position[0], position[1]];
      if (first && document.entry === null) document.entry = id;
      if (from && Object.hasOwn(document.nodes, from.nodeId)) {
        document.edges[edgeKey(from.nodeId, from.outcome)] = id;
      }
    },
  };
}

/** Takes nodes away, with every edge from and to them and every setting that names them. */
export function removeNodes(ids: readonly string[]): Command {
  const gone = new Set(ids);
  return {
    label: ids.length === 1 ? 'Delete object' : `Delete ${ids.length} objects`,
    apply: ({ document }) => {
      for (const id of gone) {
        delete document.nodes[id];
        delete document.layout.nodes[id];
      }
      for (const [key, target] of Object.entries(document.edges)) {
        if (gone.has(target) || gone.has(parseEdgeKey(key).nodeId)) delete document.edges[key];
      }
      for (const setting of ['entry', 'on_hangup', 'default_exit', 'on_limit'] as const) {
        const id = document[setting];
        if (id && gone.has(id)) document[setting] = null;
      }
    },
  };
}

/** Replaces a node's configuration. Only properties that differ are written, so that a step stays small. */
export function setConfig(id: string, config: Readonly<Record<string, unknown>>, mergeKey?: string): Command {
  return {
    label: 'Change settings',
    ...(mergeKey ? { mergeKey } : {}),
    apply: ({ document }) => {
      const node = document.nodes[id];
      if (!node) return;
      const current = node.config as Record<string, unknown>;
      for (const name of Object.keys(current)) if (!Object.hasOwn(config, name)) delete current[name];
      for (const [name, value] of Object.entries(config)) {
        if (JSON.stringify(current[name]) !== JSON.stringify(value)) current[name] = value;
      }
    },
  };
}

/** Names a node on the canvas. */
export function renameNode(id: string, label: string, mergeKey?: string): Command {
  return {
    label: 'Rename object',
    ...(mergeKey ? { mergeKey } : {}),
    apply: ({ document }) => {
      const node = document.nodes[id];
      if (node && node.label !== label) node.label = label;
    },
  };
}

/** Names the flow. */
export function renameFlow(name: string, mergeKey?: string): Command {
  return {
    label: 'Rename flow',
    ...(mergeKey ? { mergeKey } : {}),
    apply: (draft) => {
      draft.name = name;
    },
  };
}

/** Lets an outcome lead to a node; what it led to before is replaced. */
export function connect(nodeId: string, outcome: string, target: string): Command {
  return {
    label: 'Connect',
    apply: ({ document }) => {
      if (!Object.hasOwn(document.nodes, nodeId) || !Object.hasOwn(document.nodes, target)) return;
      document.edges[edgeKey(nodeId, outcome)] = target;
    },
  };
}

/** Takes the edges of some outcomes away. */
export function disconnect(edges: readonly { nodeId: string; outcome: string }[]): Command {
  return {
    label: edges.length === 1 ? 'Disconnect' : `Disconnect ${edges.length} lines`,
    apply: ({ document }) => {
      for (const { nodeId, outcome } of edges) delete document.edges[edgeKey(nodeId, outcome)];
    },
  };
}

/** Puts nodes elsewhere on the canvas. Not a change to apply. */
export function moveNodes(
  positions: Readonly<Record<string, Position>>,
  options: { label?: string; mergeKey?: string } = {},
): Command {
  return {
    label: options.label ?? 'Move',
    ...(options.mergeKey ? { mergeKey: options.mergeKey } : {}),
    apply: ({ document }) => {
      for (const [id, [x, y]] of Object.entries(positions)) {
        if (!Object.hasOwn(document.nodes, id)) continue;
        const old = document.layout.nodes[id];
        if (old?.[0] !== x || old[1] !== y) document.layout.nodes[id] = [x, y];
      }
    },
  };
}

/** The places of a flow that name a node. */
export type FlowSetting = 'entry' | 'on_hangup' | 'default_exit' | 'on_limit';

const SETTING_LABELS: Record<FlowSetting, string> = {
  entry: 'Change the entry',
  on_hangup: 'Change the hang-up lane',
  default_exit: 'Change the default exit',
  on_limit: 'Change where limits lead',
};

/** Says where calls start, where the hang-up lane starts, or where unconnected outcomes and limits lead. */
export function setFlowSetting(setting: FlowSetting, nodeId: string | null): Command {
  return {
    label: SETTING_LABELS[setting],
    apply: ({ document }) => {
      if (nodeId === null || Object.hasOwn(document.nodes, nodeId)) document[setting] = nodeId;
    },
  };
}

/** Puts the flow into an environment, or into none. */
export function moveFlow(environmentId: Id | null): Command {
  return {
    label: 'Change the environment',
    apply: (draft) => {
      draft.environment_id = environmentId;
    },
  };
}
