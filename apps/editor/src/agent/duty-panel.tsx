import { Alert, Button, Group, Kbd, Menu, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconLogin2, IconLogout2, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgentRecord } from '../api/records.js';
import { describeError } from '../api/problem.js';
import { clockText } from '../display/server-clock.js';
import { StateBadge } from '../display/state-badge.js';
import { AGENT_STATUSES } from '../queues/agent-words.js';
import type { useAgentAction } from './agent-actions.js';
import classes from './agent.module.css';
import { PAUSE_REASONS } from './pause-reasons.js';
import { needing } from '../session/needs.js';

interface DutyPanelProps {
  readonly agent: AgentRecord;
  readonly action: ReturnType<typeof useAgentAction>;
  /** The server's time, ms since 1970. */
  readonly now: number;
}

/** What the agent does, since when, and the buttons that change it. */
export const DutyPanel = needing('queues:control', DutyPanelControl);

function DutyPanelControl({ agent, action, now }: DutyPanelProps) {
  const [menu, setMenu] = useState(false);
  const signedIn = agent.queues.length > 0;
  const { paused } = agent;
  const busy = action.isPending;
  const { label, tone } = AGENT_STATUSES[agent.status];
  const changePause = () => {
    if (busy || !signedIn) return;
    if (paused === null) setMenu(true);
    else action.mutate({ do: 'unpause' });
  };
  const changeDuty = () => {
    if (!busy) action.mutate({ do: signedIn ? 'sign_out' : 'sign_in' });
  };
  // With the focus in a switch or a field, too.
  useHotkeys(
    [
      ['shift+alt+P', changePause, { usePhysicalKeys: true }],
      ['shift+alt+S', changeDuty, { usePhysicalKeys: true }],
    ],
    [],
  );
  return (
    <Paper withBorder p="md" component="section" aria-label="My state">
      <Group justify="space-between" align="flex-start">
        <div role="status">
          <StateBadge tone={tone}>{label}</StateBadge>
          <div className={classes['clock']} aria-hidden>
            {agent.status_since === null ? '–' : clockText(now - Date.parse(agent.status_since))}
          </div>
          {paused !== null && (
            <Text size="sm" c="dimmed">
              {paused.by === 'queue' ? 'Paused by the queue' : 'Paused'}
              {paused.reason === '' ? '' : `: ${paused.reason}`}
            </Text>
          )}
        </div>
        <Stack gap="xs" align="flex-end">
          <PauseButton
            agent={agent}
            opened={menu}
            onOpen={setMenu}
            disabled={busy || !signedIn}
            onPause={(reason) => action.mutate({ do: 'pause', reason })}
            onResume={() => action.mutate({ do: 'unpause' })}
          />
          <Button
            variant="default"
            w={210}
            justify="space-between"
            leftSection={signedIn ? <IconLogout2 size={16} /> : <IconLogin2 size={16} />}
            rightSection={<Keys last="S" />}
            disabled={busy}
            onClick={changeDuty}
          >
            {signedIn ? 'Sign out' : 'Sign in'}
          </Button>
        </Stack>
      </Group>
      {action.isError && <Refusal error={action.error} close={() => action.reset()} />}
    </Paper>
  );
}

function Refusal({ error, close }: { error: unknown; close: () => void }) {
  const { title, detail } = describeError(error);
  return (
    <Alert
      mt="sm"
      color="red"
      variant="light"
      role="alert"
      title={title}
      withCloseButton
      closeButtonLabel="Close this message"
      onClose={close}
    >
      {detail} What is shown here is how it is now; try again if you still want to change it.
    </Alert>
  );
}

interface PauseButtonProps {
  readonly agent: AgentRecord;
  readonly opened: boolean;
  readonly disabled: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly onPause: (reason: string) => void;
  readonly onResume: () => void;
}

function PauseButton({ agent, opened, disabled, onOpen, onPause, onResume }: PauseButtonProps) {
  const [other, setOther] = useState('');
  if (agent.paused !== null)
    return (
      <Button
        w={210}
        justify="space-between"
        leftSection={<IconPlayerPlay size={16} />}
        rightSection={<Keys last="P" />}
        disabled={disabled}
        onClick={onResume}
      >
        End pause
      </Button>
    );
  const pause = (reason: string) => {
    onOpen(false);
    setOther('');
    onPause(reason);
  };
  return (
    <Menu opened={opened} onChange={onOpen} position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="default"
          w={210}
          justify="space-between"
          leftSection={<IconPlayerPause size={16} />}
          rightSection={<Keys last="P" />}
          disabled={disabled}
        >
          Pause
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Why?</Menu.Label>
        {PAUSE_REASONS.map((reason) => (
          <Menu.Item key={reason} onClick={() => pause(reason)}>
            {reason}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form
          className={classes['other']}
          onSubmit={(event) => {
            event.preventDefault();
            pause(other.trim());
          }}
        >
          <TextInput
            aria-label="Another reason"
            placeholder="Another reason"
            size="xs"
            maxLength={200}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Button type="submit" size="xs" variant="default" aria-label="Pause for this reason">
            Pause
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The keys of a button: with Shift and Alt, so that no letter typed by accident changes anything. */
export function Keys({ last }: { last: string }) {
  return (
    <span className={classes['keys']} aria-hidden>
      <Kbd size="xs">⇧</Kbd>
      <Kbd size="xs">Alt</Kbd>
      <Kbd size="xs">{last}</Kbd>
    </span>
  );
}
