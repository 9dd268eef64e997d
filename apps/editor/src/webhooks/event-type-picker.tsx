import { Description } from '@hookswitch/editor-kit';
import {
  Alert,
  Button,
  Checkbox,
  Code,
  Fieldset,
  Group,
  Input,
  Radio,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { EventTypeRecord } from '../api/operations.js';
import { CodeBlock } from '../display/code-block.js';
import { familiesOf, searchTypes, type EventFamily } from '../event-types/event-families.js';
import { useEventTypes } from '../event-types/use-event-types.js';
import { LoadFailure } from '../lists/load-failure.js';

export interface EventTypePickerProps {
  /** Names of the catalogue, or `*` for every event. */
  readonly value: readonly string[];
  readonly onChange: (types: string[]) => void;
  readonly error: string | undefined;
}

/** Which events a webhook is told of: every one, or those ticked. */
export function EventTypePicker({ value, onChange, error }: EventTypePickerProps) {
  const types = useEventTypes();
  const [search, setSearch] = useState('');
  const all = value.includes('*');
  const catalogue = types.data?.result ?? [];
  const unknown = value.filter((name) => name !== '*' && !catalogue.some(({ type }) => type === name));
  const toggle = (names: readonly string[], on: boolean) => {
    const rest = value.filter((name) => !names.includes(name));
    onChange(on ? [...rest, ...names] : rest);
  };
  return (
    <Fieldset legend="Events" data-pointer="/event_types" p="md">
      <Stack gap="sm">
        <Radio.Group
          aria-label="Which events are sent"
          value={all ? 'all' : 'some'}
          onChange={(mode) => onChange(mode === 'all' ? ['*'] : [])}
        >
          <Group>
            <Radio value="all" label="Every event, those of later versions too" />
            <Radio value="some" label="The events ticked here" />
          </Group>
        </Radio.Group>
        {error && <Input.Error>{error}</Input.Error>}
        {types.isError && <LoadFailure error={types.error} retry={() => void types.refetch()} />}
        {!all && (
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
                {value.length === 0 ? 'None is ticked: nothing is sent.' : `${value.length} ticked`}
              </Text>
            </Group>
            {unknown.length > 0 && types.isSuccess && (
              <Alert color="yellow" variant="light" p="sm">
                <Group justify="space-between">
                  <Text size="sm">Not in the catalogue: {unknown.join(', ')}</Text>
                  <Button size="compact-xs" variant="default" onClick={() => toggle(unknown, false)}>
                    Remove
                  </Button>
                </Group>
              </Alert>
            )}
            {familiesOf(searchTypes(catalogue, search)).map((family) => (
              <Family key={family.title} family={family} value={value} toggle={toggle} />
            ))}
          </>
        )}
      </Stack>
    </Fieldset>
  );
}

function Family(props: {
  family: EventFamily;
  value: readonly string[];
  toggle: (names: readonly string[], on: boolean) => void;
}) {
  const { family, value, toggle } = props;
  const names = family.types.map(({ type }) => type);
  const ticked = names.filter((name) => value.includes(name)).length;
  return (
    <Stack gap={6} role="group" aria-label={family.title}>
      <Checkbox
        label={
          <Text span fw={600} size="sm">
            {family.title}
          </Text>
        }
        aria-label={`All of ${family.title}`}
        checked={ticked === names.length}
        indeterminate={ticked > 0 && ticked < names.length}
        onChange={(event) => toggle(names, event.currentTarget.checked)}
      />
      <Stack gap={6} pl={30}>
        {family.types.map((type) => (
          <EventTypeRow
            key={type.type}
            type={type}
            checked={value.includes(type.type)}
            onChange={(on) => toggle([type.type], on)}
          />
        ))}
      </Stack>
    </Stack>
  );
}

function EventTypeRow(props: { type: EventTypeRecord; checked: boolean; onChange: (on: boolean) => void }) {
  const { type } = props;
  const [opened, setOpened] = useState(false);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Checkbox
          checked={props.checked}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
          label={
            <>
              {type.title} <Code>{type.type}</Code>
            </>
          }
          description={<Description text={type.description} />}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={opened}
          aria-label={`${opened ? 'Hide example' : 'Example'} of ${type.type}`}
          style={{ flexShrink: 0 }}
          onClick={() => setOpened(!opened)}
        >
          {opened ? 'Hide example' : 'Example'}
        </Button>
      </Group>
      {opened && (
        <div style={{ marginTop: 6 }}>
          <CodeBlock
            text={JSON.stringify(type.example)}
            label={`Example body of ${type.type}`}
            maxHeight={280}
          />
        </div>
      )}
    </div>
  );
}
