import type { FlowSetting } from '../document/commands.js';
import { parseEdgeKey } from '../document/edge-keys.js';
import { canonicalText, type FlowDraft } from '../document/flow-draft.js';

export interface Difference {
  /** In words: `Tell the CRM › url`. */
  readonly place: string;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** As the form of the flow calls them. */
const SETTINGS: Readonly<Record<FlowSetting, string>> = {
  entry: 'Entry',
  on_hangup: 'When the caller hangs up',
  default_exit: 'Default exit',
  on_limit: 'When a limit is reached',
};

/** Where two drafts of a flow differ, down to the property of an object. Moves on the canvas are left out. */
export function differencesOf(theirs: FlowDraft, mine: FlowDraft): Difference[] {
  const found: Difference[] = [];
  const compare = (place: string, one: unknown, other: unknown) => {
    if (canonicalText(one ?? null) !== canonicalText(other ?? null))
      found.push({ place, theirs: one, mine: other });
  };
  compare('Name of the flow', theirs.name, mine.name);
  compare('Environment', theirs.environment_id, mine.environment_id);
  const labelOf = (id: string | null | undefined) =>
    id == null ? undefined : mine.document.nodes[id]?.label || theirs.document.nodes[id]?.label || id;
  for (const setting of Object.keys(SETTINGS) as FlowSetting[]) {
    compare(SETTINGS[setting], labelOf(theirs.document[setting]), labelOf(mine.document[setting]));
  }
  for (const id of keysOf(theirs.document.nodes, mine.document.nodes)) {
    const one = theirs.document.nodes[id];
    const other = mine.document.nodes[id];
    const label = other?.label || one?.label || id;
    if (!one || !other) {
      compare(label, one ? 'present' : undefined, other ? 'present' : undefined);
      continue;
    }
    compare(`${label} › label`, one.label, other.label);
    compare(`${label} › disabled`, one.disabled, other.disabled);
    for (const key of keysOf(one.config, other.config)) {
      compare(`${label} › ${key}`, one.config[key], other.config[key]);
    }
  }
  for (const key of keysOf(theirs.document.edges, mine.document.edges)) {
    const { nodeId, outcome } = parseEdgeKey(key);
    const one = theirs.document.edges[key];
    const other = mine.document.edges[key];
    if (one !== other)
      found.push({ place: `${labelOf(nodeId)} › ${outcome} →`, theirs: labelOf(one), mine: labelOf(other) });
  }
  return found;
}

function keysOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}
