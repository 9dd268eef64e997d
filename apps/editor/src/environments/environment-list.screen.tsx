import type { EnvironmentFields } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listDrafts } from '../api/draft-objects.js';
import type { DraftObject } from '../api/resources.js';
import { Moment } from '../display/moment.js';
import { ChangeBadge } from '../drafts/change-badge.js';
import { NewButton } from '../drafts/new-button.js';
import { ListScreen, type Column } from '../lists/list-screen.js';

type EnvironmentDraft = DraftObject & EnvironmentFields;

const COLUMNS: readonly Column<EnvironmentDraft>[] = [
  {
    title: 'Name',
    render: (item) => (
      <Anchor component={Link} to={`/environments/${item.id}`} fw={500}>
        {item.name}
      </Anchor>
    ),
  },
  { title: 'Time zone', render: (item) => <Text size="sm">{item.time_zone}</Text> },
  {
    title: 'Own webhooks',
    width: 130,
    align: 'right',
    render: (item) => <Text size="sm">{item.webhook_ids.length}</Text>,
  },
  { title: 'State', width: 190, render: (item) => <ChangeBadge id={item.id} /> },
  { title: 'Last change', width: 190, render: (item) => <Moment at={item.updated_at} /> },
];

/** Sites or customers. */
export function Screen() {
  const button = <NewButton to="/environments" what="environment" />;
  return (
    <ListScreen<EnvironmentDraft>
      title="Environments"
      description="Sites or customers: numbers and users that belong together, with a time zone and webhooks of their own. Changes wait for “Apply configuration”."
      source={{
        key: ['environments', 'list'],
        load: (token) => listDrafts<EnvironmentDraft>('environments', { token }),
      }}
      columns={COLUMNS}
      keyOf={(item) => item.id}
      hrefOf={(item) => `/environments/${item.id}`}
      searchText={(item) => `${item.name} ${item.time_zone}`}
      empty={{
        icon: IconBuilding,
        title: 'No environment yet',
        text: 'You need none for a single site. With several sites or customers, make one for each and assign numbers and users to it.',
        action: button,
      }}
      actions={button}
    />
  );
}
