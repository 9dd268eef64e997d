import { Box, Group, Stack, Text } from '@mantine/core';
import { asList, asRecord, asText, type FieldProps } from './field-props.js';
import { RowsFrame } from './rows-frame.js';
import { TemplateInput } from './template-input.js';

/** Variables that are read out of an answer: name, path, and what it is otherwise. */
export function AnswerVariablesField({ field, pointer, value, onChange }: FieldProps) {
  return (
    <RowsFrame
      field={field}
      pointer={pointer}
      rows={asList(value ?? field.fallback)}
      addLabel="Add variable"
      rowName="variable"
      newRow={() => ({ name: '', path: '', fallback: '' })}
      onChange={onChange}
    >
      {(row, index, replace) => {
        const variable = asRecord(row);
        const at = `${pointer}/${index}`;
        const cell = (name: string, label: string, placeholder: string, variables = false) => (
          <TemplateInput
            label={`${label} ${index + 1}`}
            placeholder={placeholder}
            pointer={`${at}/${name}`}
            value={asText(variable[name])}
            onChange={(next) => replace({ ...variable, [name]: next })}
            variables={variables}
          />
        );
        return (
          <Stack gap={4} style={{ flex: 1, minWidth: 0 }} mb={4}>
            <Group gap={6} wrap="nowrap" align="flex-start">
              <Box w="38%" miw={0} style={{ display: 'flex' }}>
                {cell('name', 'Name of variable', 'tier')}
              </Box>
              <Word text="is" />
              {cell('path', 'Path in the answer of variable', 'customer.tier')}
            </Group>
            <Group gap={6} wrap="nowrap" align="flex-start">
              <Word text="otherwise" />
              {cell('fallback', 'Otherwise, of variable', 'empty', true)}
            </Group>
          </Stack>
        );
      }}
    </RowsFrame>
  );
}

/** What the cells around it mean; screen readers have their labels. */
function Word({ text }: { text: string }) {
  return (
    <Text size="sm" c="dimmed" mt={8} aria-hidden>
      {text}
    </Text>
  );
}
