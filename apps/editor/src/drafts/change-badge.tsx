import type { Change } from '@hookswitch/flow-model';
import { usePendingChanges } from '../api/pending-changes.js';
import { StateBadge } from '../display/state-badge.js';

/** Whether an object is live as it stands, or waits for Apply. */
export function ChangeBadge({ id }: { id: string }) {
  const kind = useChangeKind(id);
  if (kind === undefined) return null;
  if (kind === 'added') return <StateBadge tone="warn">New, not applied</StateBadge>;
  if (kind === 'changed') return <StateBadge tone="warn">Changed, not applied</StateBadge>;
  return <StateBadge tone="good">Live</StateBadge>;
}

/** How an object differs from what is live; `null` when it does not, `undefined` while that is unknown. */
export function useChangeKind(id: string): Change['kind'] | null | undefined {
  const { data } = usePendingChanges();
  if (!data) return undefined;
  return data.changes.find((change) => change.object.id === id)?.kind ?? null;
}
