import { Button, Checkbox, NumberInput, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import type { QueueStatus } from '../api/records.js';
import type { WallboardSettings } from './wallboard-settings.js';

interface SettingsMenuProps {
  readonly queues: readonly QueueStatus[];
  readonly settings: WallboardSettings;
  readonly onChange: (settings: WallboardSettings) => void;
}

/** Which queues are shown, and from when on one is marked. */
export function SettingsMenu({ queues, settings, onChange }: SettingsMenuProps) {
  const shown = settings.queue_ids ?? queues.map(({ queue_id }) => queue_id);
  const set = (change: Partial<WallboardSettings>) => onChange({ ...settings, ...change });
  const choose = (ids: readonly string[]) =>
    set({ queue_ids: queues.every(({ queue_id }) => ids.includes(queue_id)) ? null : [...ids] });
  return (
    <Popover width={300} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconAdjustments size={16} />}>
          What is shown
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="What is shown">
        <Stack gap="sm">
          <Checkbox.Group label="Queues" value={shown} onChange={choose}>
            <ScrollArea.Autosize mah={240} mt={6}>
              <Stack gap={6}>
                {queues.map(({ queue_id, name }) => (
                  <Checkbox key={queue_id} value={queue_id} label={name} />
                ))}
              </Stack>
            </ScrollArea.Autosize>
          </Checkbox.Group>
          <NumberInput
            label="Mark a queue with more waiting than"
            suffix=" callers"
            min={0}
            max={1000}
            allowDecimal={false}
            placeholder="Never"
            value={settings.most_waiting ?? ''}
            onChange={(value) => set({ most_waiting: wholeNumber(value) })}
          />
          <NumberInput
            label="Mark a queue in which somebody waits longer than"
            suffix=" s"
            min={1}
            max={86_400}
            allowDecimal={false}
            placeholder="Never"
            value={settings.longest_s ?? ''}
            onChange={(value) => set({ longest_s: wholeNumber(value) })}
          />
          <Checkbox
            label="Calls in progress beside them"
            checked={settings.calls}
            onChange={(event) => set({ calls: event.currentTarget.checked })}
          />
          <Text size="xs" c="dimmed">
            Kept in this browser. An empty field marks nothing.
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function wholeNumber(value: number | string): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
