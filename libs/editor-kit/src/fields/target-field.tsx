import { Autocomplete, Group, Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { Description, MessageLine } from './field-label.js';
import { asRecord, asText, type FieldProps } from './field-props.js';
import { VariablePicker } from './variable-picker.js';

/** Whom to ring: a user's extension, offered by name, or a number. */
export function TargetField({ field, pointer, value, onChange }: FieldProps) {
  const { references, readOnly, phoneState } = useFormEnvironment();
  const target = asRecord(value ?? field.fallback);
  const at = `${pointer}/target`;
  const message = useFieldMessage(at);
  const kind = target['type'] === 'number' ? 'number' : 'extension';
  const extensions = references['extension'] ?? [];
  const text = asText(target['target']);
  const description = field.fields.find((part) => part.name === 'target')?.description;
  return (
    <Input.Wrapper label={field.title} labelElement="div" withAsterisk={field.required}>
      <Stack gap={8} mt={4} data-pointer={pointer}>
        <SegmentedControl
          aria-label={`${field.title}: kind of target`}
          value={kind}
          readOnly={readOnly}
          onChange={(type) => onChange({ ...target, type })}
          data={[
            { value: 'extension', label: 'User (extension)' },
            { value: 'number', label: 'Number' },
          ]}
        />
        <Autocomplete
          aria-label={kind === 'extension' ? 'Extension' : 'Number'}
          placeholder={kind === 'extension' ? '1001' : '+442079460000'}
          data={kind === 'extension' ? extensions.map((option) => option.value) : []}
          renderOption={({ option }) => (
            <Group justify="space-between" gap="xs" style={{ flex: 1 }}>
              <Text size="sm">
                {option.value}{' '}
                <Text span c="dimmed">
                  {extensions.find((extension) => extension.value === option.value)?.label}
                </Text>
              </Text>
              {phoneState?.(option.value)}
            </Group>
          )}
          readOnly={readOnly}
          value={text}
          onChange={(next) => onChange({ type: kind, ...target, target: next })}
          error={message?.message}
          data-pointer={at}
          rightSection={
            <VariablePicker
              label={field.title}
              onPick={(variable) => onChange({ type: kind, ...target, target: text + variable })}
            />
          }
        />
        {description && (
          <Text size="xs" c="dimmed">
            <Description text={description} />
          </Text>
        )}
        <MessageLine message={useFieldMessage(pointer)} />
      </Stack>
    </Input.Wrapper>
  );
}
