import { Anchor, Stack, Text } from '@mantine/core';
import { IconRecordMail } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listVoicemails } from '../api/operations.js';
import type { VoicemailFilter, VoicemailRecord } from '../api/records.js';
import { PartyCell } from '../calls/party.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { spanText, ZONE_SENTENCE } from '../display/time-texts.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { DeleteVoicemail } from './delete-voicemail.js';
import { MarkHeard } from './mark-heard.js';
import { VoicemailFilters } from './voicemail-filters.js';
import { VoicemailPlayer } from './voicemail-player.js';

/** Events that tell that a message came, changed or went. */
const EVENTS = ['voicemail_left', 'voicemail_updated', 'voicemail_deleted'] as const;

const COLUMNS: readonly Column<VoicemailRecord>[] = [
  {
    title: 'From',
    render: (message) => (
      <Anchor component={Link} to={`/calls/${message.call_id}`}>
        <PartyCell party={message.from} />
      </Anchor>
    ),
  },
  {
    title: 'Mailbox',
    render: ({ mailbox_id, mailbox_name, user_name }) => (
      <Stack gap={0}>
        <Anchor component={Link} to={`/mailboxes/${mailbox_id}`} size="sm">
          {mailbox_name}
        </Anchor>
        {user_name !== '' && user_name !== mailbox_name && (
          <Text size="xs" c="dimmed">
            {user_name}
          </Text>
        )}
      </Stack>
    ),
  },
  { title: 'Left', width: 190, render: (message) => <Moment at={message.ended_at} /> },
  {
    title: 'State',
    width: 90,
    render: (message) =>
      message.new ? (
        <StateBadge tone="busy">New</StateBadge>
      ) : (
        <Text size="sm" c="dimmed">
          Heard
        </Text>
      ),
  },
  {
    title: 'Length',
    width: 90,
    align: 'right',
    render: ({ duration_ms }) => <Text size="sm">{spanText(duration_ms)}</Text>,
  },
  { title: 'Sound', render: (message) => <VoicemailPlayer message={message} /> },
  {
    title: 'Actions',
    width: 130,
    render: (message) => (
      <Stack gap={4} align="flex-start">
        <MarkHeard message={message} />
        <DeleteVoicemail message={message} />
      </Stack>
    ),
  },
];

const FIELDS: FilterFields<VoicemailFilter> = {
  mailbox_id: 'text',
  new: 'text',
  user_id: 'text',
  number: 'text',
  from: 'text',
  to: 'text',
  call_id: 'text',
};

/** Messages that callers left: to hear, to mark, and to delete. */
export function Screen() {
  const filtering = useAddressFilter(FIELDS);
  const { filter, filtered } = filtering;
  useLiveRefresh(EVENTS, [['voicemails', 'list']]);
  return (
    <ListScreen<VoicemailRecord>
      title="Voicemails"
      description={`Messages that callers left, newest first. Playing one marks it as heard, and the phone of the mailbox’s user shows how many wait. ${ZONE_SENTENCE}`}
      source={{ key: ['voicemails', 'list', filter], load: (token) => listVoicemails(filter, token) }}
      columns={COLUMNS}
      keyOf={(message) => message.id}
      filtered={filtered}
      filters={<VoicemailFilters {...filtering} />}
      empty={{
        icon: IconRecordMail,
        title: 'No message yet',
        text: 'Make a mailbox, and put a Voicemail object into a flow: callers can leave messages then.',
        action: (
          <Anchor component={Link} to="/mailboxes">
            Go to the mailboxes
          </Anchor>
        ),
      }}
    />
  );
}
