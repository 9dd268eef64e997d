import type { Cdr } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { EntitySchema } from 'typeorm';
import { unpackCdr } from '../packing/packed-cdr.js';
import { unpacking } from './unpacking.js';

/** A call detail record: the columns are what lists select and count by, `body` is the whole of it. */
export interface CdrRow {
  readonly live_id: number;
  readonly id: Id;
  readonly call_id: Id;
  readonly subject: Cdr['subject'];
  readonly started_at: string;
  readonly ended_at: string;
  readonly direction: Cdr['direction'];
  readonly user_id: Id | null;
  readonly from_number: string;
  readonly to_number: string;
  readonly disposition: Cdr['disposition'];
  readonly talk_ms: number;
  readonly crm_id: string | null;
  /** The flow's name when the call ran it. */
  readonly flow_name: string | null;
  readonly body: Cdr;
}

export const cdrEntity = new EntitySchema<CdrRow>({
  name: 'cdr',
  tableName: 'cdrs',
  columns: {
    live_id: { type: 'integer', primary: true },
    id: { type: 'text' },
    call_id: { type: 'text' },
    subject: { type: 'text' },
    started_at: { type: 'text' },
    ended_at: { type: 'text' },
    direction: { type: 'text' },
    user_id: { type: 'text', nullable: true },
    from_number: { type: 'text' },
    to_number: { type: 'text' },
    disposition: { type: 'text' },
    talk_ms: { type: 'integer' },
    crm_id: { type: 'text', nullable: true },
    flow_name: { type: 'text', nullable: true },
    body: { type: 'simple-json', transformer: unpacking(unpackCdr) },
  },
});
