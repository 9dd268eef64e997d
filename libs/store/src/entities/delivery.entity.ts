import { EntitySchema } from 'typeorm';
import type { RetryProfile } from '@hookswitch/events';
import type { Id } from '@hookswitch/flow-model';
import type { ComponentTarget, Delivery, DeliveryStatus } from '@hookswitch/webhooks';
import type { StoredAttempt } from '../packing/packed-attempt.js';
import { unpackTarget } from '../packing/packed-target.js';
import { unpacking } from './unpacking.js';

/** One event owed to one endpoint, with its first attempt folded in: a success at once is this row and no other. */
export interface DeliveryRow {
  readonly id: Id;
  readonly lane: string;
  readonly webhook_id: Id | null;
  readonly flow_id: Id | null;
  readonly node_id: string | null;
  readonly event_type: string;
  readonly call_id: Id | null;
  readonly sequence: number | null;
  readonly profile: RetryProfile;
  readonly test: number;
  readonly created_at: string;
  readonly body: string;
  readonly request: ComponentTarget | null;
  readonly wait: Delivery['wait'];
  readonly status: DeliveryStatus;
  readonly attempt_count: number;
  readonly next_attempt_at: number | null;
  /** Status code of the last attempt. */
  readonly http_status: number | null;
  readonly first_attempt: StoredAttempt | null;
  readonly payload_removed_at: string | null;
}

export const deliveryEntity = new EntitySchema<DeliveryRow>({
  name: 'delivery',
  tableName: 'deliveries',
  columns: {
    id: { type: 'text', primary: true },
    lane: { type: 'text' },
    webhook_id: { type: 'text', nullable: true },
    flow_id: { type: 'text', nullable: true },
    node_id: { type: 'text', nullable: true },
    event_type: { type: 'text' },
    call_id: { type: 'text', nullable: true },
    sequence: { type: 'integer', nullable: true },
    profile: { type: 'text' },
    test: { type: 'integer' },
    created_at: { type: 'text' },
    body: { type: 'text' },
    request: { type: 'simple-json', nullable: true, transformer: unpacking(unpackTarget) },
    wait: { type: 'simple-json', nullable: true },
    status: { type: 'text' },
    attempt_count: { type: 'integer' },
    next_attempt_at: { type: 'integer', nullable: true },
    http_status: { type: 'integer', nullable: true },
    first_attempt: { type: 'simple-json', nullable: true },
    payload_removed_at: { type: 'text', nullable: true },
  },
});
