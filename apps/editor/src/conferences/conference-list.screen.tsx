import type { ConferenceFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listConferenceRooms } from '../api/operations.js';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { StateBadge } from '../display/state-badge.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { CONFERENCE_EVENTS, peopleText, ROOMS_KEY } from './conference-words.js';

type ConferenceDraft = DraftObject & ConferenceFields;

const COLUMNS: readonly Column<ConferenceDraft>[] = [
  {
    title: 'Name',
    render: (conference) => (
      <Anchor
        component={Link}
        to={`/conferences/${conference.id}`}
        fw={500}
        style={{ overflowWrap: 'anywhere' }}
      >
        {conference.name}
      </Anchor>
    ),
  },
  { title: 'Now', width: 170, render: (conference) => <Now id={conference.id} /> },
  {
    title: 'Who gets in',
    width: 200,
    render: ({ pin, moderator_pin }) => (
      <Text size="sm">
        {pin !== null ? 'Who knows the PIN' : moderator_pin !== null ? 'Everybody, by #' : 'Everybody'}
      </Text>
    ),
  },
  { title: 'State', width: 190, render: (conference) => <ChangeBadge id={conference.id} /> },
  { title: 'Last change', width: 190, render: (conference) => <Moment at={conference.updated_at} /> },
];

/** How many are in a conference now. */
function Now({ id }: { id: string }) {
  const { data } = useQuery({ queryKey: ROOMS_KEY, queryFn: listConferenceRooms });
  const rooms = data?.result.filter(({ conference }) => conference.id === id) ?? [];
  const people = rooms.reduce((sum, { call_ids }) => sum + call_ids.length, 0);
  if (people === 0)
    return (
      <Text size="sm" c="dimmed">
        {data === undefined ? '' : 'Nobody'}
      </Text>
    );
  return <StateBadge tone="busy">{peopleText(people)}</StateBadge>;
}

/** The conferences in which callers talk with each other. */
export function Screen() {
  const narrowed = useEnvironmentList<ConferenceDraft>('conferences');
  useLiveRefresh(CONFERENCE_EVENTS, [ROOMS_KEY]);
  const button = <NewButton to="/conferences" what="conference" />;
  return (
    <ListScreen<ConferenceDraft>
      title="Conferences"
      description="Rooms in which callers talk with each other. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(conference) => conference.id}
      hrefOf={(conference) => `/conferences/${conference.id}`}
      searchText={(conference) => conference.name}
      empty={{
        icon: IconMessages,
        title: 'No conference yet',
        text: 'Where several people are to talk with each other: make a conference, give it a PIN, and put a Conference object into a flow.',
        action: button,
      }}
      actions={button}
    />
  );
}
