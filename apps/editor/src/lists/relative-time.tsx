import { Text, Tooltip } from '@mantine/core';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

const STEPS: readonly [limitSeconds: number, divisor: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'second'],
  [3600, 60, 'minute'],
  [86_400, 3600, 'hour'],
  [86_400 * 14, 86_400, 'day'],
];

/** "3 minutes ago", with the exact time on hover. Old times are shown as they are. */
export function RelativeTime({ at }: { at: string | null }) {
  if (!at) return <Text size="sm">–</Text>;
  const date = new Date(at);
  return (
    <Tooltip label={absolute.format(date)}>
      <Text component="time" dateTime={at} size="sm">
        {relativeText(date, new Date())}
      </Text>
    </Tooltip>
  );
}

/** The words for a time, seen from `now`. */
export function relativeText(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  for (const [limit, divisor, unit] of STEPS) {
    if (Math.abs(seconds) < limit) return relative.format(Math.round(seconds / divisor), unit);
  }
  return absolute.format(date);
}
