import { Description } from '@hookswitch/editor-kit';
import { Anchor, Code, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Section } from '../display/detail-screen.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { familiesOf, searchTypes } from './event-families.js';
import { useEventTypes } from './use-event-types.js';

/** The catalogue: everything that a webhook can be told of. */
export function Screen() {
  const types = useEventTypes();
  const [search, setSearch] = useState('');
  const shown = searchTypes(types.data?.result ?? [], search);
  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md" maw={1240} mx="auto">
      <div>
        <Title order={1} size="h3">
          Event types
        </Title>
        <Text c="dimmed" size="sm" mt={4}>
          Everything that a webhook can be told of, with the schema and an example of what is sent.
        </Text>
      </div>
      <TextInput
        leftSection={<IconSearch size={16} />}
        placeholder="Search"
        aria-label="Search event types"
        w={260}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {types.isPending && <Loading label="Loading the catalogue" />}
      {types.isError && <LoadFailure error={types.error} retry={() => void types.refetch()} />}
      {types.isSuccess && shown.length === 0 && (
        <Text c="dimmed">No event type matches. Change the search.</Text>
      )}
      {familiesOf(shown).map((family) => (
        <Section key={family.title} title={family.title}>
          <Table verticalSpacing="xs" layout="fixed" aria-label={family.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="30%">Event type</Table.Th>
                <Table.Th>When it happens</Table.Th>
                <Table.Th w={150}>Worth sending for</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {family.types.map((type) => (
                <Table.Tr key={type.type}>
                  <Table.Td>
                    <Anchor component={Link} to={`/event-types/${type.type}`} size="sm" fw={500}>
                      {type.title}
                    </Anchor>
                    <br />
                    <Code style={{ overflowWrap: 'anywhere' }}>{type.type}</Code>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">
                      <Description text={type.description} />
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{type.profile === 'live' ? 'Four minutes' : 'Three days'}</Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      ))}
    </Stack>
  );
}
