import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.js';
import type { RecordingRecord } from '../api/records.js';
import { showDone } from '../api/query-client.js';
import { ConfirmButton } from '../display/confirm-button.js';
import { exactTime } from '../display/time-texts.js';
import { ofWhom } from './recording-words.js';
import { needing } from '../session/needs.js';

/** Removes a finished recording and its file, after a question. */
export const DeleteRecording = needing('recordings:delete', DeleteRecordingControl);

function DeleteRecordingControl({ recording }: { recording: RecordingRecord }) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => client.DELETE('/api/v1/recordings/{id}', { params: { path: { id: recording.id } } }),
    onSuccess: () => showDone('The recording is deleted.'),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['recordings'] }),
  });
  const whose = ofWhom(recording, exactTime);
  return (
    <ConfirmButton
      size="xs"
      label={`Delete the recording ${whose}`}
      question="Delete this recording?"
      consequence={`The recording ${whose}, and its file are gone for good. Webhooks that ask for recording_deleted are told.`}
      confirm="Delete"
      cancel="Keep it"
      pending={remove.isPending}
      disabled={recording.status !== 'done' && recording.status !== 'failed'}
      onConfirm={() => remove.mutate()}
    >
      Delete
    </ConfirmButton>
  );
}
