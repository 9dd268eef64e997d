import { Anchor, CloseButton, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { LadderRow } from '../../api/records.js';
import { Facts } from '../../display/facts.js';
import { millisecondTime } from '../../display/time-texts.js';
import { words } from '../call-words.js';
import { AttemptContent, TimelineContent } from '../timeline-content.js';
import type { SpokenRow } from './ladder-rows.js';
import classes from './ladder.module.css';

/** What is behind a row of the ladder, below it. */
export function LadderContent(props: {
  spoken: SpokenRow;
  /** When the step of this row began. */
  enteredAt: string;
  activeflowId: string | null;
  flowId: string | null;
  onClose: () => void;
}) {
  const { row, sentence } = props.spoken;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // What scrolling gives is no clean-up of an effect.
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section
      ref={box}
      className={classes['content']}
      aria-label="Behind the row"
      onKeyDown={({ key }) => key === 'Escape' && props.onClose()}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <div aria-live="polite">
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {sentence}
          </Text>
          <Text size="xs" c="dimmed">
            {millisecondTime(row.at)}
          </Text>
        </div>
        <CloseButton aria-label="Close the row" onClick={props.onClose} />
      </Group>
      <Behind {...props} row={row} />
    </section>
  );
}

function Behind(props: {
  row: LadderRow;
  enteredAt: string;
  activeflowId: string | null;
  flowId: string | null;
}) {
  const { at, content } = props.row;
  switch (content.kind) {
    case 'signal':
      return (
        <Stack gap="sm">
          <Text size="sm">{content.signal.text}</Text>
          <TimelineContent {...props} entry={{ at, kind: 'signal', signal: content.signal }} />
        </Stack>
      );
    case 'delivery':
      return <AttemptContent deliveryId={content.delivery.delivery_id} number={content.delivery.attempt} />;
    case 'step': {
      const { sequence, outcome, tm_end, ...step } = content.step;
      if (sequence === null || outcome === null || tm_end === null)
        return <RunningStep step={step} isDrawn={props.flowId !== null} />;
      return (
        <TimelineContent
          {...props}
          entry={{ at: props.enteredAt, kind: 'step', step: { ...step, sequence, outcome, tm_end } }}
        />
      );
    }
  }
}

type OpenStep = Pick<
  Extract<LadderRow['content'], { kind: 'step' }>['step'],
  'label' | 'action_id' | 'type' | 'flow_id' | 'flow_name'
>;

/** A step that is not over: there is no outcome yet, and no variable is written. */
function RunningStep({ step, isDrawn }: { step: OpenStep; isDrawn: boolean }) {
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          { label: 'Object', value: `${step.label || step.action_id} (${words(step.type)})` },
          { label: 'Flow', value: step.flow_name || 'Unnamed flow' },
          { label: 'Outcome', value: 'None yet: the call is here' },
        ]}
      />
      {isDrawn && (
        <Anchor component={Link} to={`/flows/${step.flow_id}?node=${step.action_id}`} size="sm">
          Show on the canvas
        </Anchor>
      )}
    </Stack>
  );
}
