import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { describeError } from '../api/problem.js';
import { useFileDrop } from './use-file-drop.js';
import classes from './sound-drop.module.css';

export interface SoundDropProps {
  /** What the button says. */
  readonly button: string;
  readonly hint: ReactNode;
  /** 0 to 1 while something is uploaded, else `null`. */
  readonly progress: number | null;
  readonly error: unknown;
  readonly onFile: (file: File) => void;
}

/** A place to drop a sound file on, with a button that does the same. */
export function SoundDrop({ button, hint, progress, error, onFile }: SoundDropProps) {
  const reset = useRef<() => void>(null);
  const busy = progress !== null;
  const { over, handlers } = useFileDrop(([file]) => {
    if (file && !busy) onFile(file);
  });
  return (
    <Stack gap="sm">
      <div className={classes['drop']} data-over={over || undefined} {...handlers}>
        <Group gap="md" justify="center">
          <FileButton
            resetRef={reset}
            accept=".wav,.mp3,audio/wav,audio/mpeg"
            inputProps={{ 'aria-label': button }}
            onChange={(file) => {
              // The same file can be chosen again after it was refused.
              reset.current?.();
              if (file) onFile(file);
            }}
          >
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={16} />} loading={busy}>
                {button}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </Group>
      </div>
      {busy && <UploadProgress progress={progress} />}
      {error !== null && error !== undefined && !busy && <UploadFailure error={error} />}
    </Stack>
  );
}

/** How far an upload has come, in words and as a bar. */
export function UploadProgress({ progress }: { progress: number }) {
  const words = progress < 1 ? `Uploading: ${Math.round(progress * 100)} %` : 'Converting…';
  return (
    <div role="status">
      <Text size="sm" mb={4}>
        {words}
      </Text>
      <Progress value={progress * 100} animated={progress === 1} aria-label="Upload" />
    </div>
  );
}

function UploadFailure({ error }: { error: unknown }) {
  const { title, detail } = describeError(error);
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      {detail}
    </Alert>
  );
}
