import type { NumberFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconHash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useReferences } from '../api/references.js';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';

type NumberDraft = DraftObject & NumberFields;

const COLUMNS: readonly Column<NumberDraft>[] = [
  {
    title: 'Number',
    render: (item) => (
      <Anchor component={Link} to={`/numbers/${item.id}`} fw={500} style={{ whiteSpace: 'nowrap' }}>
        {item.number}
      </Anchor>
    ),
  },
  { title: 'Name', render: (item) => <Text size="sm">{item.name || '–'}</Text> },
  {
    title: 'Flow',
    render: ({ flow_id, message_flow_id }) => (
      <>
        <FlowName id={flow_id} />
        {message_flow_id !== null && (
          <Text size="xs" c="dimmed" component="div">
            Messages: <FlowName id={message_flow_id} />
          </Text>
        )}
      </>
    ),
  },
  {
    title: 'Events',
    width: 90,
    render: (item) => <Text size="sm">{item.webhooks_enabled ? 'Sent' : 'Off'}</Text>,
  },
  { title: 'State', width: 190, render: (item) => <ChangeBadge id={item.id} /> },
  { title: 'Last change', width: 190, render: (item) => <Moment at={item.updated_at} /> },
];

function FlowName({ id }: { id: string | null }) {
  const references = useReferences().data;
  if (id === null)
    return (
      <Text size="sm" c="dimmed">
        None: calls are refused
      </Text>
    );
  const flow = references?.['flow']?.find((each) => each.id === id);
  if (references && !flow)
    return (
      <Text size="sm" className="hs-bad">
        A flow that was deleted
      </Text>
    );
  return (
    <Anchor component={Link} to={`/flows/${id}`} size="sm">
      {flow?.name ?? '…'}
    </Anchor>
  );
}

/** All numbers and where they lead. */
export function Screen() {
  const narrowed = useEnvironmentList<NumberDraft>('numbers');
  const button = <NewButton to="/numbers" what="number" />;
  return (
    <ListScreen<NumberDraft>
      title="Numbers"
      description="The numbers that callers dial, and the flow that each leads to. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(item) => item.id}
      hrefOf={(item) => `/numbers/${item.id}`}
      searchText={(item) => `${item.number} ${item.name}`}
      empty={{
        icon: IconHash,
        title: 'No number yet',
        text: 'Without a number no call reaches a flow. Add the number that callers dial and choose its flow.',
        action: button,
      }}
      actions={button}
    />
  );
}
