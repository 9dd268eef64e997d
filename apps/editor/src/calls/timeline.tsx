import { Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronRight,
  IconPhone,
  IconRoute,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { TimelineEntry } from '../api/records.js';
import { clockTime, spanBetween, spanText } from '../display/time-texts.js';
import { HttpStatus } from '../deliveries/delivery-badge.js';
import { words } from './call-words.js';
import { TimelineContent } from './timeline-content.js';
import classes from './timeline.module.css';

const KINDS: Readonly<Record<TimelineEntry['kind'], { icon: Icon; label: string }>> = {
  signal: { icon: IconPhone, label: 'Signalling' },
  step: { icon: IconRoute, label: 'Step' },
  attempt: { icon: IconSend, label: 'Request' },
};

/** Signalling, steps, webhook attempts and what was asked of other systems, of a call in order of time. Every row opens to what is behind it. */
export function Timeline({
  entries,
  activeflowId,
  flowId,
}: {
  entries: readonly TimelineEntry[];
  activeflowId: string | null;
  flowId: string | null;
}) {
  const [shown, setShown] = useState<string>('all');
  const visible = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => shown === 'all' || entry.kind === shown);
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label="What the timeline shows"
        value={shown}
        onChange={setShown}
        data={[
          { value: 'all', label: 'All' },
          { value: 'signal', label: 'Signalling' },
          { value: 'step', label: 'Steps' },
          { value: 'attempt', label: 'Requests' },
        ]}
      />
      {visible.length === 0 ? (
        <Text size="sm" c="dimmed">
          {entries.length === 0 ? 'Nothing happened yet.' : 'Nothing of this kind happened.'}
        </Text>
      ) : (
        <ol className={classes['list']} aria-label="Timeline">
          {visible.map(({ entry, index }) => (
            <Row key={keyOf(entry, index)} entry={entry} activeflowId={activeflowId} flowId={flowId} />
          ))}
        </ol>
      )}
    </>
  );
}

function Row(props: { entry: TimelineEntry; activeflowId: string | null; flowId: string | null }) {
  const { entry } = props;
  const [opened, setOpened] = useState(false);
  const id = useId();
  const { icon: KindIcon, label } = KINDS[entry.kind];
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes['item']}>
      <UnstyledButton
        className={classes['row']}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        <time dateTime={entry.at} className={classes['time']}>
          {clockTime(entry.at)}
        </time>
        <KindIcon size={18} stroke={1.7} aria-label={label} role="img" />
        <Summary entry={entry} flowId={props.flowId} />
        <Chevron size={16} aria-hidden />
      </UnstyledButton>
      <div id={id} hidden={!opened} className={classes['content']}>
        {opened && <TimelineContent {...props} />}
      </div>
    </li>
  );
}

/** A row in one line. */
function Summary({ entry, flowId }: { entry: TimelineEntry; flowId: string | null }) {
  switch (entry.kind) {
    case 'signal':
      return <Text size="sm">{entry.signal.text}</Text>;
    case 'step':
      return (
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {entry.step.label || entry.step.action_id}
          </Text>
          {entry.step.flow_id !== flowId && (
            <Text size="sm" c="dimmed">
              in {entry.step.flow_name || 'an unnamed flow'}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            left by “{words(entry.step.outcome)}” after {spanBetween(entry.at, entry.step.tm_end, 0)}
          </Text>
        </Group>
      );
    case 'attempt':
      return (
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {entry.attempt.event_type === 'fetch' ? 'Fetch' : entry.attempt.event_type}
          </Text>
          {entry.attempt.event_type === 'fetch' && (
            <Text size="sm" ff="monospace" fz="xs" style={{ overflowWrap: 'anywhere' }}>
              {entry.attempt.method} {entry.attempt.url}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            attempt {entry.attempt.number}
          </Text>
          <HttpStatus status={entry.attempt.http_status} />
          <Text size="sm" c="dimmed">
            in {spanText(entry.attempt.duration_ms)}
          </Text>
        </Group>
      );
  }
}

/** Rows keep their identity when new ones come in between. */
function keyOf(entry: TimelineEntry, index: number): string {
  if (entry.kind === 'step') return `step:${entry.step.sequence}`;
  if (entry.kind === 'attempt') return `attempt:${entry.attempt.delivery_id}:${entry.attempt.number}`;
  return `signal:${entry.at}:${entry.signal.kind}:${entry.signal.text}:${index}`;
}
