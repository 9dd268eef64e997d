import { Anchor } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { listRecordings, type RecordingFilter, type RecordingRecord } from '../api/operations.js';
import { PartyCell } from '../calls/party.js';
import { Moment } from '../display/moment.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { DeleteRecording } from './delete-recording.js';
import { RecordingLength, RecordingSize, RecordingState } from './recording-cells.js';
import { RecordingFilters } from './recording-filters.js';
import { RecordingPlayer } from './recording-player.js';
import { RECORDING_EVENTS } from './recording-words.js';

const COLUMNS: readonly Column<RecordingRecord>[] = [
  {
    title: 'From',
    render: (recording) => (
      <Anchor component={Link} to={`/calls/${recording.call_id}`}>
        <PartyCell party={recording.from} />
      </Anchor>
    ),
  },
  { title: 'To', render: (recording) => <PartyCell party={recording.to} /> },
  { title: 'Started', width: 190, render: (recording) => <Moment at={recording.started_at} /> },
  { title: 'State', width: 130, render: (recording) => <RecordingState recording={recording} /> },
  {
    title: 'Length',
    width: 100,
    align: 'right',
    render: (recording) => <RecordingLength recording={recording} />,
  },
  {
    title: 'Size',
    width: 90,
    align: 'right',
    render: (recording) => <RecordingSize recording={recording} />,
  },
  { title: 'Sound', render: (recording) => <RecordingPlayer recording={recording} /> },
  { title: 'Actions', width: 100, render: (recording) => <DeleteRecording recording={recording} /> },
];

const FILTERS = ['call_id', 'number', 'from', 'to'] as const;

/** What was recorded of calls: to find, to hear, to keep and to delete. */
export function Screen() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () =>
      Object.fromEntries(
        FILTERS.flatMap((name) => {
          const value = params.get(name);
          return value ? [[name, value]] : [];
        }),
      ) as RecordingFilter,
    [params],
  );
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes))
          if (value) next.set(name, value);
          else next.delete(name);
        return next;
      },
      { replace: true },
    );
  useLiveRefresh(RECORDING_EVENTS, [['recordings', 'list']]);
  return (
    <ListScreen<RecordingRecord>
      title="Recordings"
      description={`What was said and heard in recorded calls, newest first. A recording can be played once its file is safe, a moment after its end. ${ZONE_SENTENCE}`}
      source={{ key: ['recordings', 'list', filter], load: (token) => listRecordings(filter, token) }}
      columns={COLUMNS}
      keyOf={(recording) => recording.id}
      filtered={Object.keys(filter).length > 0}
      filters={<RecordingFilters filter={filter} set={set} clear={() => setParams({}, { replace: true })} />}
      empty={{
        icon: IconMicrophone,
        title: 'Nothing was recorded yet',
        text: 'Put a Record object into a flow, where the recording begins. A call in progress can be recorded from its own page, too.',
        action: (
          <Anchor component={Link} to="/flows">
            Go to the flows
          </Anchor>
        ),
      }}
    />
  );
}
