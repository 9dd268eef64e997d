import type { Transcribe } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { EntitySchema } from 'typeorm';

/** A recording that is put into words: the columns are what lists select by, `body` is the whole of it. */
export interface TranscribeRow {
  readonly id: Id;
  readonly recording_id: Id;
  readonly call_id: Id;
  readonly status: Transcribe['status'];
  readonly body: Transcribe;
}

export const transcribeEntity = new EntitySchema<TranscribeRow>({
  name: 'transcribe',
  tableName: 'transcribes',
  columns: {
    id: { type: 'text', primary: true },
    recording_id: { type: 'text' },
    call_id: { type: 'text' },
    status: { type: 'text' },
    body: { type: 'simple-json' },
  },
});
