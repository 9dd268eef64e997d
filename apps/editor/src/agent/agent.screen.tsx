import { Anchor, Select, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconHeadset } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AgentRecord } from '../api/records.js';
import { useStreamState } from '../api/stream.js';
import { DetailScreen } from '../display/detail-screen.js';
import { EmptyState } from '../lists/empty-state.js';
import { LoadFailure } from '../lists/load-failure.js';
import { useAgents } from '../queues/use-agents.js';
import { useQueueStatuses } from '../queues/use-queue-statuses.js';
import { Loading } from '../shell/loading.js';
import { AgentDesk } from './agent-desk.js';
import { ConnectionLost } from './connection-lost.js';

/** The page of somebody who takes calls of queues. Who it is, is remembered in this browser. */
export function Screen() {
  const agents = useAgents();
  const statuses = useQueueStatuses();
  const lost = useStreamState() === 'lost' || agents.isRefetchError;
  const [userId, setUserId] = useLocalStorage<string | null>({
    key: 'hookswitch.agent',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const failed = agents.data === undefined ? agents : statuses;
  if (failed.isError && failed.data === undefined)
    return (
      <Stack p="lg">
        <LoadFailure error={failed.error} retry={() => void failed.refetch()} />
      </Stack>
    );
  if (agents.data === undefined || statuses.data === undefined) return <Loading label="Reading the agents" />;
  const me = agents.data.find(({ id }) => id === userId);
  return (
    <DetailScreen
      title={me?.name ?? 'Agent'}
      subtitle={me === undefined ? 'Take calls of queues.' : `Extension ${me.extension ?? 'missing'}`}
      actions={<WhoIAm agents={agents.data} value={me?.id ?? null} onChange={setUserId} />}
    >
      {lost && <ConnectionLost />}
      {me === undefined ? (
        <Nobody anyAgent={agents.data.length > 0} />
      ) : (
        <AgentDesk key={me.id} agent={me} statuses={statuses.data} />
      )}
    </DetailScreen>
  );
}

function WhoIAm(props: {
  agents: readonly AgentRecord[];
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  return (
    <Select
      label="I am"
      placeholder="Choose yourself"
      searchable
      w={240}
      data={props.agents.map(({ id, name, extension }) => ({
        value: id,
        label: extension === null ? name : `${name} (${extension})`,
      }))}
      value={props.value}
      onChange={props.onChange}
      nothingFoundMessage="No such agent"
    />
  );
}

function Nobody({ anyAgent }: { anyAgent: boolean }) {
  return (
    <EmptyState
      icon={IconHeadset}
      title={anyAgent ? 'Who are you?' : 'No agent yet'}
      text={
        anyAgent
          ? 'Choose yourself at the top right. This browser remembers it.'
          : 'Agents are the members of live queues: add users to a queue, and apply the configuration.'
      }
      action={
        anyAgent ? undefined : (
          <Anchor component={Link} to="/queues">
            Go to the queues
          </Anchor>
        )
      }
    />
  );
}
