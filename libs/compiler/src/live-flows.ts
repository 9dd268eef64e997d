import { findObjectType, visitFields } from '@hookswitch/flow-model';
import type { CheckedFlow } from './check-flow.js';
import type { Drafts } from './draft-index.js';

/** The flows that calls can run: those that other objects lead to (numbers), and those that these flows lead to. */
export function liveFlows(drafts: Drafts, flows: readonly CheckedFlow[]): ReadonlySet<string> {
  const byId = new Map(flows.map((flow) => [flow.object.id, flow]));
  const live = new Set<string>();
  for (const [type, objects] of Object.entries(drafts)) {
    const schema = type === 'flow' ? undefined : findObjectType(type)?.schema;
    if (!schema) continue;
    for (const { body } of objects) {
      visitFields(schema, body, ({ meta, value }) => {
        if (meta.ref === 'flow' && typeof value === 'string') live.add(value);
      });
    }
  }
  // A set is walked in the order of insertion, what is added on the way included.
  for (const id of live) {
    for (const { references } of byId.get(id)?.nodes.values() ?? []) {
      for (const { kind, key } of references) if (kind === 'flow') live.add(key);
    }
  }
  return live;
}
