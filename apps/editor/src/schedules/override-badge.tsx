import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listForcedSchedules } from '../api/operations.js';
import { StateBadge } from '../display/state-badge.js';
import { exactTime } from '../display/time-texts.js';
import { readPages } from '../lists/read-pages.js';
import { OVERRIDE_REFRESH_MS } from './use-override.js';

export const FORCED_SCHEDULES = ['schedules', 'forced'] as const;

/** Says of a schedule in a list whether its hours count now, or what it is forced to. All badges share one look. */
export function OverrideBadge({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: FORCED_SCHEDULES,
    queryFn: () => readPages(listForcedSchedules),
    refetchInterval: OVERRIDE_REFRESH_MS,
  });
  if (data === undefined) return null;
  const forced = data.find(({ schedule_id }) => schedule_id === id);
  if (forced === undefined)
    return (
      <Text size="sm" c="dimmed">
        By its hours
      </Text>
    );
  return (
    <Group gap={6}>
      <StateBadge tone="bad">{`Forced to ${forced.label}`}</StateBadge>
      {forced.until !== null && (
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          until {exactTime(forced.until)}
        </Text>
      )}
    </Group>
  );
}
