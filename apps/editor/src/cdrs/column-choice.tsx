import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconColumns } from '@tabler/icons-react';
import { CDR_COLUMNS, type CdrColumn } from './cdr-columns.js';

const USUAL = CDR_COLUMNS.filter(({ usual }) => usual).map(({ key }) => key);

/** The columns that are shown in this browser, in the order of the list of all. */
export function useChosenColumns() {
  const [keys, setKeys] = useLocalStorage<readonly string[]>({
    key: 'hookswitch-cdr-columns',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  });
  const columns = CDR_COLUMNS.filter(({ key }, place) => place === 0 || keys.includes(key));
  return { columns, setKeys: (next: readonly string[]) => setKeys([...next]) };
}

/** Which columns are shown. */
export function ColumnChoice(props: {
  columns: readonly CdrColumn[];
  setKeys: (keys: readonly string[]) => void;
}) {
  const shown = props.columns.map(({ key }) => key);
  return (
    <Popover position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={16} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Checkbox.Group value={shown} onChange={props.setKeys}>
          <Stack gap="xs">
            {CDR_COLUMNS.slice(1).map(({ key, title }) => (
              <Checkbox key={key} value={key} label={title} />
            ))}
            <Button size="xs" variant="subtle" onClick={() => props.setKeys(USUAL)}>
              The usual ones
            </Button>
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
