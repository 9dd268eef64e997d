import { Box } from '@mantine/core';
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
          <>
            <Box w="26%" miw={0} style={{ display: 'flex' }}>
              {cell('name', 'Name of variable', 'tier')}
            </Box>
            {cell('path', 'Path in the answer of variable', 'customer.tier')}
            <Box w="30%" miw={0} style={{ display: 'flex' }}>
              {cell('fallback', 'Otherwise, of variable', 'otherwise', true)}
            </Box>
          </>
        );
      }}
    </RowsFrame>
  );
}
