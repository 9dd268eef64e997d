import { Anchor, Button, Code, Table, Text } from '@mantine/core';
import { IconPlayerStop, IconRoute } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { bodyOf, client } from '../api/client.js';
import { readActiveflow, readVariables } from '../api/operations.js';
import type { ActiveflowRecord } from '../api/records.js';
import { endReasonText, words } from '../calls/call-words.js';
import { CodeBlock } from '../display/code-block.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { Moment, ZoneNote } from '../display/moment.js';
import { ObjectFailure, type Kept } from '../display/object-failure.js';
import { StateBadge } from '../display/state-badge.js';
import { spanBetween } from '../display/time-texts.js';
import { useNow } from '../display/use-now.js';
import { LoadFailure } from '../lists/load-failure.js';
import { ACTIVEFLOW_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { Loading } from '../shell/loading.js';
import { canvasOf, nameOfAction } from './now-at.js';
import { StepTable } from './step-table.js';
import { useSteps } from './use-steps.js';

const BACK = { to: '/activeflows', label: 'Activeflows' };
const KEPT: Kept = {
  what: 'Activeflows',
  from: 'after the end of their call',
  setting: 'HOOKSWITCH_CALL_RETENTION_DAYS',
};

/** One run of a flow: where it is, what it did, what it knows. */
export function Screen() {
  const { id = '' } = useParams();
  const activeflow = useQuery({ queryKey: ['activeflows', 'one', id], queryFn: () => readActiveflow(id) });
  const steps = useSteps(id);
  useLiveRefresh(
    ACTIVEFLOW_EVENTS,
    [
      ['activeflows', 'one', id],
      ['activeflows', 'steps', id],
      ['activeflows', 'variables', id],
    ],
    (data) => (data as { id?: unknown } | null)?.id === id,
  );
  if (activeflow.isPending) return <Loading label="Loading the activeflow" />;
  if (activeflow.isError)
    return (
      <ObjectFailure
        error={activeflow.error}
        retry={() => void activeflow.refetch()}
        back={BACK}
        kept={KEPT}
      />
    );
  const run = activeflow.data;
  const place = canvasOf(run);
  return (
    <DetailScreen
      back={BACK}
      title={run.flow_name || 'Unnamed flow'}
      badges={
        <StateBadge tone={run.status === 'running' ? 'good' : 'quiet'}>
          {run.status === 'running' ? 'Running' : 'Ended'}
        </StateBadge>
      }
      subtitle={<ZoneNote />}
      actions={
        <>
          {place !== null && (
            <Button component={Link} to={place} variant="default" leftSection={<IconRoute size={16} />}>
              Show on the canvas
            </Button>
          )}
          {run.status === 'running' && <StopButton id={id} />}
        </>
      }
    >
      <Section title="Run">
        <RunFacts run={run} />
      </Section>
      {run.current_action && (
        <Section
          title={`${run.status === 'running' ? 'Now' : 'Ended'} at ${nameOfAction(run.current_action)}`}
        >
          <Text size="sm" mb="xs">
            A {words(run.current_action.type)} object, entered{' '}
            <Moment at={run.current_action.tm_execute} oneLine />
          </Text>
          <CodeBlock
            text={JSON.stringify(run.current_action.option ?? {})}
            label="Its settings in this release"
          />
        </Section>
      )}
      <Section title="Steps">
        {steps.isPending && <Loading label="Loading the steps" />}
        {steps.isError && <LoadFailure error={steps.error} retry={() => void steps.refetch()} />}
        {steps.data?.length === 0 && (
          <Text size="sm" c="dimmed">
            No object was left yet. Each one appears here when the call leaves it.
          </Text>
        )}
        {steps.data && steps.data.length > 0 && <StepTable steps={steps.data} run={run} />}
      </Section>
      <Section title="Variables">
        <Variables id={id} />
      </Section>
    </DetailScreen>
  );
}

function RunFacts({ run }: { run: ActiveflowRecord }) {
  const now = useNow(1000, run.status === 'running');
  return (
    <Facts
      columns={4}
      facts={[
        { label: 'Started', value: <Moment at={run.tm_create} oneLine /> },
        { label: 'Ran for', value: spanBetween(run.tm_create, run.tm_delete, now) },
        { label: 'Ended because', value: endReasonText(run.end_reason) ?? 'Still running' },
        {
          label: run.reference_type === 'message' ? 'Message' : 'Call',
          value: (
            <Anchor
              component={Link}
              to={`/${run.reference_type === 'message' ? 'messages' : 'calls'}/${run.reference_id}`}
              size="sm"
            >
              {run.reference_type === 'message'
                ? 'The message and its conversation'
                : 'The call and its timeline'}
            </Anchor>
          ),
        },
        {
          label: 'Release',
          value: (
            <Anchor component={Link} to={`/releases/${run.release}`} size="sm">
              Release {run.release}
            </Anchor>
          ),
        },
        { label: 'Last change', value: <Moment at={run.tm_update} oneLine /> },
        { label: 'Id', value: <Code style={{ overflowWrap: 'anywhere' }}>{run.id}</Code> },
      ]}
    />
  );
}

function StopButton({ id }: { id: string }) {
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/activeflows/{id}/stop', { params: { path: { id } } })),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['activeflows'] }),
  });
  return (
    <ConfirmButton
      variant="filled"
      color="red"
      leftSection={<IconPlayerStop size={16} />}
      question="Stop this activeflow?"
      consequence="The flow ends where it is and its call is hung up. The hang-up lane still runs."
      confirm="Stop and hang up"
      cancel="Let it run"
      pending={stop.isPending}
      onConfirm={() => stop.mutate()}
    >
      Stop
    </ConfirmButton>
  );
}

function Variables({ id }: { id: string }) {
  const variables = useQuery({
    queryKey: ['activeflows', 'variables', id],
    queryFn: () => readVariables(id),
  });
  if (variables.isPending) return <Loading label="Loading the variables" />;
  if (variables.isError)
    return <LoadFailure error={variables.error} retry={() => void variables.refetch()} />;
  const entries = Object.entries(variables.data.variables).sort(([one], [other]) => one.localeCompare(other));
  if (entries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The flow set none. Built-in variables such as <Code>{'${caller.number}'}</Code> are those of the call.
      </Text>
    );
  }
  return (
    <Table aria-label="Variables" layout="fixed" verticalSpacing={6}>
      <Table.Tbody>
        {entries.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w="34%" fw={500} style={{ overflowWrap: 'anywhere' }}>
              <Code>{name}</Code>
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
