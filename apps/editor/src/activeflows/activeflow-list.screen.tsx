import { Anchor, Text } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listActiveflows } from '../api/operations.js';
import type { ActiveflowFilter, ActiveflowRecord } from '../api/records.js';
import { endReasonText } from '../calls/call-words.js';
import { Moment } from '../display/moment.js';
import { ZONE_SENTENCE } from '../display/time-texts.js';
import { StateBadge } from '../display/state-badge.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { ClearFilters } from '../lists/clear-filters.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { ObjectFilter } from '../lists/object-filter.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { ACTIVEFLOW_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { NowAt } from './now-at.js';

const FIELDS: FilterFields<ActiveflowFilter> = {
  status: 'text',
  flow_id: 'text',
  reference_id: 'text',
  release: 'number',
};

const COLUMNS: readonly Column<ActiveflowRecord>[] = [
  {
    title: 'Flow',
    render: (activeflow) => (
      <Anchor component={Link} to={`/activeflows/${activeflow.id}`} fw={500}>
        {activeflow.flow_name || 'Unnamed flow'}
      </Anchor>
    ),
  },
  {
    title: 'Status',
    width: 110,
    render: ({ status }) => (
      <StateBadge tone={status === 'running' ? 'good' : 'quiet'}>
        {status === 'running' ? 'Running' : 'Ended'}
      </StateBadge>
    ),
  },
  {
    title: 'Now at, or ended because',
    render: (activeflow) =>
      activeflow.status === 'running' ? (
        <NowAt activeflow={activeflow} />
      ) : (
        <Text size="sm">{endReasonText(activeflow.end_reason)}</Text>
      ),
  },
  {
    title: 'Steps',
    width: 80,
    align: 'right',
    render: ({ executed_actions }) => executed_actions.length,
  },
  {
    title: 'For',
    width: 100,
    render: ({ reference_type, reference_id }) => (
      <Anchor
        component={Link}
        to={`/${reference_type === 'message' ? 'messages' : 'calls'}/${reference_id}`}
        size="sm"
      >
        {reference_type === 'message' ? 'Message' : 'Call'}
      </Anchor>
    ),
  },
  {
    title: 'Release',
    width: 90,
    align: 'right',
    render: ({ release }) => (
      <Anchor component={Link} to={`/releases/${release}`} size="sm">
        {release}
      </Anchor>
    ),
  },
  { title: 'Started', width: 190, render: ({ tm_create }) => <Moment at={tm_create} /> },
];

/** Runs of flows, while they run and after. */
export function Screen() {
  const { filter, filtered, set, clear } = useAddressFilter(FIELDS);
  useLiveRefresh(ACTIVEFLOW_EVENTS, [['activeflows', 'list']]);
  return (
    <ListScreen<ActiveflowRecord>
      title="Activeflows"
      description={`Each run of a flow for a call: where it is, or how it ended. The list follows what happens. ${ZONE_SENTENCE}`}
      source={{ key: ['activeflows', 'list', filter], load: (token) => listActiveflows(filter, token) }}
      columns={COLUMNS}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/activeflows/${id}`}
      filtered={filtered}
      filters={
        <>
          <ChoiceFilter
            label="Status"
            width={140}
            value={filter.status}
            choices={[
              { value: 'running', label: 'Running' },
              { value: 'ended', label: 'Ended' },
            ]}
            onChange={(status) => set({ status })}
          />
          <ObjectFilter
            label="Flow"
            type="flow"
            value={filter.flow_id}
            onChange={(flow_id) => set({ flow_id })}
          />
          <ClearFilters filtered={filtered} clear={clear} />
        </>
      }
      empty={{
        icon: IconActivity,
        title: 'No flow has run yet',
        text: 'When a call comes in on a number that leads to a flow, its run appears here with every step.',
        action: (
          <Anchor component={Link} to="/flows">
            Go to the flows
          </Anchor>
        ),
      }}
    />
  );
}
