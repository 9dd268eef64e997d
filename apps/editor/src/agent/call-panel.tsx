import { Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCheck, IconHeadset } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AgentCall, AgentRecord, QueueStatus } from '../api/records.js';
import { Facts, type Fact } from '../display/facts.js';
import { clockText } from '../display/server-clock.js';
import { StateBadge, type Tone } from '../display/state-badge.js';
import type { useAgentAction } from './agent-actions.js';
import classes from './agent.module.css';
import { Keys } from './duty-panel.js';
import { EarlierCalls } from './earlier-calls.js';

const STATES: Readonly<Record<AgentCall['state'], { label: string; tone: Tone }>> = {
  ringing: { label: 'Rings', tone: 'busy' },
  talking: { label: 'Talking', tone: 'good' },
  wrap_up: { label: 'Wrap-up', tone: 'warn' },
};

interface CallPanelProps {
  readonly agent: AgentRecord;
  readonly calls: readonly AgentCall[];
  readonly statuses: readonly QueueStatus[];
  readonly action: ReturnType<typeof useAgentAction>;
  /** The server's time, ms since 1970. */
  readonly now: number;
}

/** Who rings, who is talked with, or whose call is wrapped up. */
export function CallPanel({ agent, calls, statuses, action, now }: CallPanelProps) {
  const finish = () => {
    if (agent.wrap_up !== null && !action.isPending) action.mutate({ do: 'wrap_up_end' });
  };
  useHotkeys([['shift+alt+F', finish, { usePhysicalKeys: true }]], []);
  return (
    <Paper withBorder p="md" component="section" aria-label="My call">
      {agent.wrap_up !== null && (
        <Group justify="space-between" mb="md" className={classes['wrapUp']}>
          <div>
            <Title order={2} size="h5">
              Wrap-up {queueName(statuses, agent.wrap_up.queue_id)}
            </Title>
            <Text size="sm">
              You are rung again in{' '}
              <b className={classes['figures']}>{clockText(Date.parse(agent.wrap_up.until) - now + 999)}</b>
            </Text>
          </div>
          <Button
            leftSection={<IconCheck size={16} />}
            rightSection={<Keys last="F" />}
            disabled={action.isPending}
            onClick={finish}
          >
            Finish
          </Button>
        </Group>
      )}
      {calls.length === 0 && agent.wrap_up === null && <Quiet agent={agent} />}
      {calls.map((one) => (
        <OneCall
          key={`${one.call.id} ${one.state}`}
          one={one}
          now={now}
          queue={one.state === 'wrap_up' ? queueName(statuses, agent.wrap_up?.queue_id) : null}
        />
      ))}
    </Paper>
  );
}

function OneCall({ one, now, queue }: { one: AgentCall; now: number; queue: string | null }) {
  const { party, queue_call, call } = one;
  const { label, tone } = STATES[one.state];
  const facts: Fact[] = [
    { label: 'Queue', value: queue_call?.queue.name ?? queue ?? 'None: a call of your own' },
    { label: 'Waited', value: waited(one, now) },
    { label: one.state === 'wrap_up' ? 'Ended' : label, value: since(one, now) },
  ];
  return (
    <article className={classes['call']} aria-label={`${label}: ${party.name ?? party.number}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {party.name ?? (party.number || 'Unknown number')}
          </Title>
          {party.name !== null && <Text className={classes['figures']}>{party.number}</Text>}
        </div>
        <StateBadge tone={tone}>{label}</StateBadge>
      </Group>
      <div className={classes['facts']}>
        <Facts facts={facts} />
      </div>
      <EarlierCalls number={party.number} callId={call.id} />
      <Anchor component={Link} to={`/calls/${call.id}`} size="sm">
        What happened in this call
      </Anchor>
    </article>
  );
}

function Quiet({ agent }: { agent: AgentRecord }) {
  const signedIn = agent.queues.length > 0;
  return (
    <Group gap="sm" py="lg" justify="center">
      <IconHeadset size={22} aria-hidden />
      <Text c="dimmed">
        {!signedIn
          ? 'No queue rings you: sign in to take calls.'
          : agent.paused !== null
            ? 'No queue rings you while you are paused.'
            : 'No call. Who rings you will be shown here.'}
      </Text>
    </Group>
  );
}

/** Before the agent was connected; goes on counting while the phone rings. */
function waited({ state, queue_call }: AgentCall, now: number): string | null {
  if (queue_call === null) return null;
  return clockText(state === 'ringing' ? now - Date.parse(queue_call.tm_create) : queue_call.waited_ms);
}

function since({ since: at }: AgentCall, now: number): string | null {
  return at === null ? null : clockText(now - Date.parse(at));
}

function queueName(statuses: readonly QueueStatus[], id: string | undefined): string {
  return statuses.find(({ queue_id }) => queue_id === id)?.name ?? '';
}
