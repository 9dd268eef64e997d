import { Stack, Text } from '@mantine/core';
import type { RecordingRecord } from '../api/records.js';
import { StateBadge } from '../display/state-badge.js';
import { sizeText, spanBetween, spanText } from '../display/time-texts.js';
import { useNow } from '../display/use-now.js';
import { RECORDING_STATES } from './recording-words.js';

/** The state, and why it failed. */
export function RecordingState({ recording }: { recording: RecordingRecord }) {
  const { label, tone } = RECORDING_STATES[recording.status];
  return (
    <Stack gap={2} align="flex-start">
      <StateBadge tone={tone}>{label}</StateBadge>
      {recording.reason && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {recording.reason}
        </Text>
      )}
    </Stack>
  );
}

/** How long it is; how long it goes on already while it does. */
export function RecordingLength({ recording }: { recording: RecordingRecord }) {
  const { status, duration_ms, started_at, ended_at } = recording;
  const now = useNow(1000, status === 'recording');
  if (status === 'failed') return <Text size="sm">–</Text>;
  return (
    <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
      {duration_ms === null ? spanBetween(started_at, ended_at, now) : spanText(duration_ms)}
    </Text>
  );
}

export function RecordingSize({ recording }: { recording: RecordingRecord }) {
  return (
    <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
      {recording.bytes === null ? '–' : sizeText(recording.bytes)}
    </Text>
  );
}
