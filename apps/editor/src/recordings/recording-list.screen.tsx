import { Anchor } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listRecordings } from '../api/operations.js';
import type { RecordingFilter, RecordingRecord } from '../api/records.js';
import { PartyCell } from '../calls/party.js';
import { Moment } from '../display/moment.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
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

const FIELDS: FilterFields<RecordingFilter> = {
  call_id: 'text',
  number: 'text',
  user_id: 'text',
  queue: 'text',
  from: 'text',
  to: 'text',
};

/** What was recorded of calls: to find, to hear, to keep and to delete. */
export function Screen() {
  const filtering = useAddressFilter(FIELDS);
  const { filter, filtered } = filtering;
  useLiveRefresh(RECORDING_EVENTS, [['recordings', 'list']]);
  return (
    <ListScreen<RecordingRecord>
      title="Recordings"
      description={`What was said and heard in recorded calls, newest first. A recording can be played once its file is safe, a moment after its end. ${ZONE_SENTENCE}`}
      source={{ key: ['recordings', 'list', filter], load: (token) => listRecordings(filter, token) }}
      columns={COLUMNS}
      keyOf={(recording) => recording.id}
      filtered={filtered}
      filters={<RecordingFilters {...filtering} />}
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
