import { Group, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Column } from './list-screen.js';

/** By which column, and whether the greatest comes first. */
interface Sorting {
  readonly title: string;
  readonly isDescending: boolean;
}

/** Rows in the order of a column whose title was pressed; as the server gave them until then. Sorts what is loaded. */
export function useSorting<Item>(items: readonly Item[], columns: readonly Column<Item>[]) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const sorted = useMemo(() => {
    const by = columns.find(({ title }) => title === sorting?.title)?.sortBy;
    if (by === undefined) return items;
    const ordered = items.toSorted((one, other) => compare(by(one), by(other)));
    return sorting?.isDescending ? ordered.toReversed() : ordered;
  }, [items, columns, sorting]);
  const sort = (title: string) =>
    setSorting((before) => ({ title, isDescending: before?.title === title && !before.isDescending }));
  return { sorted, sorting, sort };
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'en-GB', { numeric: true });
}

/** The head of a column: a button, where its rows can be sorted by it. */
export function SortableTitle<Item>(props: {
  column: Column<Item>;
  sorting: Sorting | null;
  onSort: (title: string) => void;
}) {
  const { title, width, align, sortBy } = props.column;
  const place = { w: width, ta: align };
  if (sortBy === undefined) return <Table.Th {...place}>{title}</Table.Th>;
  const isSorted = props.sorting?.title === title;
  const isDescending = isSorted && props.sorting?.isDescending === true;
  const Arrow = isDescending ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th {...place} aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton fz="inherit" fw="inherit" onClick={() => props.onSort(title)}>
        <Group gap={4} wrap="nowrap" component="span">
          {title}
          {isSorted && <Arrow size={14} aria-hidden />}
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
}
