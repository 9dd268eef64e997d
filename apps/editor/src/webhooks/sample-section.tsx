import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useEventTypes } from '../event-types/use-event-types.js';
import { eventGroups } from './event-choices.js';
import { EventSample } from './event-sample.js';
import { useDialect } from '../event-types/use-dialects.js';

/** A drop-down of events: choosing one shows what is sent of it, with a test. */
export function SampleSection(props: {
  form: Readonly<Record<string, unknown>>;
  /** `null`: not saved yet; left out: without a test. */
  webhookId?: string | null;
}) {
  const { form } = props;
  const types = useEventTypes().data?.result ?? [];
  const dialect = useDialect(form['dialect'] ?? 'native');
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = eventGroups(dialect, types);
  const offered = groups.flatMap(({ options }) => options);
  const ticked = Array.isArray(form['event_types']) ? form['event_types'].map(String) : [];
  const first = ticked.find((name) => offered.some((option) => option.name === name)) ?? offered[0]?.name;
  const name = offered.some((option) => option.name === chosen) ? chosen : (first ?? null);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Choose an event to see its request as your server gets it, with this URL and these headers. Its values
        are examples.
      </Text>
      <Select
        label="Event to show"
        w={360}
        maw="100%"
        searchable
        allowDeselect={false}
        data={groups.map((group) => ({
          group: group.title,
          items: group.options.map((option) => ({
            value: option.name,
            label: option.title === option.name ? option.name : `${option.title} (${option.name})`,
          })),
        }))}
        value={name}
        onChange={setChosen}
        nothingFoundMessage="No such event"
      />
      {name !== null && (
        <EventSample
          key={name}
          name={name}
          form={form}
          {...(props.webhookId !== undefined && { webhookId: props.webhookId })}
        />
      )}
    </Stack>
  );
}
