import { Anchor, Collapse, List, Text } from '@mantine/core';
import { useState } from 'react';
import type { ScheduleOverride } from '../api/records.js';
import { Moment } from '../display/moment.js';

/** Who has switched a schedule, when and to what; folded away. */
export function OverrideHistory({ changes, outcomes }: Pick<ScheduleOverride, 'changes' | 'outcomes'>) {
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const labelOf = (name: string) => outcomes.find((outcome) => outcome.name === name)?.label ?? name;
  return (
    <div>
      <Anchor component="button" type="button" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide' : 'Show'} who has switched it ({changes.length})
      </Anchor>
      <Collapse expanded={open}>
        <List size="sm" mt="xs">
          {changes.map(({ at, by, outcome, note }) => (
            <List.Item key={at}>
              <Moment at={at} oneLine /> {by}: {outcome === null ? 'back to its hours' : labelOf(outcome)}
              {note !== '' && (
                <Text span c="dimmed" size="sm">
                  {' '}
                  {note}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      </Collapse>
    </div>
  );
}
