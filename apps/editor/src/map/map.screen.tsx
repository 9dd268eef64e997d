import { Group, Paper, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch, IconSitemap } from '@tabler/icons-react';
import { useState } from 'react';
import { useConfigurationMap, type ConfigurationMap } from '../api/links.js';
import { EmptyState } from '../lists/empty-state.js';
import { LoadFailure } from '../lists/load-failure.js';
import { Loading } from '../shell/loading.js';
import { ReachList } from './reach-list.js';
import { reachTree } from './reach-tree.js';

const CONFIGURATIONS = [
  { value: 'drafts', label: 'Drafts' },
  { value: 'live', label: 'Live' },
];

/** From each number to everything that calls to it can reach. */
export function Screen() {
  const [of, setOf] = useState<'drafts' | 'live'>('drafts');
  const [search, setSearch] = useState('');
  const map = useConfigurationMap(of);
  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md">
      <div>
        <Title order={1} size="h3">
          Map
        </Title>
        <Text c="dimmed" size="sm" mt={4} maw={680}>
          Each number, and everything that a call to it can reach: flows, the people and groups they ring,
          what they play and whom they tell.
        </Text>
      </div>
      <Group gap="xs" align="flex-end">
        <TextInput
          leftSection={<IconSearch size={16} />}
          placeholder="Search"
          aria-label="Search numbers and what they reach"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={260}
        />
        <SegmentedControl
          aria-label="Configuration"
          data={CONFIGURATIONS}
          value={of}
          onChange={(value) => setOf(value as typeof of)}
        />
      </Group>
      {map.isPending && <Loading label="Loading the map" />}
      {map.isError && <LoadFailure error={map.error} retry={() => void map.refetch()} />}
      {map.isSuccess && <Numbers map={map.data} search={search} live={of === 'live'} />}
    </Stack>
  );
}

function Numbers({ map, search, live }: { map: ConfigurationMap; search: string; live: boolean }) {
  const numbers = map.objects.filter(({ type }) => type === 'number');
  if (numbers.length === 0)
    return (
      <EmptyState
        icon={IconSitemap}
        title={live ? 'No number is live' : 'No number yet'}
        text={
          live
            ? 'Apply the configuration: then what calls can reach is shown here.'
            : 'Add a number and give it a flow: then what calls to it can reach is shown here.'
        }
      />
    );
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const trees = numbers.map((number) => reachTree(map, number));
  const shown = trees.filter((tree) => {
    const text = JSON.stringify(tree).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (shown.length === 0) return <Text c="dimmed">Nothing here matches. Change the search.</Text>;
  return shown.map((tree) => (
    <Paper key={tree.key} withBorder p="md" component="section" aria-label={tree.object.name}>
      <ReachList branches={[tree]} />
      {tree.children.length === 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          It leads nowhere: callers hear that it is not in service.
        </Text>
      )}
    </Paper>
  ));
}
