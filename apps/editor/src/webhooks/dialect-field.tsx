import { Alert, Badge, Group, List, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DialectRecord } from '../api/records.js';
import type { DraftFields } from '../drafts/draft-form.js';
import { useEventTypes } from '../event-types/use-event-types.js';
import { changeDialect } from './change-dialect.js';
import { useDialects } from '../event-types/use-dialects.js';

/** In whose way events are written: what is special about each, and what a change of it costs. */
export function DialectField({ value, onChange }: Pick<DraftFields, 'value' | 'onChange'>) {
  const dialects = useDialects().data?.result ?? [];
  const types = useEventTypes().data?.result;
  const [notes, setNotes] = useState<readonly string[]>([]);
  const chosen = dialects.find(({ name }) => name === value['dialect']) ?? dialects[0];
  const choose = (name: string | null) => {
    const to = dialects.find((dialect) => dialect.name === name);
    if (to === undefined || types === undefined || to.name === chosen?.name) return;
    const changed = changeDialect(value, to, new Set(types.map(({ type }) => type)));
    setNotes(changed.notes);
    onChange(changed.value);
  };
  return (
    <Stack gap="xs" data-pointer="/dialect">
      <Select
        label="Dialect"
        description="Whose names and formats the events are written in."
        allowDeselect={false}
        disabled={types === undefined}
        value={chosen?.name ?? null}
        data={dialects.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={choose}
      />
      {chosen && <Traits dialect={chosen} />}
      {notes.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          p="sm"
          role="status"
          withCloseButton
          closeButtonLabel="Close"
          onClose={() => setNotes([])}
          title={<span className="hs-plain">What did not fit</span>}
        >
          <List size="sm">
            {notes.map((note) => (
              <List.Item key={note}>{note}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function Traits({ dialect }: { dialect: DialectRecord }) {
  const traits = [
    ...(dialect.https_only ? ['https only'] : []),
    ...(dialect.single_event ? ['One event per webhook'] : []),
    `By ${dialect.methods.join(', ')}`,
    dialect.secret_use === null ? 'Signed (Standard Webhooks)' : 'Own use of the secret',
  ];
  return (
    <div>
      <Text size="sm">{dialect.description}</Text>
      <Group gap={6} mt={6}>
        {traits.map((trait) => (
          <Badge key={trait} variant="default" radius="sm" tt="none" fw={500}>
            {trait}
          </Badge>
        ))}
      </Group>
    </div>
  );
}
