import type { MailboxFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconMailbox } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { MailboxMessages } from './mailbox-messages.js';

type MailboxDraft = DraftObject & MailboxFields;

const COLUMNS: readonly Column<MailboxDraft>[] = [
  {
    title: 'Name',
    render: (mailbox) => (
      <Anchor component={Link} to={`/mailboxes/${mailbox.id}`} fw={500}>
        {mailbox.name}
      </Anchor>
    ),
  },
  { title: 'Messages', width: 150, render: ({ id }) => <MailboxMessages id={id} /> },
  {
    title: 'Longest message',
    width: 150,
    align: 'right',
    render: ({ max_length_s }) => <Text size="sm">{max_length_s} s</Text>,
  },
  {
    title: 'Kept for',
    width: 120,
    render: ({ keep_days }) => (
      <Text size="sm">{keep_days === null ? 'as recordings' : `${keep_days} days`}</Text>
    ),
  },
  { title: 'State', width: 190, render: (mailbox) => <ChangeBadge id={mailbox.id} /> },
  { title: 'Last change', width: 190, render: (mailbox) => <Moment at={mailbox.updated_at} /> },
];

/** Where callers leave messages. */
export function Screen() {
  const narrowed = useEnvironmentList<MailboxDraft>('mailboxes');
  const button = <NewButton to="/mailboxes" what="mailbox" />;
  return (
    <ListScreen<MailboxDraft>
      title="Mailboxes"
      description="Where callers leave voicemail messages, by a Voicemail object in a flow. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(mailbox) => mailbox.id}
      hrefOf={(mailbox) => `/mailboxes/${mailbox.id}`}
      searchText={(mailbox) => mailbox.name}
      empty={{
        icon: IconMailbox,
        title: 'No mailbox yet',
        text: 'A mailbox has a greeting and takes messages. Make one, and put a Voicemail object into a flow.',
        action: button,
      }}
      actions={button}
    />
  );
}
