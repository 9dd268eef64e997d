import { Text } from '@mantine/core';
import { relativeText } from './relative-text.js';
import { exactTime, TIME_ZONE, ZONE_SENTENCE } from './time-texts.js';
import { useNow } from './use-now.js';

/** "3 minutes ago" with the date and time below it, in the browser's zone. */
export function Moment({ at, oneLine = false }: { at: string | null; oneLine?: boolean }) {
  const now = useNow(10_000);
  if (!at) return <Text size="sm">–</Text>;
  const date = new Date(at);
  const exact = exactTime(at);
  // Old times have no words of their own: they are not said twice.
  const near = Math.abs(now - date.getTime()) < 86_400_000 * 14;
  return (
    <time dateTime={at} title={`${exact} (${TIME_ZONE})`}>
      <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>
        {near ? relativeText(date, new Date(Math.max(now, date.getTime()))) : exact}
      </Text>
      {near && (
        <Text
          span
          size="xs"
          c="dimmed"
          style={{ whiteSpace: 'nowrap', display: oneLine ? 'inline' : 'block' }}
        >
          {oneLine ? ` (${exact})` : exact}
        </Text>
      )}
    </time>
  );
}

/** Says which zone the times of a screen are in. */
export function ZoneNote() {
  return (
    <Text size="xs" c="dimmed">
      {ZONE_SENTENCE}
    </Text>
  );
}
