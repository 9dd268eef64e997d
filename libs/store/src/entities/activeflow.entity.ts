import { EntitySchema } from 'typeorm';
import type { Id } from '@hookswitch/flow-model';
import type { Activeflow, Step } from '@hookswitch/engine';
import { unpackSnapshot } from '../packing/packed-snapshot.js';
import { unpackStep } from '../packing/packed-step.js';
import { unpacking, unpackingList } from './unpacking.js';

export type ActiveflowRow = Activeflow;

export const activeflowEntity = new EntitySchema<ActiveflowRow>({
  name: 'activeflow',
  tableName: 'activeflows',
  columns: {
    id: { type: 'text', primary: true },
    flow_id: { type: 'text' },
    flow_name: { type: 'text' },
    release: { type: 'integer' },
    reference_type: { type: 'text' },
    reference_id: { type: 'text' },
    status: { type: 'text' },
    snapshot: { type: 'simple-json', transformer: unpacking(unpackSnapshot) },
    step_count: { type: 'integer' },
    end_reason: { type: 'text', nullable: true },
    tm_create: { type: 'text' },
    tm_update: { type: 'text' },
    tm_delete: { type: 'text', nullable: true },
  },
});

/** The steps of one commit. */
export interface StepRow {
  readonly activeflow_id: Id;
  readonly last_sequence: number;
  readonly body: readonly Step[];
}

export const stepEntity = new EntitySchema<StepRow>({
  name: 'step',
  tableName: 'steps',
  columns: {
    activeflow_id: { type: 'text', primary: true },
    last_sequence: { type: 'integer', primary: true },
    body: { type: 'simple-json', transformer: unpackingList(unpackStep) },
  },
});
