import type { Problem } from '@hookswitch/flow-model';
import { createStore } from 'zustand/vanilla';

export interface NodeFaults {
  readonly errors: number;
  readonly warnings: number;
}

export interface ProblemState {
  /** Problems of the opened flow, errors first. */
  readonly problems: readonly Problem[];
  readonly byNode: Readonly<Record<string, NodeFaults>>;
}

/** What the compiler finds in the opened flow while it is drawn. */
export const problemStore = createStore<ProblemState>(() => ({ problems: [], byNode: {} }));

/** Replaces the problems of the opened flow. */
export function showProblems(found: readonly Problem[]): void {
  const problems = [...found].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  const byNode: Record<string, NodeFaults> = {};
  for (const { node_id, severity } of problems) {
    if (node_id === null) continue;
    const { errors = 0, warnings = 0 } = byNode[node_id] ?? {};
    byNode[node_id] =
      severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 };
  }
  problemStore.setState({ problems, byNode });
}
