import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';

interface NameFormProps {
  /** What the name is shown as first; empty for a new thing. */
  readonly initial?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  /** The word on the button. */
  readonly submit: string;
  readonly pending: boolean;
  /** Given the name without blanks around it; never empty. */
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
}

/** The inside of a dialog that asks for a name and nothing else. */
export function NameForm({ initial = '', submit, pending, onSubmit, onCancel, ...field }: NameFormProps) {
  const [text, setText] = useState(initial);
  const name = text.trim();
  // A form that has just been opened has no fault yet.
  const emptied = initial !== '' && name === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name) onSubmit(name);
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          {...field}
          required={initial === ''}
          value={text}
          data-autofocus
          error={emptied ? 'Enter a name.' : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={pending} disabled={!name}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
