import { Group, TextInput } from '@mantine/core';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { asList, asRecord, asText, type FieldProps } from './field-props.js';
import { RowsFrame } from './rows-frame.js';
import { SecretCell } from './secret-cell.js';

/** The further phones of a user: what people call each, what it signs in as, and with which password. */
export function DevicesField({ field, pointer, value, onChange }: FieldProps) {
  return (
    <RowsFrame
      field={field}
      pointer={pointer}
      rows={asList(value ?? field.fallback)}
      addLabel="Add phone"
      rowName="phone"
      newRow={() => ({ name: '', sip_name: '', sip_password: null })}
      onChange={onChange}
    >
      {(row, index, replace) => {
        const device = asRecord(row);
        const at = `${pointer}/${index}`;
        const change = (change: Record<string, unknown>) => replace({ ...device, ...change });
        return (
          <Group gap={6} align="flex-start" style={{ flex: 1 }}>
            <Cell
              label={`Name of phone ${index + 1}`}
              placeholder="Mobile"
              pointer={`${at}/name`}
              value={asText(device['name'])}
              onChange={(name) => change({ name })}
            />
            <Cell
              label={`SIP name of phone ${index + 1}`}
              placeholder="ann-mobile"
              pointer={`${at}/sip_name`}
              value={asText(device['sip_name'])}
              onChange={(sip_name) => change({ sip_name })}
            />
            <SecretCell
              label={`SIP password of phone ${index + 1}`}
              placeholder="SIP password"
              pointer={`${at}/sip_password`}
              value={device['sip_password']}
              onChange={(sip_password) => change({ sip_password })}
            />
          </Group>
        );
      }}
    </RowsFrame>
  );
}

interface CellProps {
  readonly label: string;
  readonly placeholder: string;
  readonly pointer: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Cell({ label, placeholder, pointer, value, onChange }: CellProps) {
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      readOnly={readOnly}
      error={message?.message}
      data-pointer={pointer}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      style={{ flex: 1, minWidth: 120 }}
    />
  );
}
