import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listAgentCalls } from '../api/operations.js';
import type { AgentRecord, QueueStatus } from '../api/records.js';
import { useServerNow } from '../display/server-clock.js';
import { useSoon } from '../lists/use-soon.js';
import { CALL_EVENTS } from '../lists/use-live-refresh.js';
import { useAgentAction } from './agent-actions.js';
import { CallPanel } from './call-panel.js';
import { DutyPanel } from './duty-panel.js';
import { MyDay } from './my-day.js';
import { MyQueues } from './my-queues.js';

interface AgentDeskProps {
  readonly agent: AgentRecord;
  readonly statuses: readonly QueueStatus[];
}

/** What an agent sees while at work: their state, their call, their queues, their day. */
export function AgentDesk({ agent, statuses }: AgentDeskProps) {
  const now = useServerNow();
  const action = useAgentAction(agent.id);
  const key = ['agent', agent.id, 'calls'];
  useSoon([...CALL_EVENTS, 'agent_changed'], [key], (data, type) => concerns(agent, data, type));
  const calls = useQuery({
    queryKey: key,
    queryFn: () => listAgentCalls(agent.id),
    refetchInterval: 30_000,
    staleTime: 0,
  });
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Stack gap="md">
          <DutyPanel agent={agent} action={action} now={now} />
          <CallPanel agent={agent} calls={calls.data ?? []} statuses={statuses} action={action} now={now} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          <MyQueues agent={agent} statuses={statuses} action={action} now={now} />
          <MyDay agent={agent} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** Whether an event is of the agent, or of one of their calls. */
function concerns({ id, call_ids, ringing_for, wrap_up }: AgentRecord, data: unknown, type: string): boolean {
  const told = (data as { readonly id?: string }).id ?? '';
  if (type === 'agent_changed') return told === id;
  return [...call_ids, ...ringing_for, wrap_up?.call_id].includes(told);
}
