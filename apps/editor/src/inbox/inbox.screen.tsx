import { Accordion, Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconEraser, IconInbox, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { client } from '../api/client.js';
import { listInboxRequests, readInbox } from '../api/operations.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { CopyButton } from '../display/copy-button.js';
import { DetailScreen } from '../display/detail-screen.js';
import { ZoneNote } from '../display/moment.js';
import { ObjectFailure } from '../display/object-failure.js';
import { EmptyState } from '../lists/empty-state.js';
import { LoadFailure } from '../lists/load-failure.js';
import { usePages } from '../lists/use-pages.js';
import { useLiveRefresh } from '../lists/use-live-refresh.js';
import { Loading } from '../shell/loading.js';
import { RequestRow } from './request-row.js';
import { Needs } from '../session/needs.js';

const BACK = { to: '/inboxes', label: 'Inbox' };

/** One inbox: what arrived, newest first, while it arrives. */
export function Screen() {
  const { id = '' } = useParams();
  const inbox = useQuery({ queryKey: ['inboxes', 'one', id], queryFn: () => readInbox(id) });
  useLiveRefresh(
    ['inbox_received'],
    [
      ['inboxes', 'one', id],
      ['inboxes', 'requests', id],
    ],
    (data) => (data as { inbox_id?: unknown } | null)?.inbox_id === id,
  );
  if (inbox.isPending) return <Loading label="Loading the inbox" />;
  if (inbox.isError)
    return <ObjectFailure error={inbox.error} retry={() => void inbox.refetch()} back={BACK} />;
  return (
    <DetailScreen
      back={BACK}
      title={inbox.data.name}
      subtitle={<ZoneNote />}
      actions={
        <Needs permission="inbox:write">
          <InboxActions id={id} name={inbox.data.name} count={inbox.data.request_count} />
        </Needs>
      }
    >
      <Alert variant="light" color="gray" p="sm">
        <Group justify="space-between">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            Send to <Code>{inbox.data.url}</Code>
          </Text>
          <CopyButton text={inbox.data.url} what="the address" label="Copy address" />
        </Group>
      </Alert>
      <Requests id={id} />
    </DetailScreen>
  );
}

function Requests({ id }: { id: string }) {
  const pages = usePages({
    key: ['inboxes', 'requests', id],
    load: (token) => listInboxRequests(id, token),
  });
  if (pages.isPending) return <Loading label="Loading what arrived" />;
  if (pages.isError) return <LoadFailure error={pages.error} retry={() => void pages.refetch()} />;
  if (pages.items.length === 0) {
    return (
      <EmptyState
        icon={IconInbox}
        title="Nothing has arrived yet"
        text="Copy the address into the URL of a Webhook object or of a webhook, apply, and place a call. What arrives appears here by itself."
      />
    );
  }
  return (
    <Stack gap="sm">
      <Accordion variant="contained" multiple order={2} keepMounted={false} aria-label="Requests received">
        {pages.items.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </Accordion>
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          Load more
        </Button>
      )}
    </Stack>
  );
}

function InboxActions({ id, name, count }: { id: string; name: string; count: number }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const params = { path: { id } };
  const clear = useMutation({
    mutationFn: () => client.DELETE('/api/v1/inboxes/{id}/requests', { params }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['inboxes'] }),
  });
  const remove = useMutation({
    mutationFn: () => client.DELETE('/api/v1/inboxes/{id}', { params }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['inboxes', 'list'] });
      void navigate('/inboxes');
    },
  });
  return (
    <>
      <ConfirmButton
        leftSection={<IconEraser size={16} />}
        question="Forget what arrived?"
        consequence={`${count === 1 ? 'The one request' : `All ${count} requests`} kept here will be gone. The delivery log keeps its own copy of what was sent.`}
        confirm="Forget them"
        cancel="Keep them"
        disabled={count === 0}
        pending={clear.isPending}
        onConfirm={() => clear.mutate()}
      >
        Clear
      </ConfirmButton>
      <ConfirmButton
        color="red"
        leftSection={<IconTrash size={16} />}
        question={`Delete inbox “${name}”?`}
        consequence="Its address answers 404 from then on, and what it kept is gone. Webhooks that send to it will fail."
        confirm="Delete"
        cancel="Keep it"
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        Delete
      </ConfirmButton>
    </>
  );
}
