import type { Recording } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { EntitySchema } from 'typeorm';

/**
 * A recording: the columns are what lists select by, `body` is the whole of it. `deleted`: it was removed, and its file
 * goes next; then the row does.
 */
export interface RecordingRow {
  readonly id: Id;
  readonly call_id: Id;
  readonly status: Recording['status'] | 'deleted';
  readonly started_at: string;
  readonly from_number: string;
  readonly to_number: string;
  readonly body: Recording;
}

export const recordingEntity = new EntitySchema<RecordingRow>({
  name: 'recording',
  tableName: 'recordings',
  columns: {
    id: { type: 'text', primary: true },
    call_id: { type: 'text' },
    status: { type: 'text' },
    started_at: { type: 'text' },
    from_number: { type: 'text' },
    to_number: { type: 'text' },
    body: { type: 'simple-json' },
  },
});
