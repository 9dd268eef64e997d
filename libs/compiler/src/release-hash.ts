import type { CompiledFlow, ReleaseObject } from '@hookswitch/flow-model';
import { contentHash } from './content-hash.js';
import { documentOf } from './fault.js';

/**
 * The hash of a release: over its runnable flows by their own hashes, over the other objects by their bodies, and over
 * flows that were left out by their documents without layout. The order of objects and of properties does not matter.
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
  return contentHash(meaning);
}
