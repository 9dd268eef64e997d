import { Stack, Text } from '@mantine/core';
import { readRecordingPeaks, recordingFileUrl } from '../api/operations.js';
import type { RecordingRecord } from '../api/records.js';
import { exactTime } from '../display/time-texts.js';
import { SoundPlayer } from '../sound/sound-player.js';
import { SpokenWords } from '../sound/spoken-words.js';
import { ofWhom } from './recording-words.js';
import { needing } from '../session/needs.js';

/** Plays a recording in the page, saves its file, or shows what is said in it. */
export const RecordingPlayer = needing('recordings:listen', RecordingPlayerControl);

function RecordingPlayerControl({ recording }: { recording: RecordingRecord }) {
  const { id, status, duration_ms } = recording;
  if (status !== 'done') {
    return (
      <Text size="sm" c="dimmed">
        {status === 'failed' ? 'No file' : 'Not there yet'}
      </Text>
    );
  }
  const whose = `the recording ${ofWhom(recording, exactTime)}`;
  return (
    <Stack gap={4} align="flex-start">
      <SoundPlayer
        id={id}
        url={recordingFileUrl(id)}
        durationMs={duration_ms ?? 0}
        readPeaks={readRecordingPeaks}
        whose={whose}
      />
      <SpokenWords what="recordings" id={id} whose={whose} />
    </Stack>
  );
}
