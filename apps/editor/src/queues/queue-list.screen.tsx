import type { QueueFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { STRATEGY_WORDS } from './queue-words.js';

type QueueDraft = DraftObject & QueueFields;

const COLUMNS: readonly Column<QueueDraft>[] = [
  {
    title: 'Name',
    render: (queue) => (
      <Anchor component={Link} to={`/queues/${queue.id}`} fw={500} style={{ overflowWrap: 'anywhere' }}>
        {queue.name}
      </Anchor>
    ),
  },
  { title: 'Rings', width: 260, render: (queue) => <Text size="sm">{STRATEGY_WORDS[queue.strategy]}</Text> },
  {
    title: 'Members',
    width: 100,
    align: 'right',
    render: (queue) => <Text size="sm">{queue.members.length}</Text>,
  },
  {
    title: 'Longest wait',
    width: 130,
    align: 'right',
    render: (queue) => <Text size="sm">{queue.max_wait_s === null ? '–' : `${queue.max_wait_s} s`}</Text>,
  },
  { title: 'State', width: 190, render: (queue) => <ChangeBadge id={queue.id} /> },
  { title: 'Last change', width: 190, render: (queue) => <Moment at={queue.updated_at} /> },
];

/** The queues in which callers wait for agents. */
export function Screen() {
  const narrowed = useEnvironmentList<QueueDraft>('queues');
  const button = <NewButton to="/queues" what="queue" />;
  return (
    <ListScreen<QueueDraft>
      title="Queues"
      description="Callers wait in line until an agent is free. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(queue) => queue.id}
      hrefOf={(queue) => `/queues/${queue.id}`}
      searchText={(queue) => `${queue.name} ${STRATEGY_WORDS[queue.strategy]}`}
      empty={{
        icon: IconUsersPlus,
        title: 'No queue yet',
        text: 'Where more people call than can answer: make a queue, add the agents who take its calls, and put a Queue object into a flow.',
        action: button,
      }}
      actions={button}
    />
  );
}
