import { Button, Group, Input, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { Description, MessageLine } from './field-label.js';
import { asList, asRecord, asText, type FieldProps } from './field-props.js';

/** As on a phone. */
const PAD = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** How keys are called aloud, where the character itself is not. */
const SPOKEN: Readonly<Record<string, string>> = { '*': 'star', '#': 'hash' };

/** The keys of a phone that are wired, on a pad; and a name for each of them. */
export function KeysField({ field, pointer, value, onChange }: FieldProps) {
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const rows = asList(value ?? field.fallback).map(asRecord);
  const offered = field.fields.find(({ name }) => name === 'key')?.options ?? [];
  const pad = PAD.filter((key) => offered.includes(key));
  const chosen = new Set(rows.map((row) => asText(row['key'])));
  const toggle = (key: string) => {
    const kept = rows.filter((row) => asText(row['key']) !== key);
    onChange(chosen.has(key) ? kept : inOrder([...rows, { key, label: '' }], pad));
  };
  return (
    <Input.Wrapper
      label={field.title}
      labelElement="div"
      description={field.description && <Description text={field.description} />}
      error={message?.message}
    >
      <Stack gap="xs" mt={4} role="group" aria-label={field.title} data-pointer={pointer}>
        <SimpleGrid cols={3} spacing={6} verticalSpacing={6} w={168}>
          {pad.map((key) => (
            <Button
              key={key}
              size="compact-md"
              variant={chosen.has(key) ? 'filled' : 'default'}
              aria-pressed={chosen.has(key)}
              aria-label={`Key ${SPOKEN[key] ?? key}`}
              disabled={readOnly}
              onClick={() => toggle(key)}
            >
              {key}
            </Button>
          ))}
        </SimpleGrid>
        {rows.map((row, at) => (
          <KeyRow
            key={asText(row['key'])}
            row={row}
            pointer={`${pointer}/${at}`}
            onName={(label) => onChange(rows.map((old, place) => (place === at ? { ...old, label } : old)))}
          />
        ))}
      </Stack>
    </Input.Wrapper>
  );
}

interface KeyRowProps {
  readonly row: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  readonly onName: (name: string) => void;
}

function KeyRow({ row, pointer, onName }: KeyRowProps) {
  const { readOnly } = useFormEnvironment();
  const key = asText(row['key']);
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Button component="div" size="compact-sm" variant="light" w={32} aria-hidden>
          {key}
        </Button>
        <TextInput
          aria-label={`Name of key ${SPOKEN[key] ?? key}`}
          placeholder="Sales"
          readOnly={readOnly}
          value={asText(row['label'])}
          onChange={(event) => onName(event.currentTarget.value)}
          data-pointer={`${pointer}/label`}
          style={{ flex: 1 }}
        />
      </Group>
      <MessageLine message={useFieldMessage(`${pointer}/key`)} />
    </div>
  );
}

/** As on the pad. */
function inOrder(
  rows: readonly Record<string, unknown>[],
  pad: readonly string[],
): Record<string, unknown>[] {
  return [...rows].sort((a, b) => pad.indexOf(asText(a['key'])) - pad.indexOf(asText(b['key'])));
}
