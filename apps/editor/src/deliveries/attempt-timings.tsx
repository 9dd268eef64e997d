import { Box, Group, Stack, Text } from '@mantine/core';
import type { Attempt } from '../api/records.js';
import { spanText } from '../display/time-texts.js';
import classes from './attempt-timings.module.css';

interface Part {
  readonly name: string;
  readonly ms: number;
  readonly look: string;
}

/** The parts of an attempt's time, in order; what was not waited for is left out. */
export function partsOf(timings: NonNullable<Attempt['timings']>): readonly Part[] {
  const { dns_ms, connect_ms, tls_ms, first_byte_ms, total_ms } = timings;
  const opened = (dns_ms ?? 0) + (connect_ms ?? 0) + (tls_ms ?? 0);
  const waited = Math.max(0, (first_byte_ms ?? total_ms) - opened);
  const parts: (Part | null)[] = [
    dns_ms === null ? null : { name: 'name', ms: dns_ms, look: 'dns' },
    connect_ms === null ? null : { name: 'connection', ms: connect_ms, look: 'connect' },
    tls_ms === null ? null : { name: 'TLS', ms: tls_ms, look: 'tls' },
    { name: first_byte_ms === null ? 'no answer' : 'wait for the answer', ms: waited, look: 'wait' },
    first_byte_ms === null
      ? null
      : { name: 'answer', ms: Math.max(0, total_ms - first_byte_ms), look: 'answer' },
  ];
  return parts.filter((part) => part !== null);
}

/** Where the time of an attempt went: a bar, and the same in words. */
export function AttemptTimings({ timings }: { timings: Attempt['timings'] }) {
  if (timings === null) return null;
  const parts = partsOf(timings);
  return (
    <Stack gap={4} component="section" aria-label="Where the time went">
      <Box className={classes['bar']} aria-hidden>
        {parts.map(({ name, ms, look }) => (
          <Box key={name} className={classes[look]} style={{ flexGrow: ms }} />
        ))}
      </Box>
      <Group gap="md">
        {parts.map(({ name, ms, look }) => (
          <Group key={name} gap={6} wrap="nowrap">
            <Box className={`${classes['dot']} ${classes[look]}`} aria-hidden />
            <Text size="xs">
              {name} {spanText(ms)}
            </Text>
          </Group>
        ))}
        <Text size="xs" c="dimmed">
          {spanText(timings.total_ms)} in all
          {timings.reused ? ', over a connection that was open' : ''}
        </Text>
      </Group>
    </Stack>
  );
}
