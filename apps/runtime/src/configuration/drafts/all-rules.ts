import type { DraftRule } from './draft.service.js';

/** One rule out of several: asked one after the other, until one of them finds faults. */
export function allRules(...rules: readonly DraftRule[]): DraftRule {
  return async (type, fields, id) => {
    for (const rule of rules) {
      const faults = await rule(type, fields, id);
      if (faults.length > 0) return faults;
    }
    return [];
  };
}
