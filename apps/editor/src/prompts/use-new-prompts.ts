import { useRef, useState } from 'react';
import { createDraft, deleteDraft } from '../api/draft-objects.js';
import { useNewInEnvironment } from '../environments/use-environment-list.js';
import { promptNameOf, type PromptDraft } from './prompt-draft.js';
import { useSoundUpload } from './use-sound-upload.js';

/** A file that becomes a prompt. */
export interface NewPrompt {
  readonly key: number;
  readonly fileName: string;
  readonly state: 'waiting' | 'uploading' | 'made' | 'refused';
  /** Of the prompt, once it is made. */
  readonly id: string | null;
  readonly error: unknown;
}

/** Makes prompts out of files, one after the other. A file that is refused leaves no prompt behind. */
export function useNewPrompts() {
  const upload = useSoundUpload();
  const environment_id = useNewInEnvironment();
  const [rows, setRows] = useState<readonly NewPrompt[]>([]);
  const keys = useRef(0);
  const last = useRef<Promise<void>>(Promise.resolve());
  const change = (key: number, next: Partial<NewPrompt>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...next } : row)));

  const make = async (key: number, file: File) => {
    change(key, { state: 'uploading' });
    try {
      const made = await createDraft<PromptDraft>('prompts', {
        name: promptNameOf(file.name),
        environment_id,
      });
      const { id } = made.value;
      try {
        await upload.mutateAsync({ id, file });
      } catch (error) {
        await deleteDraft('prompts', id, made.etag).catch(() => undefined);
        throw error;
      }
      change(key, { state: 'made', id });
    } catch (error) {
      change(key, { state: 'refused', error });
    }
  };

  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = (keys.current += 1);
      const row: NewPrompt = { key, fileName: file.name, state: 'waiting', id: null, error: null };
      setRows((before) => [...before, row]);
      last.current = last.current.then(() => make(key, file));
    }
  };
  return { rows, progress: upload.progress, add, clear: () => setRows([]) };
}
