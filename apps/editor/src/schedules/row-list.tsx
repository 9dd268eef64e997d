import { useFieldMessage } from '@hookswitch/editor-kit';
import { ActionIcon, Button, Group, Input, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface RowListProps<Row> {
  /** Field of the schedule, for its messages. */
  readonly field: string;
  readonly label: string;
  readonly description: string;
  /** As the form holds them: not judged yet. */
  readonly rows: unknown;
  readonly fresh: () => Row;
  readonly addLabel: string;
  /** How a row is called in the label of the button that removes it. */
  readonly nameOf: (row: Row, index: number) => string;
  readonly onChange: (rows: Row[]) => void;
  /** Further buttons beside the one that adds. */
  readonly extra?: ReactNode;
  readonly children: (row: Row, pointer: string, change: (part: Partial<Row>) => void) => ReactNode;
}

/** Rows of a schedule, each on one line where there is room. */
export function RowList<Row extends object>(props: RowListProps<Row>) {
  const { field, label, description, fresh, addLabel, nameOf, onChange, extra, children } = props;
  const rows = (Array.isArray(props.rows) ? (props.rows as Partial<Row>[]) : []).map((row): Row => ({
    ...fresh(),
    ...row,
  }));
  const message = useFieldMessage(`/${field}`);
  return (
    <Input.Wrapper label={label} labelElement="div" description={description} error={message?.message}>
      <Stack gap="xs" mt="xs" role="group" aria-label={label} data-pointer={`/${field}`}>
        {rows.length === 0 && (
          <Text size="sm" c="dimmed">
            None yet.
          </Text>
        )}
        {rows.map((row, index) => (
          <Group key={index} gap="xs" align="flex-end" role="group" aria-label={nameOf(row, index)}>
            {children(row, `/${field}/${index}`, (part) =>
              onChange(rows.map((old, at) => (at === index ? { ...old, ...part } : old))),
            )}
            <ActionIcon
              variant="subtle"
              color="red"
              mb={4}
              aria-label={`Remove ${nameOf(row, index)}`}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Group gap="sm">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...rows, fresh()])}
          >
            {addLabel}
          </Button>
          {extra}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
