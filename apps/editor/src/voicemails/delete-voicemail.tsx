import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.js';
import type { VoicemailRecord } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { exactTime } from '../display/time-texts.js';
import { ofWhom } from '../recordings/recording-words.js';
import { needing } from '../session/needs.js';

/** Removes a message and its sound, after a question. */
export const DeleteVoicemail = needing('recordings:delete', DeleteVoicemailControl);

function DeleteVoicemailControl({ message }: { message: VoicemailRecord }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => client.DELETE('/api/v1/voicemails/{id}', { params: { path: { id: message.id } } }),
    onSuccess: () => showDone('The message is deleted.'),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['voicemails'] }),
  });
  const whose = ofWhom(message, exactTime);
  return (
    <ConfirmButton
      size="xs"
      label={`Delete the message ${whose}`}
      question="Delete this message?"
      consequence={`The message ${whose}, and its sound are gone for good.`}
      confirm="Delete"
      cancel="Keep it"
      pending={remove.isPending}
      onConfirm={() => remove.mutate()}
    >
      Delete
    </ConfirmButton>
  );
}
