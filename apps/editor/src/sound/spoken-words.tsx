import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { listTranscribesOf } from '../api/operations.js';
import type { TranscribeRecord } from '../api/records.js';
import { LoadFailure } from '../lists/load-failure.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';

export interface SpokenWordsProps {
  readonly what: 'recordings' | 'voicemails';
  readonly id: string;
  /** `the recording of Ada, 21 Nov 2026`. */
  readonly whose: string;
}

/** Events that tell that words have come or gone. */
const EVENTS = ['transcribe_created', 'transcribe_updated', 'transcribe_deleted'] as const;

/** What is said in a recording: shown when somebody asks, and made when nobody has yet. */
export function SpokenWords({ what, id, whose }: SpokenWordsProps) {
  const [opened, setOpened] = useState(false);
  if (!opened) {
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconFileText size={14} />}
        aria-label={`Show the words of ${whose}`}
        onClick={() => setOpened(true)}
      >
        Words
      </Button>
    );
  }
  return <Words what={what} id={id} whose={whose} />;
}

function Words({ what, id, whose }: SpokenWordsProps) {
  const queries = useQueryClient();
  const key = ['transcribes', id];
  const words = useQuery({ queryKey: key, queryFn: () => listTranscribesOf(id) });
  useLiveRefresh(EVENTS, [key], (data) => (data as TranscribeRecord).reference_id === id);
  const ask = useMutation({
    mutationFn: () => {
      const options = { params: { path: { id } }, body: {} };
      return what === 'recordings'
        ? bodyOf(client.POST('/api/v1/recordings/{id}/transcribe', options))
        : bodyOf(client.POST('/api/v1/voicemails/{id}/transcribe', options));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  });
  if (words.isError) return <LoadFailure error={words.error} retry={() => void words.refetch()} />;
  const [newest] = words.data ?? [];
  const waits = newest?.status === 'progressing';
  return (
    <Stack gap={4} maw={420} align="flex-start" aria-live="polite">
      {newest && <Said transcribe={newest} />}
      {words.isSuccess && !waits && newest?.status !== 'done' && (
        <Button
          size="compact-xs"
          variant="default"
          loading={ask.isPending}
          aria-label={`Put ${whose} into words`}
          onClick={() => ask.mutate()}
        >
          {newest ? 'Try again' : 'Put it into words'}
        </Button>
      )}
    </Stack>
  );
}

function Said({
  transcribe: { status, text, reason, language, provider },
}: {
  transcribe: TranscribeRecord;
}) {
  if (status === 'progressing') return <Text size="sm">It is being put into words…</Text>;
  if (status === 'failed') {
    return (
      <Text size="sm" c="red" style={{ overflowWrap: 'anywhere' }}>
        {reason}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text === '' ? 'Nobody says anything.' : text}
      </Text>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {language}, {provider === 'simulator' ? 'made by the simulator' : 'by your command'}
        </Text>
      </Group>
    </>
  );
}
