import type { Progress } from '../../activeflows/activeflow-reader.js';
import type { DraftRow } from './draft-row.js';
import type { Participants } from './participants.js';
import { plainText, spanText } from './plain-text.js';

type Content = Extract<DraftRow['content'], { kind: 'step' }>;
type LeftStep = Progress['steps'][number];
type Standing = Progress['standing'][number];

/**
 * Steps as notes on their flow's column: one where a node was left in the millisecond in which it was entered; else two,
 * at its beginning and at its end. What stands has its beginning only.
 */
export function stepRows({ steps, standing }: Progress, participants: Participants): DraftRow[] {
  return [
    ...steps.flatMap((step) => rowsOfLeft(step, participants)),
    ...standing.map((node) => rowOfStanding(node, participants)),
  ];
}

function rowsOfLeft(step: LeftStep, participants: Participants): DraftRow[] {
  const { visit, tm_start, tm_end, variables_changed: _changed, ...line } = step;
  const content: Content = { kind: 'step', step: { ...line, tm_end } };
  const name = nameOf(step);
  const left = `left by “${words(step.outcome)}”`;
  const took = Date.parse(tm_end) - Date.parse(tm_start);
  const row = rowMaker(participants, step, content);
  const isFailed = step.outcome === 'error';
  if (took <= 0) return [row(`step:${visit}`, tm_start, `${name}, ${left}`, isFailed)];
  return [
    row(`step:${visit}`, tm_start, name, false),
    row(`step:${visit}:left`, tm_end, `${name}, ${left} after ${spanText(took)}`, isFailed),
  ];
}

function rowOfStanding(node: Standing, participants: Participants): DraftRow {
  const { visit, tm_start, ...line } = node;
  const open = { sequence: null, outcome: null, next_action_id: null, reason: null, tm_end: null };
  const content: Content = { kind: 'step', step: { ...line, ...open, delivery_id: null } };
  return rowMaker(participants, node, content)(`step:${visit}`, tm_start, nameOf(node), false);
}

function rowMaker(participants: Participants, step: LeftStep | Standing, content: Content) {
  const flow = participants.flow(step.flow_id, step.flow_name);
  return (id: string, at: string, label: string, failed: boolean): DraftRow => ({
    id,
    at,
    from: flow,
    to: flow,
    kind: 'step',
    label: plainText(label),
    failed,
    broken: false,
    content,
  });
}

/** "Main menu (menu)"; an object that is called what it is, once. */
function nameOf({ label, type, action_id }: LeftStep | Standing): string {
  const name = label || action_id;
  return type === '' || name.toLowerCase() === words(type) ? name : `${name} (${words(type)})`;
}

/** `ring_group` → "ring group" */
function words(name: string): string {
  return name.replaceAll('_', ' ');
}
