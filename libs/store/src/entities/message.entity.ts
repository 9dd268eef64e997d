import type { TextMessage } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { EntitySchema } from 'typeorm';

/** A text message: the columns are what lists select by, `body` is the whole of it. */
export interface MessageRow {
  readonly id: Id;
  readonly direction: TextMessage['direction'];
  readonly status: TextMessage['status'];
  readonly from_number: string;
  readonly to_number: string;
  readonly created_at: string;
  readonly provider_id: string | null;
  readonly body: TextMessage;
}

export const messageEntity = new EntitySchema<MessageRow>({
  name: 'message',
  tableName: 'messages',
  columns: {
    id: { type: 'text', primary: true },
    direction: { type: 'text' },
    status: { type: 'text' },
    from_number: { type: 'text' },
    to_number: { type: 'text' },
    created_at: { type: 'text' },
    provider_id: { type: 'text', nullable: true },
    body: { type: 'simple-json' },
  },
});
