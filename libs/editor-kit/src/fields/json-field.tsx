import { JsonInput } from '@mantine/core';
import { useState } from 'react';
import { useFieldMessage, useFormEnvironment } from '../form-environment.js';
import { Description } from './field-label.js';
import type { FieldProps } from './field-props.js';

/** Anything that no other control fits: written as JSON, taken over when it is valid. */
export function JsonField({ field, pointer, value, onChange }: FieldProps) {
  const message = useFieldMessage(pointer);
  const { readOnly } = useFormEnvironment();
  const written = JSON.stringify(value ?? field.fallback ?? null, null, 2);
  const [text, setText] = useState<string | null>(null);
  return (
    <JsonInput
      label={field.title}
      description={field.description && <Description text={field.description} />}
      error={message?.message}
      validationError="This is not valid JSON."
      autosize
      minRows={3}
      maxRows={14}
      readOnly={readOnly}
      value={text ?? written}
      data-pointer={pointer}
      onChange={(next) => {
        setText(next);
        try {
          onChange(JSON.parse(next));
        } catch {
          // Half-written JSON stays in the box until it can be read.
        }
      }}
      onBlur={() => setText(null)}
    />
  );
}
