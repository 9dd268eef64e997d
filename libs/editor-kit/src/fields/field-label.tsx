import { Code, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { FieldMessage } from '../form-environment.js';

/** A description with `code` in backticks. */
export function Description({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 === 1 ? (
          <Code key={index} fz="inherit">
            {part}
          </Code>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}

/** A fault below a control that has no place of its own for it. */
export function MessageLine({ message }: { message: FieldMessage | undefined }) {
  if (!message) return null;
  return (
    <Text size="xs" c={message.severity === 'error' ? 'red.7' : 'yellow.8'} role="alert">
      {message.message}
    </Text>
  );
}
