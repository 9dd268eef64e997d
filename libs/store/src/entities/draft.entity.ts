import { EntitySchema } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';

/** A configuration object as the admin edits it. Layout is part of a flow's body. */
export interface Draft {
  /** `flow`, `number`, `user`, `webhook` … */
  readonly type: string;
  readonly id: Id;
  /** Stable integer, unique over all objects of the installation. */
  readonly num_id: number;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Rises with every change of any draft: two equal etags of one object mean equal bodies. */
  readonly etag: number;
  readonly created_at: string;
  readonly updated_at: string;
}

export const draftEntity = new EntitySchema<Draft>({
  name: 'draft',
  tableName: 'drafts',
  columns: {
    type: { type: 'text', primary: true },
    id: { type: 'text', primary: true },
    num_id: { type: 'integer' },
    name: { type: 'text' },
    body: { type: 'simple-json' },
    etag: { type: 'integer' },
    created_at: { type: 'text' },
    updated_at: { type: 'text' },
  },
});
