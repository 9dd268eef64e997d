import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteAccount, listAccounts } from '../api/operations.js';
import type { Account } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { HistoryLink } from '../audit/history-link.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { Moment } from '../display/moment.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { ROLE_WORDS } from '../session/role-choice.js';
import { useSession } from '../session/session.js';
import { AccountForm } from './account-form.js';

function columnsWith(edit: (account: Account) => void): readonly Column<Account>[] {
  return [
    {
      title: 'Name',
      sortBy: ({ username }) => username.toLowerCase(),
      render: (account) => <Name account={account} />,
    },
    {
      title: 'Role',
      width: 320,
      render: ({ role }) => (
        <>
          <Text size="sm">{ROLE_WORDS[role].label}</Text>
          <Text size="xs" c="dimmed">
            {ROLE_WORDS[role].means}
          </Text>
        </>
      ),
    },
    { title: 'Created', width: 170, render: ({ created_at }) => <Moment at={created_at} /> },
    { title: 'Last change', width: 170, render: ({ updated_at }) => <Moment at={updated_at} /> },
    {
      title: 'Actions',
      width: 250,
      render: (account) => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            aria-label={`Change ${account.username}`}
            onClick={() => edit(account)}
          >
            Change
          </Button>
          <DeleteAccount account={account} />
          <HistoryLink type="account" id={account.id} size="xs" />
        </Group>
      ),
    },
  ];
}

function Name({ account }: { account: Account }) {
  const own = useSession().data?.account_id === account.id;
  return (
    <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
      {account.username}
      {own && (
        <Text span size="sm" c="dimmed">
          {' '}
          (you)
        </Text>
      )}
    </Text>
  );
}

function DeleteAccount({ account }: { account: Account }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteAccount(account.id),
    onSuccess: () => showDone(`The account ${account.username} is deleted.`),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return (
    <ConfirmButton
      size="xs"
      label={`Delete ${account.username}`}
      question={`Delete the account ${account.username}?`}
      consequence="It is signed out at once, everywhere. API tokens that it made go on working, and the audit log keeps what it did."
      confirm="Delete"
      cancel="Keep it"
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      Delete
    </ConfirmButton>
  );
}

/** Who signs in, and as what. */
export function Screen() {
  const [open, setOpen] = useState<Account | 'new' | null>(null);
  const account = open === 'new' ? null : open;
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
      New account
    </Button>
  );
  return (
    <>
      <ListScreen<Account>
        title="Accounts and roles"
        description="Who signs in to the editor, and what each may do. A change acts at once, also where somebody is signed in. One admin always stays."
        source={{ key: ['accounts'], load: listAccounts }}
        columns={columnsWith(setOpen)}
        keyOf={({ id }) => id}
        searchText={({ username, role }) => `${username} ${role}`}
        actions={button}
        empty={{
          icon: IconUsers,
          title: 'No account',
          text: 'Make one for each person, so that the audit log says who did what.',
          action: button,
        }}
      />
      <Modal
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={account === null ? 'New account' : `Account ${account.username}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {open !== null && <AccountForm account={account} onClose={() => setOpen(null)} />}
      </Modal>
    </>
  );
}
