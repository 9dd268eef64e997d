import { shareEnvironment } from '@hookswitch/flow-model';
import { Group, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listWaiting } from '../api/operations.js';
import type { AgentRecord, QueueStatus } from '../api/records.js';
import { Section } from '../display/detail-screen.js';
import { clockText } from '../display/server-clock.js';
import { useSoon } from '../lists/use-soon.js';
import type { useAgentAction } from './agent-actions.js';
import classes from './agent.module.css';
import { whyText } from './why-text.js';

/** Callers of a queue that are named. */
const MOST_WAITING = 5;

interface MyQueuesProps {
  readonly agent: AgentRecord;
  readonly statuses: readonly QueueStatus[];
  readonly action: ReturnType<typeof useAgentAction>;
  /** The server's time, ms since 1970. */
  readonly now: number;
}

/**
 * Every queue with a switch: those that the agent is in first, with who waits there. Queues of other environments, which
 * let nobody from here in, are left out.
 */
export function MyQueues({ agent, statuses, action, now }: MyQueuesProps) {
  const isMine = ({ queue_id }: QueueStatus) =>
    agent.member_of.includes(queue_id) || agent.queues.some((one) => one.queue_id === queue_id);
  const mine = statuses.filter(isMine);
  const others = statuses.filter(
    (status) => !isMine(status) && shareEnvironment(status.environment_id, agent.environment_id),
  );
  const row = (status: QueueStatus) => (
    <QueueRow key={status.queue_id} status={status} agent={agent} action={action} now={now} />
  );
  return (
    <Section title="My queues">
      <Stack gap="sm">
        {mine.length === 0 && (
          <Text size="sm" c="dimmed">
            You are a member of no queue.
          </Text>
        )}
        {mine.map(row)}
        {others.length > 0 && (
          <details className={classes['others']}>
            <summary>Other queues ({others.length})</summary>
            <Stack gap="sm" mt="sm">
              {others.map(row)}
            </Stack>
          </details>
        )}
      </Stack>
    </Section>
  );
}

function QueueRow({ status, agent, action, now }: { status: QueueStatus } & Omit<MyQueuesProps, 'statuses'>) {
  const { queue_id, name, waiting } = status;
  const signedIn = agent.queues.some((one) => one.queue_id === queue_id);
  return (
    <div className={classes['queue']} data-queue={queue_id}>
      <Group justify="space-between" wrap="nowrap">
        <Switch
          label={name}
          checked={signedIn}
          disabled={action.isPending}
          onChange={() => action.mutate({ do: signedIn ? 'sign_out' : 'sign_in', queue_ids: [queue_id] })}
        />
        <Text size="sm" fw={waiting > 0 ? 600 : undefined} c={waiting > 0 ? undefined : 'dimmed'}>
          {waiting === 0 ? 'Nobody waits' : `${waiting} waiting`}
        </Text>
      </Group>
      {signedIn && waiting > 0 && <Waiting queueId={queue_id} now={now} />}
    </div>
  );
}

/** Who waits in a queue, and why they are not rung through. */
function Waiting({ queueId, now }: { queueId: string; now: number }) {
  const key = ['queues', queueId, 'waiting'];
  useSoon(['queue_changed', 'agent_changed'], [key], (data, type) =>
    type === 'agent_changed' ? true : (data as QueueStatus).queue_id === queueId,
  );
  const waiting = useQuery({
    queryKey: key,
    queryFn: () => listWaiting(queueId, MOST_WAITING),
    refetchInterval: 15_000,
    // The change that shows this again has been told already.
    staleTime: 0,
  });
  return (
    <ol className={classes['waiting']}>
      {waiting.data?.map((one) => (
        <li key={one.id}>
          <span className={classes['figures']}>{clockText(now - Date.parse(one.tm_create))}</span>{' '}
          {one.caller.name ?? (one.caller.number || 'Unknown number')}
          <Text size="xs" c="dimmed">
            {whyText(one)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
