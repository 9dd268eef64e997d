import type { RingGroupFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { STRATEGY_WORDS } from './strategy-words.js';

type RingGroupDraft = DraftObject & RingGroupFields;

const COLUMNS: readonly Column<RingGroupDraft>[] = [
  {
    title: 'Name',
    render: (group) => (
      <Anchor component={Link} to={`/ring_groups/${group.id}`} fw={500}>
        {group.name}
      </Anchor>
    ),
  },
  { title: 'Rings', width: 200, render: (group) => <Text size="sm">{STRATEGY_WORDS[group.strategy]}</Text> },
  {
    title: 'Members',
    width: 100,
    align: 'right',
    render: (group) => <Text size="sm">{group.members.length}</Text>,
  },
  {
    title: 'Ring time',
    width: 110,
    align: 'right',
    render: (group) => <Text size="sm">{group.ring_time_s} s</Text>,
  },
  { title: 'State', width: 190, render: (group) => <ChangeBadge id={group.id} /> },
  { title: 'Last change', width: 190, render: (group) => <Moment at={group.updated_at} /> },
];

/** Phones that ring together, or one after the other. */
export function Screen() {
  const narrowed = useEnvironmentList<RingGroupDraft>('ring_groups');
  const button = <NewButton to="/ring_groups" what="ring group" />;
  return (
    <ListScreen<RingGroupDraft>
      title="Ring groups"
      description="Several phones that ring for one call: all at once, or one after the other. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(group) => group.id}
      hrefOf={(group) => `/ring_groups/${group.id}`}
      searchText={(group) => `${group.name} ${STRATEGY_WORDS[group.strategy]}`}
      empty={{
        icon: IconUsersGroup,
        title: 'No ring group yet',
        text: 'Sales, support, the shop floor: make a ring group of the people who share a number, and ring it in a flow.',
        action: button,
      }}
      actions={button}
    />
  );
}
