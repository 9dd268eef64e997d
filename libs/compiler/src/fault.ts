import type { FlowDocument, Problem, ReleaseObject } from '@hookswitch/flow-model';

/** A problem before it is known whose it is and whether it blocks. */
export interface Fault {
  readonly code: ProblemCode;
  readonly pointer: string;
  readonly message: string;
  readonly node_id?: string;
  readonly path?: readonly string[];
  /** Never blocks, whatever leads to the flow. */
  readonly warning?: boolean;
}

/** Every code that a problem can have, with what it means. The docs are written from this table. */
export const PROBLEM_CODES = {
  unset_field: 'A value that is needed has not been entered.',
  invalid_field: 'A value breaks a rule of its field.',
  unknown_field: 'A property that this version does not know.',
  duplicate_value: 'Two objects share a value that must be unique.',
  missing_reference: 'Something points at an object that is not there.',
  other_environment: 'Something points at an object of another environment.',
  broken_subflow: 'A flow runs another one that has problems of its own.',
  empty_prompt: 'A prompt is used that nothing was uploaded to.',
  refused_url: 'The network policy does not allow a URL.',
  refused_header: 'A header cannot be sent, or is there twice.',
  altered_header: 'A header is sent, but not as it is written.',
  broken_template: 'A text with variables cannot be read.',
  unknown_variable: 'A variable that nothing sets.',
  masked_variable: 'A variable with hidden keys, read where its value would be seen.',
  unknown_event_type: 'An event type that the catalogue does not have.',
  unsent_event_type: 'An event that the vendor of the webhook’s dialect never tells of.',
  no_event_types: 'A webhook that is told of nothing.',
  unused_number: 'A number that leads to no flow.',
  empty_ring_group: 'A ring group without members.',
  never_rung: 'A member of a ring group whose phone never rings.',
  empty_schedule: 'A schedule without hours.',
  never_due: 'Hours, a holiday or an exception of a schedule that never come.',
  newer_document: 'A flow was written by a newer version.',
  newer_node: 'A node was configured by a newer version.',
  no_migration: 'A flow or node is too old to be read.',
  unknown_node_type: 'A node of a type that is not installed.',
  missing_entry: 'A flow does not say where a call starts.',
  missing_node: 'An edge, or the flow itself, points at a node that is not there.',
  unknown_outcome: 'An edge leaves by an outcome that the node has not.',
  outdated_outcomes: 'Outcomes that a node has from an object, and that the object gives no longer.',
  unreachable_node: 'No call can get to a node.',
  silent_cycle: 'A loop in which nothing waits for the caller or for time.',
  cannot_be_disabled: 'A node that is disabled and has no usual way out: calls cannot pass it.',
  not_after_hangup: 'A node that needs a caller, in the lane where none is left.',
  needs_call: 'A node that needs a call, in a flow that text messages run.',
  no_exit: 'An outcome that is connected to nothing: the call is hung up.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Makes the problem of an object out of a fault. */
export function toProblem(
  fault: Fault,
  type: string,
  object: Pick<ReleaseObject, 'id' | 'name'>,
  blocks: boolean,
): Problem {
  return {
    code: fault.code,
    severity: blocks && !fault.warning ? 'error' : 'warning',
    object: { type, id: object.id, name: object.name },
    node_id: fault.node_id ?? null,
    pointer: fault.pointer,
    message: fault.message,
    path: fault.path ?? [],
  };
}

/** A flow's body as it is drawn. */
export function documentOf(flow: ReleaseObject): FlowDocument {
  return flow.body as unknown as FlowDocument;
}
