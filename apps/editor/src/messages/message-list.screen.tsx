import { Anchor, Group, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listMessages } from '../api/operations.js';
import type { MessageFilter, MessageRecord } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { SearchNote } from '../lists/search-note.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { MESSAGE_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { usePages } from '../lists/use-pages.js';
import { MessageFilters } from './message-filters.js';
import { stateOf } from './message-words.js';
import { SendMessageButton } from './send-message-button.js';

const COLUMNS: readonly Column<MessageRecord>[] = [
  {
    title: 'From and to',
    width: 190,
    render: ({ id, from, to }) => (
      <Anchor component={Link} to={`/messages/${id}`} size="sm" style={{ whiteSpace: 'nowrap' }}>
        {from}
        <br />→ {to}
      </Anchor>
    ),
  },
  {
    title: 'Text',
    render: ({ text }) => (
      <Text size="sm" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
        {text || 'An empty message'}
      </Text>
    ),
  },
  {
    title: 'State',
    width: 150,
    render: (message) => {
      const { text, tone } = stateOf(message);
      return (
        <Group gap={4}>
          <StateBadge tone={tone}>{text}</StateBadge>
        </Group>
      );
    },
  },
  { title: 'Written', width: 190, render: ({ created_at }) => <Moment at={created_at} /> },
];

const FIELDS: FilterFields<MessageFilter> = {
  search: 'text',
  number: 'text',
  direction: 'text',
  status: 'text',
  from: 'text',
  to: 'text',
  with: 'text',
  environment_id: 'text',
};

/** Text messages that came in and went out. */
export function Screen() {
  const filtering = useAddressFilter(FIELDS);
  const { filter, filtered } = filtering;
  useLiveRefresh(MESSAGE_EVENTS, [['messages', 'list']]);
  const source = {
    key: ['messages', 'list', filter],
    load: (token: string | null) => listMessages(filter, token),
  };
  const last = usePages<MessageRecord>(source).data?.pages.at(-1) as
    { searched?: { from: string } | null } | undefined;
  return (
    <ListScreen<MessageRecord>
      title="Messages"
      description={`Text messages that came in and went out, newest first. Open one for its conversation. ${ZONE_SENTENCE}`}
      source={source}
      head={<SearchNote searched={last?.searched ? { ...last.searched, to: null } : null} />}
      columns={COLUMNS}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/messages/${id}`}
      filtered={filtered}
      filters={<MessageFilters {...filtering} />}
      actions={<SendMessageButton />}
      empty={{
        icon: IconMessages,
        title: 'No message yet',
        text: 'Give a number a flow for messages, or put a Message object into a flow: what comes in and goes out is listed here.',
        action: (
          <Anchor component={Link} to="/numbers">
            Go to the numbers
          </Anchor>
        ),
      }}
    />
  );
}
