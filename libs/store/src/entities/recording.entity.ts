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
  readonly status: Exclude<Recording['status'], 'discarded'> | 'deleted';
  readonly started_at: string;
  readonly from_number: string;
  readonly to_number: string;
  /** The mailbox of a message; `null`: a recording of a call. */
  readonly mailbox_id: Id | null;
  /** Of a message: 1 until its owner has heard it. */
  readonly is_new: 0 | 1;
  /** When a message is to be removed; `null`: when recordings of its age are. */
  readonly remove_at: string | null;
  /** The users who took part, or whose mailbox it is: ids, each with a comma behind it. */
  readonly user_ids: string;
  /** The queues that the call went through: names, each with a line break behind it. */
  readonly queue_names: string;
  /** 1: it is to be put into words. */
  readonly transcribe: 0 | 1;
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
    mailbox_id: { type: 'text', nullable: true },
    is_new: { type: 'integer' },
    remove_at: { type: 'text', nullable: true },
    user_ids: { type: 'text' },
    queue_names: { type: 'text' },
    transcribe: { type: 'integer' },
    body: { type: 'simple-json' },
  },
});
