import { EXTENSION_FLOW_ID, OUTBOUND_FLOW_ID, SWITCH_FLOW_ID, SWITCH_SAID } from '@hookswitch/flow-model';
import type { CompiledFlow, FlowDocument, Id, NetworkPolicy, NodeRegistry } from '@hookswitch/flow-model';
import { checkFlow, compileFlow, readFlow } from './check-flow.js';
import { indexDrafts } from './draft-index.js';
import type { Drafts } from './draft-index.js';
import { hashFlows } from './subflows.js';

const UNANSWERED = ['busy', 'no_answer', 'declined', 'unreachable', 'error'] as const;

/** A flow that nobody draws. */
interface BuiltIn {
  readonly id: Id;
  readonly name: string;
  readonly document: FlowDocument;
  /** Whether these drafts need it; missing: all do. */
  readonly needed?: (drafts: Drafts) => boolean;
}

/** Says what has become of a schedule whose code was dialled. */
const SWITCHING: FlowDocument = {
  schema: 1,
  entry: 'answer',
  on_hangup: null,
  default_exit: null,
  nodes: {
    answer: { type: 'answer', label: 'Answer', config: {} },
    say: { type: 'talk', label: 'Say what counts now', config: { text: `\${${SWITCH_SAID}}` } },
    end: { type: 'hangup', label: 'Hang up', config: {} },
  },
  edges: { 'answer:next': 'say', 'say:next': 'end' },
  layout: { nodes: {} },
};

/**
 * Rings what was dialled. Whoever is not answered hears why: a hang-up tells the caller how the party that was rung has
 * ended. When the called party hangs up, the call is over.
 */
function ringing(label: string, config: FlowDocument['nodes'][string]['config']): FlowDocument {
  return {
    schema: 1,
    entry: 'ring',
    on_hangup: null,
    default_exit: null,
    nodes: { ring: { type: 'dial', label, config }, end: { type: 'hangup', label: 'Hang up', config: {} } },
    edges: Object.fromEntries(UNANSWERED.map((outcome) => [`ring:${outcome}`, 'end'])),
    layout: { nodes: {} },
  };
}

const BUILT_IN: readonly BuiltIn[] = [
  {
    id: EXTENSION_FLOW_ID,
    name: 'Extension to extension',
    document: ringing('Ring the extension', {
      to: { type: 'extension', target: '${called.number}' },
      ring_time_s: 25,
    }),
  },
  {
    id: OUTBOUND_FLOW_ID,
    name: 'Outbound call',
    document: ringing('Dial the number', {
      to: { type: 'number', target: '${called.number}' },
      ring_time_s: 60,
      caller_number: '${vars.caller_number|}',
    }),
  },
  {
    id: SWITCH_FLOW_ID,
    name: 'Switch a schedule',
    document: SWITCHING,
    needed: (drafts) =>
      (drafts['schedule'] ?? []).some(({ body }) => typeof body['switch_code'] === 'string'),
  },
];

/**
 * The flows in which our extensions call each other and numbers outside, and switch schedules: those that the installed node
 * types can run. None without a user who could call.
 */
export function builtInFlows(
  drafts: Drafts,
  registry: NodeRegistry,
  policy: NetworkPolicy,
): readonly CompiledFlow[] {
  if (!(drafts['user'] ?? []).some(({ body }) => typeof body['extension'] === 'string')) return [];
  return BUILT_IN.flatMap(({ id, name, document, needed }) => {
    if (needed?.(drafts) === false) return [];
    const object = { id, num_id: 0, name, body: { ...document } };
    const checked = checkFlow(readFlow(object, registry, policy), new Set());
    if (!checked.faults.every(({ warning }) => warning)) return [];
    const flow = compileFlow(checked, indexDrafts(drafts));
    return Object.values(hashFlows(new Map([[id, flow]]), () => new Set()));
  });
}
