import { Alert, Button, Fieldset, Group, Input, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { DraftFields } from '../drafts/draft-form.js';
import { useEventTypes } from '../event-types/use-event-types.js';
import { LoadFailure } from '../lists/load-failure.js';
import { eventGroups } from './event-choices.js';
import { EventGroupRows } from './event-group-rows.js';
import { useDialect } from '../event-types/use-dialects.js';

export interface EventTypesFieldProps extends Pick<DraftFields, 'value' | 'onChange' | 'messages'> {
  readonly webhookId: string | null;
}

/** Which events a webhook is told of, by the names of its dialect's vendor or of the catalogue. */
export function EventTypesField({ value: form, onChange, messages, webhookId }: EventTypesFieldProps) {
  const types = useEventTypes();
  const dialect = useDialect(form['dialect'] ?? 'native');
  const [search, setSearch] = useState('');
  const value = Array.isArray(form['event_types']) ? form['event_types'].map(String) : [];
  const single = dialect?.single_event === true;
  const all = value.includes('*');
  const catalogue = types.data?.result ?? [];
  const offered = new Set(
    eventGroups(dialect, catalogue).flatMap(({ options }) => options.map(({ name }) => name)),
  );
  const unknown = value.filter((name) => name !== '*' && !offered.has(name));
  const error = messages.find(({ pointer }) => pointer.startsWith('/event_types'))?.message;
  const put = (event_types: readonly string[]) => onChange({ ...form, event_types });
  const toggle = (names: readonly string[], on: boolean) => {
    const rest = value.filter((name) => !names.includes(name));
    put(on ? (single ? names.slice(0, 1) : [...rest, ...names]) : rest);
  };
  return (
    <Fieldset legend={single ? 'Event' : 'Events'} data-pointer="/event_types" p="md">
      <Stack gap="sm">
        {!single && (
          <Radio.Group
            aria-label="Which events are sent"
            value={all ? 'all' : 'some'}
            onChange={(mode) => put(mode === 'all' ? ['*'] : [])}
          >
            <Group>
              <Radio value="all" label="Every event, those of later versions too" />
              <Radio value="some" label="The events ticked here" />
            </Group>
          </Radio.Group>
        )}
        {error && <Input.Error>{error}</Input.Error>}
        {types.isError && <LoadFailure error={types.error} retry={() => void types.refetch()} />}
        {(single || !all) && (
          <>
            <Group justify="space-between">
              <TextInput
                leftSection={<IconSearch size={16} />}
                placeholder="Search"
                aria-label="Search events"
                w={240}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              <Text size="sm" c="dimmed" role="status">
                {chosenText(value, single)}
              </Text>
            </Group>
            {(unknown.length > 0 || (single && all)) && types.isSuccess && dialect && (
              <Alert color="yellow" variant="light" p="sm">
                <Group justify="space-between">
                  <Text size="sm">
                    Unknown to {dialect.title}: {[...unknown, ...(all ? ['every event'] : [])].join(', ')}
                  </Text>
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => toggle([...unknown, '*'], false)}
                  >
                    Remove
                  </Button>
                </Group>
              </Alert>
            )}
            {eventGroups(dialect, catalogue, search).map((group) => (
              <EventGroupRows key={group.title} {...{ group, value, toggle, single, form, webhookId }} />
            ))}
          </>
        )}
      </Stack>
    </Fieldset>
  );
}

function chosenText(value: readonly string[], single: boolean): string {
  if (value.length === 0)
    return single ? 'None is chosen: nothing is sent.' : 'None is ticked: nothing is sent.';
  return single ? `Chosen: ${value.join(', ')}` : `${value.length} ticked`;
}
