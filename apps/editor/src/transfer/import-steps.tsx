import { Alert, Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ApiError, describeError } from '../api/problem.js';
import { showDone } from '../api/query-client.js';
import { Needs } from '../session/needs.js';

export interface ImportStepsProps<Report> {
  /** What the button says: `Choose a file`. */
  readonly choose: string;
  readonly accept: string;
  /** Takes the file's text in; `dryRun` only says what would be done. */
  readonly send: (text: string, dryRun: boolean) => Promise<Report>;
  /** What a report says. */
  readonly describe: (report: Report) => ReactNode;
  /** Whether there is anything to do. */
  readonly hasChanges: (report: Report) => boolean;
}

/** A file is chosen, what it would change is shown, and then it is taken in or left. */
export function ImportSteps<Report>(props: ImportStepsProps<Report>) {
  return (
    <Needs permission="configuration:write">
      <Steps {...props} />
    </Needs>
  );
}

function Steps<Report>(props: ImportStepsProps<Report>) {
  const { choose, accept, send, describe, hasChanges } = props;
  const queries = useQueryClient();
  const [file, setFile] = useState<{ readonly name: string; readonly text: string } | null>(null);
  const trial = useMutation({ mutationFn: (text: string) => send(text, true), meta: { quiet: true } });
  const taking = useMutation({
    mutationFn: (text: string) => send(text, false),
    meta: { quiet: true },
    onSuccess: () => {
      showDone('Taken into the drafts. They take effect when the configuration is applied.');
      setFile(null);
      trial.reset();
      void queries.invalidateQueries();
    },
  });
  const choosing = async (chosen: File | null) => {
    if (chosen === null) return;
    const text = await chosen.text();
    taking.reset();
    setFile({ name: chosen.name, text });
    trial.mutate(text);
  };
  const leave = () => {
    setFile(null);
    trial.reset();
    taking.reset();
  };
  return (
    <Stack gap="sm">
      <FileButton accept={accept} onChange={(chosen) => void choosing(chosen)}>
        {(button) => (
          <Button {...button} variant="default" leftSection={<IconUpload size={16} />} w="fit-content">
            {choose}
          </Button>
        )}
      </FileButton>
      {trial.isPending && (
        <Text size="sm" role="status">
          Reading {file?.name}…
        </Text>
      )}
      {trial.error && <Faults name={file?.name ?? ''} error={trial.error} />}
      {taking.error && <Faults name={file?.name ?? ''} error={taking.error} />}
      {file !== null && trial.data !== undefined && (
        <Alert variant="light" color="blue" title={<span className="hs-plain">{file.name}</span>}>
          {describe(trial.data)}
          <Group gap="xs" mt="sm">
            <Button
              size="xs"
              disabled={!hasChanges(trial.data)}
              loading={taking.isPending}
              onClick={() => taking.mutate(file.text)}
            >
              Take it in
            </Button>
            <Button size="xs" variant="default" onClick={leave}>
              Leave it
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}

const SHOWN_FAULTS = 20;

function Faults({ name, error }: { name: string; error: Error }) {
  const { title, detail } = describeError(error);
  const faults = error instanceof ApiError ? error.errors : [];
  return (
    <Alert color="red" variant="light" role="alert" title={`${name}: ${title}`}>
      <Text size="sm">{faults.length === 0 && `${detail} `}Nothing was changed.</Text>
      <List size="sm" mt="xs">
        {faults.slice(0, SHOWN_FAULTS).map(({ pointer, message }) => (
          <List.Item key={pointer + message}>
            <code>{pointer || '/'}</code> {message}
          </List.Item>
        ))}
      </List>
      {faults.length > SHOWN_FAULTS && (
        <Text size="sm" mt="xs">
          And {faults.length - SHOWN_FAULTS} more.
        </Text>
      )}
    </Alert>
  );
}
