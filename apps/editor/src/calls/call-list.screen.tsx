import { Anchor, Text } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { Link } from 'react-router';
import { listCalls } from '../api/operations.js';
import type { CallFilter, CallRecord } from '../api/records.js';
import { Moment } from '../display/moment.js';
import { spanBetween, ZONE_SENTENCE } from '../display/time-texts.js';
import { TimeSpanFilter } from '../display/time-span-filter.js';
import { useNow } from '../display/use-now.js';
import { useFlowName } from '../flows/flow-name.js';
import { ChoiceFilter, choicesOf } from '../lists/choice-filter.js';
import { ListScreen, type Column } from '../lists/list-screen.js';
import { useAddressFilter, type FilterFields } from '../lists/use-address-filter.js';
import { CALL_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { CallBadge } from './call-badge.js';
import { CALL_STATES, endReasonText } from './call-words.js';
import { PartyCell } from './party.js';
import { PlaceCallButton } from './place-call-button.js';

const COLUMNS: readonly Column<CallRecord>[] = [
  {
    title: 'From',
    render: (call) => (
      <Anchor component={Link} to={`/calls/${call.id}`}>
        <PartyCell party={call.from} />
      </Anchor>
    ),
  },
  { title: 'To', render: (call) => <PartyCell party={call.to} /> },
  { title: 'State', width: 120, render: (call) => <CallBadge state={call.state} /> },
  { title: 'Flow', render: (call) => <FlowLink flowId={call.flow_id} /> },
  { title: 'Lasted', width: 110, render: (call) => <Duration call={call} /> },
  {
    title: 'Ended because',
    render: (call) => (
      <Text size="sm" c={call.end_reason ? undefined : 'dimmed'}>
        {endReasonText(call.end_reason) ?? 'In progress'}
      </Text>
    ),
  },
  { title: 'Started', width: 190, render: (call) => <Moment at={call.started_at} /> },
];

function FlowLink({ flowId }: { flowId: string | null }) {
  const flow = useFlowName(flowId);
  if (!flowId) return <Text size="sm">–</Text>;
  if (!flow.isDrawn) return <Text size="sm">{flow.name}</Text>;
  return (
    <Anchor component={Link} to={`/flows/${flowId}`} size="sm">
      {flow.name}
    </Anchor>
  );
}

function Duration({ call }: { call: CallRecord }) {
  const now = useNow(1000, call.ended_at === null);
  return <Text size="sm">{spanBetween(call.started_at, call.ended_at, now)}</Text>;
}

const FIELDS: FilterFields<CallFilter> = { state: 'text', from: 'text', to: 'text' };

/** Calls in progress and past ones. */
export function Screen() {
  const { filter, filtered, set } = useAddressFilter(FIELDS);
  useLiveRefresh(CALL_EVENTS, [['calls', 'list']]);
  return (
    <ListScreen<CallRecord>
      title="Calls"
      description={`Calls in progress and past ones, newest first. The list follows what happens. ${ZONE_SENTENCE}`}
      source={{ key: ['calls', 'list', filter], load: (token) => listCalls(filter, token) }}
      columns={COLUMNS}
      keyOf={(call) => call.id}
      hrefOf={(call) => `/calls/${call.id}`}
      filtered={filtered}
      actions={<PlaceCallButton />}
      filters={
        <>
          <ChoiceFilter
            label="State"
            width={160}
            value={filter.state}
            choices={[{ value: 'live', label: 'In progress' }, ...choicesOf(CALL_STATES)]}
            onChange={(state) => set({ state })}
          />
          <TimeSpanFilter
            span={{ from: filter.from ?? null, to: filter.to ?? null }}
            onChange={({ from, to }) => set({ from, to })}
          />
        </>
      }
      empty={{
        icon: IconPhoneCall,
        title: 'No call yet',
        text: 'Calls appear here as they come in. To place one without a phone, open a flow and use its test phone; apply the configuration first, so that the number leads to the flow.',
        action: (
          <Anchor component={Link} to="/flows">
            Go to the flows
          </Anchor>
        ),
      }}
    />
  );
}
