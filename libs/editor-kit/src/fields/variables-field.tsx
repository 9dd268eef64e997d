import { Box } from '@mantine/core';
import { asList, asRecord, asText, type FieldProps } from './field-props.js';
import { RowsFrame } from './rows-frame.js';
import { TemplateInput } from './template-input.js';

/** Variables to write: name and value. */
export function VariablesField({ field, pointer, value, onChange }: FieldProps) {
  return (
    <RowsFrame
      field={field}
      pointer={pointer}
      rows={asList(value ?? field.fallback)}
      addLabel="Add variable"
      rowName="variable"
      newRow={() => ({ name: '', value: '' })}
      onChange={onChange}
    >
      {(row, index, replace) => {
        const variable = asRecord(row);
        const at = `${pointer}/${index}`;
        return (
          <>
            <Box w="40%" miw={0} style={{ display: 'flex' }}>
              <TemplateInput
                label={`Name of variable ${index + 1}`}
                placeholder="department"
                pointer={`${at}/name`}
                value={asText(variable['name'])}
                onChange={(name) => replace({ ...variable, name })}
              />
            </Box>
            <TemplateInput
              label={`Value of variable ${index + 1}`}
              placeholder="sales"
              pointer={`${at}/value`}
              value={asText(variable['value'])}
              onChange={(next) => replace({ ...variable, value: next })}
              variables
            />
          </>
        );
      }}
    </RowsFrame>
  );
}
