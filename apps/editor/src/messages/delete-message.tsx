import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { client } from '../api/client.js';
import type { MessageRecord } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { needing } from '../session/needs.js';

/** Removes a message, after a question. One that is still to be sent stays. */
export const DeleteMessage = needing('messages:delete', DeleteMessageControl);

function DeleteMessageControl({ message }: { message: MessageRecord }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => client.DELETE('/api/v1/messages/{id}', { params: { path: { id: message.id } } }),
    onSuccess: () => {
      showDone('The message is deleted.');
      void navigate('/messages');
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['messages', 'list'] }),
  });
  return (
    <ConfirmButton
      question="Delete this message?"
      consequence="Its text is gone for good. The rest of the conversation stays."
      confirm="Delete"
      cancel="Keep it"
      pending={remove.isPending}
      disabled={message.status === 'queued' || message.status === 'sending'}
      onConfirm={() => remove.mutate()}
    >
      Delete
    </ConfirmButton>
  );
}
