import { MessageLength } from '@hookswitch/editor-kit';
import { isPattern } from '@hookswitch/flow-model';
import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useReferences } from '../api/references.js';
import { faultsOf, useSendMessage } from './use-send-message.js';

/** From one of our numbers, to anybody. */
export function SendMessageForm({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const numbers = (useReferences().data?.['number'] ?? []).flatMap(({ name, number }) =>
    number && !isPattern(number)
      ? [{ value: number, label: name && name !== number ? `${name} (${number})` : number }]
      : [],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const from = chosen ?? numbers[0]?.value ?? null;
  const send = useSendMessage(({ id }) => {
    close();
    void navigate(`/messages/${id}`);
  });
  const faults = faultsOf(send.error);
  return (
    <form
      aria-label="Send a message"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ from: from ?? '', to: to.trim(), text });
      }}
    >
      <Stack>
        <Select
          label="From"
          placeholder="A number of yours"
          required
          data={numbers}
          value={from}
          error={faults['/from'] ?? null}
          onChange={setChosen}
          nothingFoundMessage="Add a number under “Numbers”, and apply it"
          comboboxProps={{ withinPortal: true }}
        />
        <TextInput
          label="To"
          placeholder="+447700900123"
          required
          value={to}
          error={faults['/to'] ?? null}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <div>
          <Textarea
            label="Text"
            required
            autosize
            minRows={3}
            maxRows={10}
            value={text}
            error={faults['/text'] ?? null}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <MessageLength text={text} />
        </div>
        {faults[''] && (
          <Text size="sm" c="red" role="alert">
            {faults['']}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={send.isPending}
            disabled={from === null || to.trim() === '' || text.trim() === ''}
          >
            Send
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
