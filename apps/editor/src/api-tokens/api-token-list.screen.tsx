import { Button, Code, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconApi, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../api/client.js';
import { listApiTokens } from '../api/operations.js';
import type { ApiToken } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { StateBadge } from '../display/state-badge.js';
import { Moment } from '../display/moment.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { ROLE_WORDS } from '../session/role-choice.js';
import { SecretOnce } from '../webhooks/secret-once.js';
import { TokenForm } from './token-form.js';

const COLUMNS: readonly Column<ApiToken>[] = [
  {
    title: 'Name',
    render: (token) => (
      <Text size="sm" fw={500}>
        {token.name}
      </Text>
    ),
  },
  { title: 'Ends with', width: 110, render: (token) => <Code>{token.hint}</Code> },
  { title: 'May', width: 220, render: (token) => <Scope token={token} /> },
  { title: 'Created by', render: (token) => <Text size="sm">{token.created_by ?? '–'}</Text> },
  { title: 'Created', width: 190, render: (token) => <Moment at={token.created_at} /> },
  {
    title: 'Last used',
    width: 190,
    render: (token) =>
      token.last_used_at ? (
        <Moment at={token.last_used_at} />
      ) : (
        <Text size="sm" c="dimmed">
          Never
        </Text>
      ),
  },
  {
    title: 'Expires',
    width: 190,
    render: ({ expires_at }) => <Expiry at={expires_at} />,
  },
  { title: 'End', width: 110, render: (token) => <RevokeButton token={token} /> },
];

function Scope({ token }: { token: ApiToken }) {
  if (token.role !== null) return <Text size="sm">All that the role {ROLE_WORDS[token.role].label} may</Text>;
  return (
    <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
      {token.scopes?.join(', ') || 'Nothing'}
    </Text>
  );
}

function Expiry({ at }: { at: string | null }) {
  if (at === null)
    return (
      <Text size="sm" c="dimmed">
        Never
      </Text>
    );
  return (
    <>
      <Moment at={at} />
      {Date.parse(at) <= Date.now() && <StateBadge tone="bad">Expired</StateBadge>}
    </>
  );
}

function RevokeButton({ token }: { token: ApiToken }) {
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => client.DELETE('/api/v1/api_tokens/{id}', { params: { path: { id: token.id } } }),
    onSuccess: () => showDone(`“${token.name}” is revoked.`),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['api-tokens'] }),
  });
  return (
    <ConfirmButton
      size="xs"
      question={`Revoke “${token.name}”?`}
      consequence="Whatever uses this token is refused at once. It cannot be brought back; you would create a new one."
      confirm="Revoke"
      cancel="Keep it"
      pending={revoke.isPending}
      onConfirm={() => revoke.mutate()}
    >
      Revoke
    </ConfirmButton>
  );
}

/** Tokens for other programs. */
export function Screen() {
  const [opened, { open, close }] = useDisclosure(false);
  const [token, setToken] = useState<string | null>(null);
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      New API token
    </Button>
  );
  return (
    <>
      <ListScreen<ApiToken>
        title="API tokens"
        description="What other programs sign in with, as “Authorization: Bearer …”. The API is described at /api/openapi.json."
        source={{ key: ['api-tokens'], load: listApiTokens }}
        columns={COLUMNS}
        keyOf={(each) => each.id}
        searchText={(each) => `${each.name} ${each.created_by ?? ''}`}
        actions={button}
        empty={{
          icon: IconApi,
          title: 'No API token yet',
          text: 'Create one for each program that uses the API, so that each can be revoked alone.',
          action: button,
        }}
      />
      <Modal
        opened={opened}
        onClose={close}
        title="New API token"
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {opened && (
          <TokenForm
            onClose={close}
            onCreated={(value) => {
              close();
              setToken(value);
            }}
          />
        )}
      </Modal>
      <SecretOnce
        title="New API token"
        label="API token"
        secret={token}
        advice="Send it as “Authorization: Bearer …” with each request."
        onClose={() => setToken(null)}
      />
    </>
  );
}
