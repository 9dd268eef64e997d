import { Text } from '@mantine/core';
import { exactTime } from '../display/time-texts.js';

export interface Searched {
  readonly from: string | null;
  readonly to: string | null;
}

/** Which part of a list a search has not looked through yet; nothing when that is none. */
export function SearchNote({ searched }: { searched: Searched | null }) {
  if (searched === null) return null;
  return (
    <Text size="sm" c="dimmed" role="status">
      {searched.from !== null &&
        `Searched back to ${exactTime(searched.from)}: “Load more” goes on from there. `}
      {searched.to !== null &&
        `What came since ${exactTime(searched.to)} is still being made searchable: look again in a moment.`}
    </Text>
  );
}
