import { Description } from '@hookswitch/editor-kit';
import { Button, Checkbox, Code, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EventGroup, EventOption } from './event-choices.js';
import { EventSample } from './event-sample.js';

export interface EventGroupRowsProps {
  readonly group: EventGroup;
  readonly value: readonly string[];
  readonly toggle: (names: readonly string[], on: boolean) => void;
  /** Only one event can be chosen, over all groups. */
  readonly single: boolean;
  /** The webhook as it is being filled in: samples show its URL and headers. */
  readonly form: Readonly<Record<string, unknown>>;
  readonly webhookId: string | null;
}

/** Events that stand together, each with its sample; all of them are ticked with one tick, where more than one can be. */
export function EventGroupRows(props: EventGroupRowsProps) {
  const { group, value, toggle, single } = props;
  const names = group.options.map(({ name }) => name);
  const ticked = names.filter((name) => value.includes(name)).length;
  const title = (
    <Text span fw={600} size="sm">
      {group.title}
    </Text>
  );
  return (
    <Stack gap={6} role="group" aria-label={group.title}>
      {single ? (
        title
      ) : (
        <Checkbox
          label={title}
          aria-label={`All of ${group.title}`}
          checked={ticked === names.length}
          indeterminate={ticked > 0 && ticked < names.length}
          onChange={(event) => toggle(names, event.currentTarget.checked)}
        />
      )}
      <Stack gap={6} pl={single ? 0 : 30}>
        {group.options.map((option) => (
          <EventRow key={option.name} option={option} {...props} />
        ))}
      </Stack>
    </Stack>
  );
}

function EventRow({
  option,
  value,
  toggle,
  single,
  form,
  webhookId,
}: EventGroupRowsProps & { option: EventOption }) {
  const [opened, setOpened] = useState(false);
  const { name, title, description } = option;
  const shared = {
    checked: value.includes(name),
    description: <Description text={description} />,
    label: (
      <>
        {title} {title !== name && <Code>{name}</Code>}
      </>
    ),
  };
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        {single ? (
          <Radio {...shared} name="event_types" value={name} onChange={() => toggle([name], true)} />
        ) : (
          <Checkbox {...shared} onChange={(event) => toggle([name], event.currentTarget.checked)} />
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={opened}
          aria-label={`${opened ? 'Hide sample' : 'Sample'} of ${name}`}
          style={{ flexShrink: 0 }}
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Hide sample' : 'Sample'}
        </Button>
      </Group>
      {opened && (
        <div style={{ marginTop: 6 }}>
          <EventSample name={name} form={form} webhookId={webhookId} />
        </div>
      )}
    </div>
  );
}
