import { Button, Group, Input, PasswordInput, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { Description } from './field-label.js';
import { asRecord, asText, type FieldProps } from './field-props.js';

/** Of a Mantine input, in pixels. */
const INPUT_HEIGHT = 36;

/** Whether a value is a secret as the API shows it: masked, with a hint. */
export function isMaskedSecret(value: unknown): value is { secret: true; hint: string } {
  return asRecord(value)['secret'] === true && typeof asRecord(value)['hint'] === 'string';
}

/**
 * A secret: one that is set shows its hint with *Replace* and *Remove*; a new one is written when the field is left
 * or Enter is pressed, so that half a secret is never saved.
 */
export function SecretField({ field, pointer, value, onChange }: FieldProps) {
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const [replacing, setReplacing] = useState(false);
  const description = field.description && <Description text={field.description} />;
  if (isMaskedSecret(value) && !replacing) {
    return (
      <Input.Wrapper
        label={field.title}
        description={description}
        error={message?.message}
        labelElement="div"
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      >
        {/* As high as the input that it takes the place of: what is below must not move while somebody aims at it. */}
        <Group gap="xs" h={INPUT_HEIGHT} mb={description ? 5 : 0} data-pointer={pointer}>
          <IconLock size={16} aria-hidden />
          <Text size="sm" ff="monospace">
            {value.hint}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            disabled={readOnly}
            aria-label={`Replace ${field.title}`}
            onClick={() => setReplacing(true)}
          >
            Replace
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="red"
            disabled={readOnly}
            aria-label={`Remove ${field.title}`}
            onClick={() => onChange(null)}
          >
            Remove
          </Button>
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <SecretInput
      // A value that was taken over (or undone) starts the input afresh.
      key={asText(value)}
      label={field.title}
      description={description}
      error={message?.message}
      pointer={pointer}
      initial={typeof value === 'string' ? value : ''}
      readOnly={readOnly}
      autoFocus={replacing}
      placeholder={replacing ? 'New value' : (field.placeholder ?? 'Not set')}
      onDone={(text) => {
        setReplacing(false);
        if (text !== (typeof value === 'string' ? value : '')) onChange(text === '' ? null : text);
      }}
      onCancel={() => setReplacing(false)}
      keepsOld={replacing}
    />
  );
}

interface SecretInputProps {
  readonly label: string;
  readonly description: React.ReactNode;
  readonly error: string | undefined;
  readonly pointer: string;
  readonly initial: string;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  readonly placeholder: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
  /** Leaving it empty keeps the secret that is set. */
  readonly keepsOld: boolean;
}

function SecretInput(props: SecretInputProps) {
  const [text, setText] = useState(props.initial);
  const done = () => {
    if (props.keepsOld && text === '') props.onCancel();
    else props.onDone(text);
  };
  return (
    <PasswordInput
      label={props.label}
      description={props.description}
      error={props.error}
      data-pointer={props.pointer}
      readOnly={props.readOnly}
      data-autofocus={props.autoFocus || undefined}
      autoFocus={props.autoFocus}
      autoComplete="new-password"
      placeholder={props.placeholder}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          done();
        } else if (event.key === 'Escape') {
          setText(props.initial);
          props.onCancel();
        }
      }}
    />
  );
}
