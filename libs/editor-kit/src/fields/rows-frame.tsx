import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import type { FormField } from '../schema/schema-fields.js';
import { Description } from './field-label.js';

export interface RowsFrameProps {
  readonly field: FormField;
  readonly pointer: string;
  readonly rows: readonly unknown[];
  readonly addLabel: string;
  /** How one row is called in the labels of its buttons: "header", "variable". */
  readonly rowName: string;
  readonly newRow: () => unknown;
  readonly onChange: (rows: unknown[]) => void;
  readonly children: (row: unknown, index: number, replace: (row: unknown) => void) => ReactNode;
}

/** A list of rows with a button that adds one and a button on each that removes it. */
export function RowsFrame(props: RowsFrameProps) {
  const { field, pointer, rows, onChange, rowName } = props;
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const full = field.maxItems !== null && rows.length >= field.maxItems;
  return (
    <Input.Wrapper
      label={field.title}
      labelElement="div"
      description={field.description && <Description text={field.description} />}
      error={message?.message}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    >
      <Stack gap={8} mt={4} role="group" aria-label={field.title} data-pointer={pointer}>
        {rows.map((row, index) => (
          <Group key={index} gap={6} wrap="nowrap" align="flex-start">
            {props.children(row, index, (next) =>
              onChange(rows.map((old, at) => (at === index ? next : old))),
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={4}
              disabled={readOnly}
              aria-label={`Remove ${rowName} ${index + 1}`}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          disabled={readOnly || full}
          onClick={() => onChange([...rows, props.newRow()])}
          style={{ alignSelf: 'flex-start' }}
        >
          {props.addLabel}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
