import { Anchor, Badge, Button, Text } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { createDraft, listDrafts } from '../api/draft-objects.js';
import type { Flow } from '../api/resources.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { RelativeTime } from '../lists/relative-time.js';

const COLUMNS: readonly Column<Flow>[] = [
  {
    title: 'Name',
    render: (flow) => (
      <Anchor component={Link} to={`/flows/${flow.id}`} fw={500}>
        {flow.name}
      </Anchor>
    ),
  },
  {
    title: 'Objects',
    width: 120,
    render: (flow) => <Text size="sm">{Object.keys(flow.document?.nodes ?? {}).length}</Text>,
  },
  {
    title: 'Number',
    width: 120,
    render: (flow) => (
      <Badge variant="default" radius="sm">
        {flow.num_id}
      </Badge>
    ),
  },
  { title: 'Last change', width: 180, render: (flow) => <RelativeTime at={flow.updated_at} /> },
];

/** All flows; the way into the canvas. */
export function Screen() {
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: () => createDraft<Flow>('flows', { name: 'New flow' }),
    onSuccess: ({ value }) => void navigate(`/flows/${value.id}`),
  });
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => create.mutate()} loading={create.isPending}>
      New flow
    </Button>
  );
  return (
    <ListScreen<Flow>
      title="Flows"
      description="What happens to a call, drawn as objects and lines. Point a number at a flow to let calls in."
      source={{ key: ['flows', 'list'], load: (token) => listDrafts<Flow>('flows', { token }) }}
      columns={COLUMNS}
      keyOf={(flow) => flow.id}
      hrefOf={(flow) => `/flows/${flow.id}`}
      searchText={(flow) => flow.name}
      empty={{
        icon: IconRoute,
        title: 'No flow yet',
        text: 'A flow says what a call goes through: answer, talk, tell another system, dial. Draw the first one.',
        action: button,
      }}
      actions={button}
    />
  );
}
