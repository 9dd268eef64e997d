import { Button, Group, Table, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerRecord, IconPlayerStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../api/client.js';
import { listRecordings } from '../api/operations.js';
import type { CallRecord, RecordingRecord } from '../api/records.js';
import { Section } from '../display/detail-screen.js';
import { clockTime } from '../display/time-texts.js';
import { LoadFailure } from '../lists/load-failure.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { usePages } from '../lists/use-pages.js';
import { Loading } from '../shell/loading.js';
import { DeleteRecording } from './delete-recording.js';
import { RecordingLength, RecordingSize, RecordingState } from './recording-cells.js';
import { RecordingPlayer } from './recording-player.js';
import { RECORDING_EVENTS } from './recording-words.js';

/** The recordings of one call, and the button that begins or ends one while it goes on. */
export function CallRecordings({ call }: { call: CallRecord }) {
  const pages = usePages<RecordingRecord>({
    key: ['recordings', 'call', call.id],
    load: (token) => listRecordings({ call_id: call.id }, token),
  });
  useLiveRefresh(RECORDING_EVENTS, [['recordings', 'call', call.id]]);
  const running = pages.items.find(({ status }) => status === 'recording' || status === 'paused');
  const canBegin = call.answered_at !== null && call.state !== 'hangup';
  return (
    <Section
      title="Recordings"
      aside={
        canBegin &&
        pages.isSuccess && (
          <Group gap="xs">
            {running && <PauseButton callId={call.id} isPaused={running.status === 'paused'} />}
            <RecordButton callId={call.id} isRecording={running !== undefined} />
          </Group>
        )
      }
    >
      {pages.isPending && <Loading label="Loading the recordings" />}
      {pages.isError && <LoadFailure error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isSuccess && pages.items.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing of this call {call.state === 'hangup' ? 'was' : 'has been'} recorded.
        </Text>
      )}
      {pages.items.length > 0 && <RecordingTable recordings={pages.items} />}
      {pages.hasNextPage && (
        <Button variant="default" mt="sm" onClick={() => void pages.fetchNextPage()}>
          Load more
        </Button>
      )}
    </Section>
  );
}

function RecordingTable({ recordings }: { recordings: readonly RecordingRecord[] }) {
  return (
    <Table.ScrollContainer
      minWidth={720}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Recordings' } }}
    >
      <Table verticalSpacing="xs" aria-label="Recordings">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Started</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th ta="right">Length</Table.Th>
            <Table.Th ta="right">Size</Table.Th>
            <Table.Th>Sound</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {recordings.map((recording) => (
            <Table.Tr key={recording.id}>
              <Table.Td>{clockTime(recording.started_at)}</Table.Td>
              <Table.Td>
                <RecordingState recording={recording} />
              </Table.Td>
              <Table.Td ta="right">
                <RecordingLength recording={recording} />
              </Table.Td>
              <Table.Td ta="right">
                <RecordingSize recording={recording} />
              </Table.Td>
              <Table.Td>
                <RecordingPlayer recording={recording} />
              </Table.Td>
              <Table.Td>
                <DeleteRecording recording={recording} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** What is said while it pauses is not in the file: card numbers, for example. */
function PauseButton({ callId, isPaused }: { callId: string; isPaused: boolean }) {
  const queries = useQueryClient();
  const params = { path: { id: callId } };
  const change = useMutation({
    mutationFn: () =>
      isPaused
        ? bodyOf(client.POST('/api/v1/calls/{id}/recording/resume', { params }))
        : bodyOf(client.POST('/api/v1/calls/{id}/recording/pause', { params })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['recordings'] }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={isPaused ? <IconPlayerRecord size={14} /> : <IconPlayerPause size={14} />}
      loading={change.isPending}
      onClick={() => change.mutate()}
    >
      {isPaused ? 'Resume recording' : 'Pause recording'}
    </Button>
  );
}

function RecordButton({ callId, isRecording }: { callId: string; isRecording: boolean }) {
  const queries = useQueryClient();
  const params = { path: { id: callId } };
  const change = useMutation({
    mutationFn: () =>
      isRecording
        ? bodyOf(client.POST('/api/v1/calls/{id}/stop_recording', { params }))
        : bodyOf(client.POST('/api/v1/calls/{id}/record', { params })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['recordings'] }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={isRecording ? <IconPlayerStop size={14} /> : <IconPlayerRecord size={14} />}
      loading={change.isPending}
      onClick={() => change.mutate()}
    >
      {isRecording ? 'Stop recording' : 'Record'}
    </Button>
  );
}
