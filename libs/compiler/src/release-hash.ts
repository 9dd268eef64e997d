import { BUILT_IN_FLOW_IDS } from '@hookswitch/flow-model';
import type { CompiledFlow, ReleaseObject } from '@hookswitch/flow-model';
import { contentHash } from './content-hash.js';
import { documentOf } from './fault.js';

/**
 * The hash of a release: over its runnable flows by their own hashes, over the other objects by their bodies, and over
 * flows that were left out by their documents without layout, and over the built-in flows. The order of objects and of properties does not matter.
 */
export function releaseHash(
  objects: Readonly<Record<string, readonly ReleaseObject[]>>,
  flows: Readonly<Record<string, CompiledFlow>>,
): string {
  const meaning: Record<string, Record<string, unknown>> = {};
  for (const [type, list] of Object.entries(objects)) {
    if (list.length === 0) continue;
    const byId: Record<string, unknown> = {};
    for (const object of list) {
      byId[object.id] =
        type === 'flow'
          ? (flows[object.id]?.hash ?? {
              name: object.name,
              document: { ...documentOf(object), layout: undefined },
            })
          : { name: object.name, body: object.body };
    }
    meaning[type] = byId;
  }
  const builtIn = BUILT_IN_FLOW_IDS.flatMap((id) => (flows[id] === undefined ? [] : [[id, flows[id].hash]]));
  if (builtIn.length > 0) meaning['built_in'] = Object.fromEntries(builtIn) as Record<string, unknown>;
  return contentHash(meaning);
}
