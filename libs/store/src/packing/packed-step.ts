import type { Signal } from '@hookswitch/calls';
import type { Step } from '@hookswitch/engine';
import type { Id } from '@hookswitch/flow-model';

/** A step without the names of its fields; a new field comes last. 0: no variable changed; it ended in the millisecond that it began in. */
export type PackedStep = readonly [
  sequence: number,
  action_id: string,
  type: string,
  label: string,
  outcome: string,
  next_action_id: string | null,
  reason: string | null,
  variables_changed: Step['variables_changed'] | 0,
  tm_start: string,
  tm_end: string | 0,
  delivery_id: Id | null,
  /** 0: the flow that the activeflow began with. Both are left out where there is nothing to say. */
  flow_hash?: string | 0,
  visit?: number,
];

/** As the tables hold it: the first version wrote it whole. */
export type StoredStep = PackedStep | Step;

export function packStep(step: Step): PackedStep {
  const { tm_start, tm_end, variables_changed } = step;
  return [
    step.sequence,
    step.action_id,
    step.type,
    step.label,
    step.outcome,
    step.next_action_id,
    step.reason,
    isEmpty(variables_changed) ? 0 : variables_changed,
    tm_start,
    tm_end === tm_start ? 0 : tm_end,
    step.delivery_id,
    ...placeOf(step),
  ];
}

function placeOf({
  flow_hash,
  visit,
}: Step): readonly [] | readonly [string | 0] | readonly [string | 0, number] {
  if (visit !== undefined) return [flow_hash ?? 0, visit];
  return flow_hash === undefined ? [] : [flow_hash];
}

export function unpackStep(body: StoredStep): Step {
  if ('sequence' in body) return body;
  const [
    sequence,
    action_id,
    type,
    label,
    outcome,
    next_action_id,
    reason,
    changed,
    tm_start,
    tm_end,
    delivery_id,
    flow_hash = 0,
    visit,
  ] = body;
  return {
    sequence,
    action_id,
    type,
    label,
    outcome,
    next_action_id,
    reason,
    variables_changed: changed === 0 ? {} : changed,
    tm_start,
    tm_end: tm_end === 0 ? tm_start : tm_end,
    delivery_id,
    ...(flow_hash !== 0 && { flow_hash }),
    ...(visit !== undefined && { visit }),
  };
}

/** A line of signalling without the names of its fields; a new field comes last. */
export type PackedSignal =
  | readonly [at: string, kind: string, leg_id: Id | null, text: string]
  | readonly [at: string, kind: string, leg_id: Id | null, text: string, device: string];

/** As the tables hold it: the first version wrote it whole. */
export type StoredSignal = PackedSignal | Signal;

export function packSignal({ at, kind, leg_id, text, device }: Signal): PackedSignal {
  return device === undefined ? [at, kind, leg_id, text] : [at, kind, leg_id, text, device];
}

export function unpackSignal(body: StoredSignal): Signal {
  if ('kind' in body) return body;
  const [at, kind, leg_id, text, device] = body;
  return { at, kind, leg_id, text, ...(device !== undefined && { device }) };
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
