import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { createDraft } from '../api/draft-objects.js';
import { REFERENCES_KEY, useReferences } from '../api/references.js';
import type { Flow } from '../api/resources.js';
import { useEnvironmentList, useNewInEnvironment } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { FlowRowMenu } from './flow-row-menu.js';
import { Needs } from '../session/needs.js';

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
  { title: 'State', width: 190, render: (flow) => <ChangeBadge id={flow.id} /> },
  { title: 'Last change', width: 190, render: (flow) => <Moment at={flow.updated_at} /> },
  { title: 'Actions', width: 80, render: (flow) => <FlowRowMenu flow={flow} /> },
];

/** All flows; the way into the canvas. */
export function Screen() {
  const narrowed = useEnvironmentList<Flow>('flows');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const environment_id = useNewInEnvironment();
  const flows = useReferences().data?.['flow'] ?? [];
  const create = useMutation({
    mutationFn: () =>
      createDraft<Flow>('flows', { name: freshName(flows.map((flow) => flow.name)), environment_id }),
    onSuccess: ({ value }) => {
      void queries.invalidateQueries({ queryKey: REFERENCES_KEY });
      void navigate(`/flows/${value.id}`);
    },
  });
  const button = (
    <Needs permission="configuration:write">
      <Button leftSection={<IconPlus size={16} />} onClick={() => create.mutate()} loading={create.isPending}>
        New flow
      </Button>
    </Needs>
  );
  return (
    <ListScreen<Flow>
      title="Flows"
      description="What happens to a call, drawn as objects and lines. Point a number at a flow to let calls in."
      {...narrowed}
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

/** "New flow", then "New flow 2": names that can be told apart. */
function freshName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'New flow' : `New flow ${number}`;
    if (!taken.includes(name)) return name;
  }
}
