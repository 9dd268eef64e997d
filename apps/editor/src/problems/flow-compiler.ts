import { compile } from '@hookswitch/compiler';
import {
  newId,
  type FlowDocument,
  type NetworkPolicy,
  type NodeRegistry,
  type Problem,
} from '@hookswitch/flow-model';
import type { Flow, Reference, References } from '../api/resources.js';
import type { FlowDraft } from '../document/flow-draft.js';

/** What else there is besides the opened flow; anything that is not known yet is left out. */
export interface Surroundings {
  readonly references: References;
  /** The other flows: variables that they set can be read here. */
  readonly flows: readonly Flow[];
  readonly policy: NetworkPolicy;
}

/**
 * The problems of one flow, found by the compiler that Apply uses. The flow is judged as one that calls reach, unless a
 * number has it for text messages: what would only be a warning while no number leads to it is shown as what it is.
 */
export function flowProblems(
  flowId: string,
  draft: FlowDraft,
  { references, flows, policy }: Surroundings,
  registry: NodeRegistry,
): Problem[] {
  const others = Object.fromEntries(
    Object.entries(references)
      .filter(([type]) => type !== 'flow' && type !== 'number')
      .map(([type, objects]) => [
        type,
        objects.map((object) => ({ ...named(object), body: bodyOf(object) })),
      ]),
  );
  const known = new Set(flows.map((flow) => flow.id));
  const run = flowsRunBy(draft.document, new Map(flows.map((flow) => [flow.id, flow.document])));
  const drafts = {
    ...others,
    flow: [
      {
        id: flowId,
        num_id: 0,
        name: draft.name,
        body: { ...draft.document, environment_id: draft.environment_id },
      },
      ...flows
        .filter((flow) => flow.id !== flowId)
        .map(({ id, name, document, environment_id }) => ({
          id,
          num_id: 0,
          name,
          body: { ...(run.has(id) ? document : settersOf(document)), environment_id },
        })),
      ...(references['flow'] ?? [])
        .filter((flow) => flow.id !== flowId && !known.has(flow.id))
        .map((flow) => ({
          ...named(flow),
          body: { ...settersOf(undefined), environment_id: flow.environment_id ?? null },
        })),
    ],
    number: numbersLeadingTo(flowId, references['number'] ?? []),
  };
  return compile(drafts, registry, policy).problems.filter(
    ({ object }) => object.type === 'flow' && object.id === flowId,
  );
}

/** The numbers, with the flows that they have for messages, and one more that calls this flow. */
function numbersLeadingTo(flowId: string, numbers: readonly Reference[]) {
  const known = numbers.map((number) => {
    const { message_flow_id = null } = number;
    return { ...named(number), body: { number: number.number, flow_id: null, message_flow_id } };
  });
  const call = { id: newId(), num_id: 0, name: '', body: { number: '+0', flow_id: flowId } };
  return numbers.some(({ message_flow_id }) => message_flow_id === flowId) ? known : [...known, call];
}

/** What is known of an object whose body is not here. */
function named({ id, name, outcomes }: Reference) {
  return { id, num_id: 0, name, ...(outcomes && { outcomes }) };
}

/** As far as the compiler looks: what a prompt sounds like is not known here, but whether it does. */
function bodyOf({ duration_ms, ...object }: Reference): Record<string, unknown> {
  if (duration_ms === undefined) return object;
  return { ...object, audio: duration_ms === null ? null : { key: '', duration_ms } };
}

/** Ids of the flows that a flow runs, directly or by others: what they do counts here, and what names they return by. */
function flowsRunBy(
  document: FlowDocument,
  documents: ReadonlyMap<string, FlowDocument>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (from: FlowDocument | undefined) => {
    for (const { type, config } of Object.values(from?.nodes ?? {})) {
      if (type === 'subflow' && typeof config['flow_id'] === 'string') found.add(config['flow_id']);
    }
  };
  add(document);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const id of found) add(documents.get(id));
  return found;
}

/** Node types that set variables, or run flows that do. */
const TELLING: ReadonlySet<string> = new Set(['set', 'subflow', 'return']);

/** Of any other flow only that matters here. */
function settersOf(document: FlowDocument | undefined): Record<string, unknown> {
  const nodes = Object.entries(document?.nodes ?? {}).filter(([, node]) => TELLING.has(node.type));
  return {
    schema: 1,
    entry: null,
    on_hangup: null,
    default_exit: null,
    nodes: Object.fromEntries(nodes),
    edges: {},
    layout: { nodes: {} },
  };
}
