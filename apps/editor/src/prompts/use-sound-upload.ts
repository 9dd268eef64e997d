import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readDraft, type Tagged } from '../api/draft-objects.js';
import { PENDING_CHANGES_KEY } from '../api/pending-changes.js';
import { ApiError, isConflict } from '../api/problem.js';
import { REFERENCES_KEY } from '../api/references.js';
import { uploadFile } from '../api/upload.js';
import { sizeText } from '../display/time-texts.js';
import { uploadUrl, type PromptDraft } from './prompt-draft.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** Uploads what a prompt sounds like. `progress` is 0 to 1 while bytes are sent; at 1 the server converts them. */
export function useSoundUpload() {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const upload = useMutation({
    mutationFn: async ({ id, file }: { id: string; file: File }) => {
      refuseTooLarge(file);
      setProgress(0);
      const key = ['prompts', id];
      const known =
        queries.getQueryData<Tagged<PromptDraft>>(key) ?? (await readDraft<PromptDraft>('prompts', id));
      return uploadFile<PromptDraft>({ url: uploadUrl(id), file, etag: known.etag, onProgress: setProgress });
    },
    meta: { quiet: true },
    onSuccess: (tagged, { id }) => {
      queries.setQueryData(['prompts', id], tagged);
      for (const queryKey of [['prompts', 'list'], REFERENCES_KEY, PENDING_CHANGES_KEY]) {
        void queries.invalidateQueries({ queryKey });
      }
    },
    onError: (error, { id }) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey: ['prompts', id] });
    },
    onSettled: () => setProgress(null),
  });
  return { ...upload, progress };
}

/** Said at once: the server would only say it after all of it was sent. */
function refuseTooLarge({ size }: File): void {
  if (size <= MOST_BYTES) return;
  const detail = `The file may have 10 MB at most; this one has ${sizeText(size)}. Save it as MP3, or shorten it.`;
  throw new ApiError(413, 'File too large', detail);
}
