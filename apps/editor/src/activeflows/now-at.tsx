import { BUILT_IN_FLOW_IDS } from '@hookswitch/flow-model';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ActiveflowRecord } from '../api/records.js';
import { words } from '../calls/call-words.js';

type Action = NonNullable<ActiveflowRecord['current_action']>;

/** What an object is called: by its label, or by its id where it has none. */
export function nameOfAction({ label, id }: Action): string {
  return label || id;
}

/** Where its flow is drawn, with the object selected. A built-in flow is drawn nowhere. */
export function canvasOf({ flow_id, current_action }: ActiveflowRecord): string | null {
  const drawn = current_action?.flow_id ?? flow_id;
  if (BUILT_IN_FLOW_IDS.includes(drawn)) return null;
  return `/flows/${drawn}${current_action ? `?node=${encodeURIComponent(current_action.id)}` : ''}`;
}

/** The object that a run is at: its label, with the way to the canvas, and its type. */
export function NowAt({ activeflow }: { activeflow: ActiveflowRecord }) {
  const action = activeflow.current_action;
  if (!action) return <Text size="sm">Between two objects</Text>;
  const place = canvasOf(activeflow);
  return (
    <>
      {place === null ? (
        <Text size="sm">{nameOfAction(action)}</Text>
      ) : (
        <Anchor component={Link} to={place} size="sm">
          {nameOfAction(action)}
        </Anchor>
      )}
      <Text size="xs" c="dimmed">
        {words(action.type)}
      </Text>
    </>
  );
}
