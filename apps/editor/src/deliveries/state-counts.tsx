import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { countDeliveryStates } from '../api/operations.js';
import { DELIVERY_STATES } from './delivery-words.js';

/** All that are owed are counted together. */
const OWED = 'pending,sending,retrying';

/** What did not simply arrive, with how many there are: nothing of it is hidden. Pressing one shows them. */
export function StateCounts({
  status,
  onChange,
}: {
  status: string | undefined;
  onChange: (status: string | null) => void;
}) {
  const states = useQuery({ queryKey: ['deliveries', 'states'], queryFn: countDeliveryStates });
  if (!states.isSuccess) return null;
  return (
    <Group gap={6} role="group" aria-label="Deliveries by state">
      {states.data.result.map(({ status: state, count, more }) => {
        const value = state === 'pending' ? OWED : state;
        const chosen = status === value;
        const label = state === 'pending' ? 'On their way' : (DELIVERY_STATES[state]?.label ?? state);
        return (
          <Button
            key={state}
            size="compact-sm"
            variant={chosen ? 'filled' : 'default'}
            aria-pressed={chosen}
            onClick={() => onChange(chosen ? null : value)}
          >
            {label} {count.toLocaleString('en-GB')}
            {more ? '+' : ''}
          </Button>
        );
      })}
    </Group>
  );
}
