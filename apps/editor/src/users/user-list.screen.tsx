import type { UserFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { PhoneState } from '../presence/phone-state.js';
import { useLivePresence } from '../presence/use-presence.js';

type UserDraft = DraftObject & UserFields;

const COLUMNS: readonly Column<UserDraft>[] = [
  {
    title: 'Name',
    render: (user) => (
      <Anchor component={Link} to={`/users/${user.id}`} fw={500}>
        {user.name}
      </Anchor>
    ),
  },
  { title: 'Extension', width: 120, render: (user) => <Text size="sm">{user.extension ?? '–'}</Text> },
  {
    title: 'Phone',
    width: 140,
    render: ({ extension }) => (extension ? <PhoneState extension={extension} /> : <Text size="sm">–</Text>),
  },
  { title: 'E-mail', render: (user) => <Text size="sm">{user.email ?? '–'}</Text> },
  {
    title: 'SIP password',
    width: 130,
    render: (user) => <Text size="sm">{user.sip_password ? 'Set' : 'Not set'}</Text>,
  },
  { title: 'State', width: 190, render: (user) => <ChangeBadge id={user.id} /> },
  { title: 'Last change', width: 190, render: (user) => <Moment at={user.updated_at} /> },
];

/** What the further phones of a user are called: a draft of an older version has none. */
function phonesOf({ devices }: Partial<UserFields>): string {
  return (devices ?? []).map(({ name, sip_name }) => `${name} ${sip_name}`).join(' ');
}

/** The people with phones. */
export function Screen() {
  const narrowed = useEnvironmentList<UserDraft>('users');
  const button = <NewButton to="/users" what="user" />;
  useLivePresence();
  return (
    <ListScreen<UserDraft>
      title="Users"
      description="People with a phone, rung by extension. Who signs in to this editor is under “Account”. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(user) => user.id}
      hrefOf={(user) => `/users/${user.id}`}
      searchText={(user) => `${user.name} ${user.extension ?? ''} ${user.email ?? ''} ${phonesOf(user)}`}
      empty={{
        icon: IconUsers,
        title: 'No user yet',
        text: 'A flow can ring users by their extension. Add a person and give them one.',
        action: button,
      }}
      actions={button}
    />
  );
}
