import { Description } from '@hookswitch/editor-kit';
import { Code, Group, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listEventVariables } from '../../api/operations.js';

/** What a template can read of an event: each variable with type and meaning, put in at the cursor when it is chosen. */
export function VariableList({ type, onPick }: { type: string | null; onPick: (name: string) => void }) {
  const [search, setSearch] = useState('');
  const variables = useQuery({
    queryKey: ['event-variables', type],
    queryFn: () => listEventVariables(type ?? ''),
    enabled: type !== null,
    staleTime: Infinity,
  }).data?.result;
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const shown = (variables ?? []).filter(({ name, description }) =>
    words.every((word) => `${name} ${description}`.toLowerCase().includes(word)),
  );
  return (
    <Stack gap={6} role="group" aria-label="Variables">
      <Group justify="space-between" align="flex-end">
        <TextInput
          label={type === null ? 'Variables' : `Variables of ${type}`}
          description="Choosing one puts it in at the cursor."
          placeholder="Search"
          leftSection={<IconSearch size={16} />}
          w={320}
          maw="100%"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter would save the form.
            event.preventDefault();
            if (shown[0] && words.length > 0) onPick(shown[0].name);
          }}
        />
        <Text size="xs" c="dimmed" role="status">
          {shown.length === 1 ? '1 variable' : `${shown.length} variables`}
        </Text>
      </Group>
      <ScrollArea.Autosize
        mah={240}
        type="auto"
        style={{ border: '1px solid var(--hs-line)', borderRadius: 8 }}
      >
        <ul style={{ listStyle: 'none', margin: 0, padding: 4 }}>
          {shown.map(({ name, type: kind, nullable, description }) => (
            <li key={name} style={{ padding: '4px 8px' }}>
              <Group gap={8} wrap="nowrap" align="baseline">
                <UnstyledButton
                  className="hs-choice"
                  aria-label={`Insert ${name}`}
                  title="Insert at the cursor"
                  onClick={() => onPick(name)}
                >
                  <Code style={{ overflowWrap: 'anywhere' }}>{name}</Code>
                </UnstyledButton>
                <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {nullable ? `${kind} or null` : kind}
                </Text>
              </Group>
              <Text size="xs" mt={2}>
                <Description text={description} />
              </Text>
            </li>
          ))}
        </ul>
        {variables !== undefined && shown.length === 0 && (
          <Text size="sm" p="sm" c="dimmed">
            No variable of that name.
          </Text>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}
