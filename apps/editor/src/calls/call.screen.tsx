import { BUILT_IN_FLOW_IDS } from '@hookswitch/flow-model';
import { Anchor, Button, SegmentedControl, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { readCall, readTimeline } from '../api/operations.js';
import type { CallRecord } from '../api/records.js';
import { useReferences } from '../api/references.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment, ZoneNote } from '../display/moment.js';
import { ObjectFailure, type Kept } from '../display/object-failure.js';
import { spanBetween } from '../display/time-texts.js';
import { useNow } from '../display/use-now.js';
import { useFlowName } from '../flows/flow-name.js';
import { LoadFailure } from '../lists/load-failure.js';
import { ACTIVEFLOW_EVENTS, CALL_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { CallRecordings } from '../recordings/call-recordings.js';
import { RECORDING_EVENTS } from '../recordings/recording-words.js';
import { Loading } from '../shell/loading.js';
import { CallActions } from './call-actions.js';
import { CallBadge } from './call-badge.js';
import { endReasonText, partyText } from './call-words.js';
import { MessageInPlace } from './message-in-place.js';
import { LadderView } from './ladder/ladder-view.js';
import { LegTable } from './leg-table.js';
import { Timeline } from './timeline.js';

const BACK = { to: '/calls', label: 'Calls' };
const KEPT: Kept = {
  what: 'Calls with their steps',
  from: 'after their end',
  setting: 'HOOKSWITCH_CALL_RETENTION_DAYS',
  outlasting: { to: '/cdrs', label: 'Call records' },
};

/** One call: who, how long, why it ended, and all that happened in it. */
export function Screen() {
  const { id = '' } = useParams();
  const call = useQuery({ queryKey: ['calls', 'one', id], queryFn: () => readCall(id) });
  const [params, setParams] = useSearchParams();
  const view = params.get('view') === 'ladder' ? 'ladder' : 'list';
  const timeline = useQuery({
    queryKey: ['calls', 'timeline', id],
    queryFn: () => readTimeline(id),
    enabled: view === 'list',
  });
  useLiveRefresh(
    [...CALL_EVENTS, ...ACTIVEFLOW_EVENTS, ...RECORDING_EVENTS, 'delivery_updated'],
    [
      ['calls', 'one', id],
      ['calls', 'timeline', id],
      ['calls', 'ladder', id],
      ['deliveries', 'one'],
      ['activeflows', 'steps'],
    ],
    (data) => concerns(data, id),
  );
  if (call.isPending) return <Loading label="Loading the call" />;
  if (call.isError)
    return (
      <MessageInPlace id={id}>
        <ObjectFailure error={call.error} retry={() => void call.refetch()} back={BACK} kept={KEPT} />
      </MessageInPlace>
    );
  return (
    <DetailScreen
      back={BACK}
      title={`${partyText(call.data.from)} → ${partyText(call.data.to)}`}
      badges={<CallBadge state={call.data.state} />}
      subtitle={<ZoneNote />}
      actions={
        <>
          <Button
            component={Link}
            to={`/deliveries?call_id=${id}`}
            variant="default"
            leftSection={<IconSend size={16} />}
          >
            Deliveries
          </Button>
          <CallActions call={call.data} />
        </>
      }
    >
      <Section title="Call">
        <CallFacts call={call.data} />
      </Section>
      <Section title="Legs">
        {call.data.legs.length === 0 ? (
          <Text size="sm" c="dimmed">
            No party was connected.
          </Text>
        ) : (
          <LegTable legs={call.data.legs} />
        )}
      </Section>
      <CallRecordings call={call.data} />
      <Section
        title="Timeline"
        aside={
          <SegmentedControl
            size="xs"
            aria-label="How the timeline is shown"
            value={view}
            onChange={(next) => setParams(next === 'ladder' ? { view: 'ladder' } : {}, { replace: true })}
            data={[
              { value: 'list', label: 'List' },
              { value: 'ladder', label: 'Ladder' },
            ]}
          />
        }
      >
        {view === 'ladder' && (
          <LadderView
            key={id}
            callId={id}
            activeflowId={call.data.activeflow_id}
            flowId={flowIdOf(call.data)}
          />
        )}
        {view === 'list' && timeline.isPending && <Loading label="Loading the timeline" />}
        {view === 'list' && timeline.isError && (
          <LoadFailure error={timeline.error} retry={() => void timeline.refetch()} />
        )}
        {view === 'list' && timeline.isSuccess && (
          <Timeline
            entries={timeline.data.result}
            activeflowId={call.data.activeflow_id}
            flowId={flowIdOf(call.data)}
          />
        )}
      </Section>
    </DetailScreen>
  );
}

/** The flow that the call began with, where it is one that can be drawn. */
function flowIdOf({ flow_id }: CallRecord): string | null {
  return BUILT_IN_FLOW_IDS.includes(flow_id ?? '') ? null : flow_id;
}

function CallFacts({ call }: { call: CallRecord }) {
  const now = useNow(1000, call.ended_at === null);
  const references = useReferences().data;
  const flow = useFlowName(call.flow_id);
  const environment = references?.['environment']?.find(({ id }) => id === call.environment_id);
  return (
    <Facts
      columns={4}
      facts={[
        { label: 'Direction', value: call.direction === 'inbound' ? 'Inbound' : 'Outbound' },
        { label: 'Started', value: <Moment at={call.started_at} oneLine /> },
        {
          label: 'Answered',
          value: call.answered_at
            ? `after ${spanBetween(call.started_at, call.answered_at, now)}`
            : 'Not answered',
        },
        { label: 'Lasted', value: spanBetween(call.started_at, call.ended_at, now) },
        { label: 'Ended because', value: endReasonText(call.end_reason) ?? 'In progress' },
        ...(call.end_detail ? [{ label: 'In detail', value: call.end_detail }] : []),
        { label: 'Ended by', value: call.hangup_by },
        {
          label: 'Flow',
          value:
            call.flow_id &&
            (flow.isDrawn ? (
              <Anchor component={Link} to={`/flows/${call.flow_id}`} size="sm">
                {flow.name}
              </Anchor>
            ) : (
              flow.name
            )),
        },
        {
          label: 'Activeflow',
          value: call.activeflow_id && (
            <Anchor component={Link} to={`/activeflows/${call.activeflow_id}`} size="sm">
              Steps and variables
            </Anchor>
          ),
        },
        {
          label: 'Release',
          value: call.release !== null && (
            <Anchor component={Link} to={`/releases/${call.release}`} size="sm">
              Release {call.release}
            </Anchor>
          ),
        },
        { label: 'Environment', value: environment?.name },
        ...(call.diverted_from ? [{ label: 'Diverted from', value: call.diverted_from.number }] : []),
        { label: 'CRM id', value: call.crm_id },
        { label: 'Live id', value: call.live_id },
      ]}
    />
  );
}

/** Whether an event of the stream is about this call: the call itself, its activeflow, or one of its deliveries. */
function concerns(data: unknown, id: string): boolean {
  const { id: own, call_id, reference_id } = (data ?? {}) as Record<string, unknown>;
  return own === id || call_id === id || reference_id === id;
}
