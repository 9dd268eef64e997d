import type { OutboundRouteFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useReferences } from '../api/references.js';
import type { DraftObject } from '../api/resources.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { useEnvironmentList } from '../environments/use-environment-list.js';
import { ListScreen, type Column } from '../lists/list-screen.js';

type RouteDraft = DraftObject & OutboundRouteFields;

const COLUMNS: readonly Column<RouteDraft>[] = [
  {
    title: 'Name',
    render: (route) => (
      <Anchor component={Link} to={`/outbound_routes/${route.id}`} fw={500}>
        {route.name}
      </Anchor>
    ),
  },
  { title: 'Order', width: 80, align: 'right', render: (route) => <Text size="sm">{route.order}</Text> },
  {
    title: 'Dialled numbers',
    render: ({ patterns, emergency }) => (
      <Text size="sm">
        {patterns.join(', ')}
        {emergency && ' (emergency)'}
      </Text>
    ),
  },
  { title: 'Becomes', render: (route) => <Text size="sm">{becomes(route)}</Text> },
  { title: 'Trunk', render: (route) => <Text size="sm">{route.trunk ?? 'The usual one'}</Text> },
  {
    title: 'Shows',
    render: (route) => <Text size="sm">{route.caller_number ?? 'The caller’s number'}</Text>,
  },
  { title: 'For', render: (route) => <AllowedUsers route={route} /> },
  { title: 'State', width: 190, render: (route) => <ChangeBadge id={route.id} /> },
];

/** What a route makes of what is dialled, in words. */
function becomes({ strip, prepend }: OutboundRouteFields): string {
  const parts = [
    ...(strip > 0 ? [`without the first ${strip}`] : []),
    ...(prepend === '' ? [] : [`${prepend} in front`]),
  ];
  return parts.join(', ') || 'As dialled';
}

function AllowedUsers({ route: { user_ids, emergency } }: { route: RouteDraft }) {
  const users = useReferences().data?.['user'] ?? [];
  const names = user_ids.map((id) => users.find((user) => user.id === id)?.name ?? 'a deleted user');
  return <Text size="sm">{emergency || names.length === 0 ? 'Everybody' : names.join(', ')}</Text>;
}

/** The ways to numbers outside. */
export function Screen() {
  const narrowed = useEnvironmentList<RouteDraft>('outbound_routes');
  const button = <NewButton to="/outbound_routes" what="outbound route" />;
  return (
    <ListScreen<RouteDraft>
      title="Outbound routes"
      description="Which numbers outside may be dialled, by whom, over which trunk, and as whom. The first that fits is taken, by order. Changes wait for “Apply configuration”."
      {...narrowed}
      columns={COLUMNS}
      keyOf={(route) => route.id}
      hrefOf={(route) => `/outbound_routes/${route.id}`}
      searchText={({ name, patterns, trunk }) => `${name} ${patterns.join(' ')} ${trunk ?? ''}`}
      empty={{
        icon: IconPhoneOutgoing,
        title: 'No outbound route yet',
        text: 'Without one, flows and “Call” dial over the telephone system’s usual trunk, and phones reach nobody outside. With the first one, only what a route fits can be dialled.',
        action: button,
      }}
      actions={button}
    />
  );
}
