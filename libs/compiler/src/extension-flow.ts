import { EXTENSION_FLOW_ID } from '@hookswitch/flow-model';
import type { CompiledFlow, FlowDocument, NetworkPolicy, NodeRegistry } from '@hookswitch/flow-model';
import { checkFlow, compileFlow, readFlow } from './check-flow.js';
import { indexDrafts } from './draft-index.js';
import type { Drafts } from './draft-index.js';
import { hashFlows } from './subflows.js';

const UNANSWERED = ['busy', 'no_answer', 'declined', 'unreachable', 'error'] as const;

/**
 * Rings the extension that was dialled for 25 s. Whoever is not answered hears why: a hang-up tells the caller how the
 * party that was rung has ended. When the called party hangs up, the call is over.
 */
const document: FlowDocument = {
  schema: 1,
  entry: 'ring',
  on_hangup: null,
  default_exit: null,
  nodes: {
    ring: {
      type: 'dial',
      label: 'Ring the extension',
      config: { to: { type: 'extension', target: '${called.number}' }, ring_time_s: 25 },
    },
    end: { type: 'hangup', label: 'Hang up', config: {} },
  },
  edges: Object.fromEntries(UNANSWERED.map((outcome) => [`ring:${outcome}`, 'end'])),
  layout: { nodes: {} },
};

/** The flow in which our extensions call each other; `null` without users to call, or without the node types it takes. */
export function extensionFlow(
  drafts: Drafts,
  registry: NodeRegistry,
  policy: NetworkPolicy,
): CompiledFlow | null {
  if (!(drafts['user'] ?? []).some(({ body }) => typeof body['extension'] === 'string')) return null;
  const body = { ...document };
  const object = { id: EXTENSION_FLOW_ID, num_id: 0, name: 'Extension to extension', body };
  const checked = checkFlow(readFlow(object, registry, policy), new Set());
  if (!checked.faults.every(({ warning }) => warning)) return null;
  const flow = compileFlow(checked, indexDrafts(drafts));
  return hashFlows(new Map([[flow.flow_id, flow]]), () => new Set())[flow.flow_id] ?? null;
}
