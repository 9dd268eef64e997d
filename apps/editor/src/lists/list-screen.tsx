import { Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Loading } from '../shell/loading.js';
import { EmptyState, type EmptyStateProps } from './empty-state.js';
import { LoadFailure } from './load-failure.js';
import { SortableTitle, useSorting } from './sorting.js';
import { usePages, type PageSource } from './use-pages.js';
import classes from './list-screen.module.css';

export interface Column<Item> {
  readonly title: string;
  readonly render: (item: Item) => ReactNode;
  readonly width?: number | string;
  readonly align?: 'left' | 'right';
  /** What rows are sorted by when the column's title is pressed; without it they are not. */
  readonly sortBy?: (item: Item) => string | number;
}

export interface ListScreenProps<Item> {
  readonly title: string;
  /** One sentence: what these things are. */
  readonly description?: string;
  readonly source: PageSource<Item>;
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
  /** Where a row leads; its first cell should hold a link with the same address for the keyboard. */
  readonly hrefOf?: (item: Item) => string;
  /** Text that the search box looks through; without it there is no search box. */
  readonly searchText?: (item: Item) => string;
  readonly searchLabel?: string;
  /** What to say and to offer while there is nothing yet. */
  readonly empty: EmptyStateProps;
  /** What stands between the title and the table. */
  readonly head?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** Selects and switches above the table; their state belongs into `source.key`. */
  readonly filters?: ReactNode;
  /** Whether a filter is set: an empty answer then means "nothing matches", not "nothing yet". */
  readonly filtered?: boolean;
}

/** More columns than these stand closer together, so that the last one is in sight. */
const MANY = 6;

/** The plain list of every resource: table, search, filters, what to do when it is empty, and further pages. */
export function ListScreen<Item>(props: ListScreenProps<Item>) {
  const { title, description, source, columns, keyOf, hrefOf, searchText, empty, actions, filters } = props;
  const pages = usePages(source);
  const [search, setSearch] = useState('');
  const navigate = useNavigate();
  const items = pages.items;
  const shown = useMemo(() => {
    const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
    if (!searchText || words.length === 0) return items;
    return items.filter((item) => words.every((word) => searchText(item).toLowerCase().includes(word)));
  }, [items, search, searchText]);
  const { sorted, sorting, sort } = useSorting(shown, columns);
  // A page can be empty and have a next one: looking took too long.
  const nothingYet = pages.isSuccess && items.length === 0 && !props.filtered && !pages.hasNextPage;

  return (
    <Stack p={{ base: 'md', md: 'lg' }} gap="md" className={classes['screen']}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h3">
            {title}
          </Title>
          {description && (
            <Text c="dimmed" size="sm" mt={4} maw={680}>
              {description}
            </Text>
          )}
        </div>
        <Group gap="xs">{actions}</Group>
      </Group>
      {props.head}
      {!nothingYet && (searchText || filters) && (
        <Group gap="xs" align="flex-end">
          {searchText && (
            <TextInput
              leftSection={<IconSearch size={16} />}
              placeholder="Search"
              aria-label={props.searchLabel ?? `Search ${title.toLowerCase()}`}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              w={260}
            />
          )}
          {filters}
        </Group>
      )}
      {pages.isPending && <Loading label={`Loading ${title.toLowerCase()}`} />}
      {pages.isError && <LoadFailure error={pages.error} retry={() => void pages.refetch()} />}
      {nothingYet && <EmptyState {...empty} />}
      {pages.isSuccess && !nothingYet && (
        <Table.ScrollContainer minWidth={560} className={classes['frame']}>
          <Table
            verticalSpacing="sm"
            horizontalSpacing={columns.length > MANY ? 'sm' : 'md'}
            highlightOnHover={Boolean(hrefOf)}
          >
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <SortableTitle key={column.title} column={column} sorting={sorting} onSort={sort} />
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted.map((item) => (
                <Table.Tr
                  key={keyOf(item)}
                  className={hrefOf ? classes['row'] : undefined}
                  onClick={(event) => {
                    // Links and buttons inside the row act for themselves.
                    if (
                      !hrefOf ||
                      (event.target as HTMLElement).closest('a,button,input,label,[role=menuitem]')
                    )
                      return;
                    void navigate(hrefOf(item));
                  }}
                >
                  {columns.map((column) => (
                    <Table.Td key={column.title} ta={column.align}>
                      {column.render(item)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
              {shown.length === 0 && (
                <Table.Tr>
                  <Table.Td colSpan={columns.length}>
                    <Text c="dimmed" ta="center" py="lg">
                      {pages.hasNextPage
                        ? 'Nothing was found so far. “Load more” goes on looking.'
                        : 'Nothing here matches. Change the search or the filters.'}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              )}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void pages.fetchNextPage()}
          loading={pages.isFetchingNextPage}
          style={{ alignSelf: 'center' }}
        >
          Load more
        </Button>
      )}
    </Stack>
  );
}
