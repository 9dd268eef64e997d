import { MessageLength } from '@hookswitch/editor-kit';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { faultsOf, useSendMessage } from './use-send-message.js';
import { needing } from '../session/needs.js';

/** Goes on with a conversation. */
export const AnswerForm = needing('messages:send', AnswerFormControl);

function AnswerFormControl({ ours, theirs }: { ours: string; theirs: string }) {
  const [text, setText] = useState('');
  const send = useSendMessage(() => setText(''));
  const [fault] = Object.values(faultsOf(send.error));
  return (
    <form
      aria-label="Answer"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ from: ours, to: theirs, text });
      }}
    >
      <Stack gap={6} mt="md">
        <Textarea
          label={`Write to ${theirs}`}
          autosize
          minRows={2}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {fault && (
          <Text size="sm" c="red" role="alert">
            {fault}
          </Text>
        )}
        <Group justify="space-between">
          <MessageLength text={text} />
          <Button
            type="submit"
            leftSection={<IconSend size={16} />}
            loading={send.isPending}
            disabled={text.trim() === ''}
          >
            Send
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
