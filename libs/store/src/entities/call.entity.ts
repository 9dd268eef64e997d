import { EntitySchema } from 'typeorm';
import type { Call, CallState, Signal } from '@hookswitch/calls';
import type { Id } from '@hookswitch/flow-model';
import { unpackCall } from '../packing/packed-call.js';
import { unpackSignal } from '../packing/packed-step.js';
import { unpacking, unpackingList } from './unpacking.js';

/** A call: the columns are what lists select by, `body` is the whole of it. */
export interface CallRow {
  readonly id: Id;
  readonly live: number;
  readonly state: CallState;
  readonly release: number | null;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly body: Call;
}

export const callEntity = new EntitySchema<CallRow>({
  name: 'call',
  tableName: 'calls',
  columns: {
    id: { type: 'text', primary: true },
    live: { type: 'integer' },
    state: { type: 'text' },
    release: { type: 'integer', nullable: true },
    started_at: { type: 'text' },
    ended_at: { type: 'text', nullable: true },
    body: { type: 'simple-json', transformer: unpacking(unpackCall) },
  },
});

/** The signalling lines of one commit. */
export interface SignalRow {
  readonly call_id: Id;
  readonly number: number;
  readonly body: readonly Signal[];
}

export const signalEntity = new EntitySchema<SignalRow>({
  name: 'signal',
  tableName: 'signals',
  columns: {
    call_id: { type: 'text', primary: true },
    number: { type: 'integer', primary: true },
    body: { type: 'simple-json', transformer: unpackingList(unpackSignal) },
  },
});
