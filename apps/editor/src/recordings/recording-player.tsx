import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { recordingFileUrl, type RecordingRecord } from '../api/operations.js';
import { exactTime } from '../display/time-texts.js';
import { ofWhom } from './recording-words.js';

/** Plays a recording in the page, or saves its file. The sound is fetched only when somebody wants to hear it. */
export function RecordingPlayer({ recording }: { recording: RecordingRecord }) {
  const [opened, setOpened] = useState(false);
  const [broken, setBroken] = useState(false);
  if (recording.status !== 'done') {
    return (
      <Text size="sm" c="dimmed">
        {recording.status === 'failed' ? 'No file' : 'Not there yet'}
      </Text>
    );
  }
  const url = recordingFileUrl(recording.id);
  const whose = ofWhom(recording, exactTime);
  return (
    <Stack gap={6} align="flex-start">
      <Group gap="xs" wrap="nowrap">
        {!opened && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPlay size={14} />}
            aria-label={`Play the recording ${whose}`}
            onClick={() => setOpened(true)}
          >
            Play
          </Button>
        )}
        <Button
          component="a"
          href={url}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} />}
          aria-label={`Download the recording ${whose}`}
        >
          Download
        </Button>
      </Group>
      {opened && !broken && (
        <audio
          src={url}
          controls
          autoPlay
          aria-label={`Recording ${whose}`}
          style={{ height: 34, width: 250 }}
          onError={() => setBroken(true)}
        />
      )}
      {broken && (
        <Text size="sm" role="alert">
          The file cannot be played: it may have been removed.
        </Text>
      )}
    </Stack>
  );
}
