import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { DomainEvent, EventFacts } from './domain-event.js';

interface Happening {
  readonly id?: Id;
  readonly type: string;
  /** When it happened; RFC 3339 UTC, milliseconds. */
  readonly timestamp: string;
  /** The call that it is about; missing: none. */
  readonly call_id?: Id;
  readonly activeflow_id?: Id | null;
  readonly environment_id: Id | null;
  readonly facts?: EventFacts;
  readonly data: object;
}

/**
 * An event that stands in no call's order: it is about none, or about one whose own events may be over. Unlike those of a
 * call it has no number.
 */
export function eventApart({
  id = newId(),
  type,
  timestamp,
  call_id,
  activeflow_id = null,
  environment_id,
  facts = {},
  data,
}: Happening): DomainEvent {
  return {
    id,
    type,
    timestamp,
    call_id: call_id ?? null,
    sequence: null,
    activeflow_id,
    environment_id,
    facts,
    data: { ...data },
  };
}
