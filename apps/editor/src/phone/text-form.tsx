import { MessageLength } from '@hookswitch/editor-kit';
import { Autocomplete, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../api/client.js';
import { listDrafts } from '../api/draft-objects.js';
import { listMessages } from '../api/operations.js';
import type { MessageRecord } from '../api/records.js';
import type { DraftObject } from '../api/resources.js';
import { useFlowEditor } from '../flow-editor/editor-context.js';
import { MESSAGE_EVENTS, useLiveRefresh } from '../lists/use-live-refresh.js';
import { Conversation } from '../messages/conversation.js';
import { needing } from '../session/needs.js';

interface NumberDraft extends DraftObject {
  readonly number: string;
  readonly message_flow_id: string | null;
}

/** A text message from a simulated phone, and what comes back. */
export const TextForm = needing('calls:control', TextFormControl);

function TextFormControl() {
  const { session } = useFlowEditor();
  const queries = useQueryClient();
  const numbers = useQuery({
    queryKey: ['numbers', 'phone'],
    queryFn: () => listDrafts<NumberDraft>('numbers', { size: 100 }),
  }).data?.result;
  const own = numbers?.find(({ message_flow_id }) => message_flow_id === session.flowId)?.number;
  const [typed, setTyped] = useState<string | null>(null);
  const [from, setFrom] = useState('+447700900123');
  const [text, setText] = useState('');
  /** The conversation that was begun last. */
  const [between, setBetween] = useState<Pick<MessageRecord, 'from' | 'to'> | null>(null);
  const to = typed ?? own ?? '';
  const send = useMutation({
    mutationFn: () =>
      bodyOf<MessageRecord>(
        client.POST('/api/v1/simulator/messages', {
          body: { from: from.trim(), to: to.trim(), text },
        }),
      ),
    onSuccess: (message) => {
      setBetween(message);
      setText('');
      void queries.invalidateQueries({ queryKey: ['messages'] });
    },
  });
  return (
    <form
      aria-label="Test message"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="sm">
        <Autocomplete
          label="Write to the number"
          placeholder="+442079460000"
          data={(numbers ?? []).map(({ number }) => number)}
          value={to}
          onChange={setTyped}
        />
        {numbers && !own && typed === null && (
          <Text size="xs" c="dimmed">
            No number has this flow for messages yet. Choose it under “Numbers”.
          </Text>
        )}
        <TextInput
          label="Writer’s number"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Textarea
          label="Text message"
          autosize
          minRows={2}
          maxRows={6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <MessageLength text={text} />
        <Button
          type="submit"
          color="teal.9"
          leftSection={<IconMessage size={16} />}
          loading={send.isPending}
          disabled={to.trim() === '' || from.trim() === '' || text === ''}
        >
          Send the text
        </Button>
        {between && <Answers {...between} />}
      </Stack>
    </form>
  );
}

function Answers({ from, to }: Pick<MessageRecord, 'from' | 'to'>) {
  useLiveRefresh(MESSAGE_EVENTS, [['messages', 'between', to, from]]);
  const messages = useQuery({
    queryKey: ['messages', 'between', to, from],
    queryFn: () => listMessages({ number: to, with: from }, null),
  });
  return <Conversation messages={messages.data?.result ?? []} linked={false} />;
}
