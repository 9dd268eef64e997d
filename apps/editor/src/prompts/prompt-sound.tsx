import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { secondsText } from '../display/time-texts.js';
import { showDone } from '../api/query-client.js';
import { soundUrl, type PromptDraft } from './prompt-draft.js';
import { SoundDrop } from './sound-drop.js';
import { useSoundUpload } from './use-sound-upload.js';

/** What a prompt sounds like: to listen to, to upload, to replace. */
export function PromptSound({ prompt: { id, name, audio } }: { prompt: PromptDraft }) {
  const upload = useSoundUpload();
  return (
    <Paper withBorder p="lg">
      <Stack gap="md">
        <Title order={2} size="h5">
          Sound
        </Title>
        {audio ? (
          <Stack gap="xs">
            {/* Made anew for each sound: the element would go on with the one that it has. */}
            <audio
              key={audio.key}
              controls
              preload="metadata"
              src={soundUrl(id, audio)}
              aria-label={`Listen to ${name}`}
              style={{ width: '100%' }}
            />
            <Group gap="md">
              <Text size="sm">{secondsText(audio.duration_ms)}</Text>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {audio.file_name} ({audio.format.toUpperCase()}), converted to telephone quality
              </Text>
            </Group>
          </Stack>
        ) : (
          <Text size="sm" c="dimmed">
            Nothing was uploaded yet: a flow that plays this prompt cannot be applied.
          </Text>
        )}
        <SoundDrop
          button={audio ? 'Replace the sound' : 'Upload a file'}
          hint="or drop a WAV or MP3 file here, up to 10 MB and 10 minutes."
          progress={upload.progress}
          error={upload.error}
          onFile={(file) =>
            upload.mutate(
              { id, file },
              { onSuccess: () => showDone('Uploaded. Calls hear it when the configuration is applied.') },
            )
          }
        />
      </Stack>
    </Paper>
  );
}
