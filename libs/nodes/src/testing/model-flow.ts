import type { CompiledFlow, CompiledNode } from '@hookswitch/flow-model';
import { nodes } from '../index.js';

/** A node of a flow as the model reads it: what an admin would say that it does. */
export type ModelNode =
  | { readonly type: 'answer' | 'talk' | 'hangup' }
  | { readonly type: 'wait'; readonly ms: number }
  /** Writes a word, then the value of a variable, into `vars.<name>`. */
  | { readonly type: 'set'; readonly name: string; readonly word: string; readonly from: string }
  /** Leaves by `branch_yes` when the variable has the value. */
  | { readonly type: 'branch'; readonly variable: string; readonly equals: string }
  | { readonly type: 'webhook'; readonly wait_for_reply: boolean }
  | { readonly type: 'dial'; readonly ring_time_s: number };

/** A flow without machines and templates. */
export interface ModelFlow {
  readonly nodes: Readonly<Record<string, ModelNode>>;
  /** `<node>:<outcome>` → node. */
  readonly edges: Readonly<Record<string, string>>;
  readonly entry: string;
  readonly default_exit: string | null;
  readonly on_hangup: string | null;
}

/** The flow as Apply would hand it to the engine. */
export function compiledModel({
  nodes: drawn,
  edges,
  entry,
  default_exit,
  on_hangup,
}: ModelFlow): CompiledFlow {
  const rest = { hash: 'f', flow_id: '01991f0a-6c2e-7c11-9d3f-000000000001', name: 'Main' };
  const entries = Object.entries(drawn).map(([id, node]) => [id, compiledNode(node)]);
  return {
    ...rest,
    entry,
    on_hangup,
    default_exit,
    edges,
    nodes: Object.fromEntries(entries) as CompiledFlow['nodes'],
  };
}

function compiledNode(node: ModelNode): CompiledNode {
  const { type } = node;
  const config = configOf(node);
  const templates = type === 'set' ? [{ pointer: '/variables/0/value', context: 'text' }] : [];
  return { type, label: type, config: nodes[type].config.parse(config), templates };
}

function configOf(node: ModelNode): object {
  switch (node.type) {
    case 'talk':
      return { text: 'Hello' };
    case 'wait':
      return { duration_ms: node.ms };
    case 'set':
      return { variables: [{ name: node.name, value: `${node.word}\${${node.from}}` }] };
    case 'branch': {
      const conditions = [{ variable: node.variable, operator: 'equals', value: node.equals }];
      return { branches: [{ id: 'yes', label: 'Yes', match: 'all', conditions }] };
    }
    case 'webhook':
      return { url: 'https://crm.example/', wait_for_reply: node.wait_for_reply };
    case 'dial':
      return { to: { type: 'extension', target: '1001' }, ring_time_s: node.ring_time_s };
    default:
      return {};
  }
}
