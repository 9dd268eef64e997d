import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { describeError } from '../api/problem.js';
import { UploadProgress } from './sound-drop.js';
import type { NewPrompt } from './use-new-prompts.js';

/** The files that are being made prompts, with what came of each. */
export function UploadList(props: {
  rows: readonly NewPrompt[];
  progress: number | null;
  onClose: () => void;
}) {
  const { rows, progress, onClose } = props;
  if (rows.length === 0) return null;
  return (
    <Paper withBorder p="md" role="group" aria-label="Uploads">
      <Stack gap="sm">
        {rows.map((row) => (
          <div key={row.key}>
            <Group gap="xs">
              <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
                {row.fileName}
              </Text>
              {row.state === 'waiting' && (
                <Text size="sm" c="dimmed">
                  waits
                </Text>
              )}
              {row.id !== null && (
                <Anchor component={Link} to={`/prompts/${row.id}`} size="sm">
                  Uploaded: open the prompt
                </Anchor>
              )}
            </Group>
            {row.state === 'uploading' && <UploadProgress progress={progress ?? 0} />}
            {row.state === 'refused' && (
              <Text size="sm" className="hs-bad" role="alert">
                {refusal(row.error)}
              </Text>
            )}
          </div>
        ))}
        {progress === null && (
          <Group justify="flex-end">
            <Button size="xs" variant="default" onClick={onClose}>
              Close this list
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function refusal(error: unknown): string {
  const { title, detail } = describeError(error);
  return detail || title;
}
