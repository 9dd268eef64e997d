import { ActionIcon, Box, Tooltip } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useFormEnvironment } from '../form-environment.js';
import { asList, asRecord, asText, type FieldProps } from './field-props.js';
import { RowsFrame } from './rows-frame.js';
import { SecretCell } from './secret-cell.js';
import { isMaskedSecret } from './secret-field.js';
import { TemplateInput } from './template-input.js';

/** HTTP headers: name, value, and a lock that makes the value a secret. */
export function HeadersField({ field, pointer, value, onChange }: FieldProps) {
  const rows = asList(value ?? field.fallback);
  const { readOnly } = useFormEnvironment();
  return (
    <RowsFrame
      field={field}
      pointer={pointer}
      rows={rows}
      addLabel="Add header"
      rowName="header"
      newRow={() => ({ name: '', value: '', secret: false })}
      onChange={onChange}
    >
      {(row, index, replace) => {
        const header = asRecord(row);
        const at = `${pointer}/${index}`;
        const secret = header['secret'] === true;
        const change = (change: Record<string, unknown>) => replace({ ...header, ...change });
        return (
          <>
            <Box w="38%" miw={0} style={{ display: 'flex' }}>
              <TemplateInput
                label={`Name of header ${index + 1}`}
                placeholder="X-Tenant"
                pointer={`${at}/name`}
                value={asText(header['name'])}
                onChange={(name) => change({ name })}
              />
            </Box>
            {secret ? (
              <SecretCell
                label={`Value of header ${index + 1}`}
                pointer={`${at}/value`}
                value={header['value']}
                onChange={(next) => change({ value: next })}
              />
            ) : (
              <TemplateInput
                label={`Value of header ${index + 1}`}
                placeholder="acme"
                pointer={`${at}/value`}
                value={asText(header['value'])}
                onChange={(next) => change({ value: next })}
                variables
              />
            )}
            <Tooltip label={secret ? 'Secret: stored encrypted and masked' : 'Make the value a secret'}>
              <ActionIcon
                variant={secret ? 'light' : 'subtle'}
                color={secret ? undefined : 'gray'}
                mt={4}
                disabled={readOnly}
                aria-label={`Keep the value of header ${index + 1} secret`}
                aria-pressed={secret}
                // A masked value cannot be shown again: turning the lock off starts with an empty value.
                onClick={() =>
                  change({ secret: !secret, value: isMaskedSecret(header['value']) ? '' : header['value'] })
                }
              >
                {secret ? <IconLock size={16} /> : <IconLockOpen size={16} />}
              </ActionIcon>
            </Tooltip>
          </>
        );
      }}
    </RowsFrame>
  );
}
