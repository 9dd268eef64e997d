import { messageParts } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { TextMessage } from './text-message.js';

/** A text message as the REST API and every `message_*` event show it. */
export interface TextResource {
  readonly id: Id;
  readonly direction: TextMessage['direction'];
  readonly status: TextMessage['status'];
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Messages of a mobile network that it makes. */
  readonly parts: number;
  readonly number_id: Id | null;
  readonly provider_id: string | null;
  readonly reference_type: 'call' | 'message' | null;
  readonly reference_id: Id | null;
  readonly activeflow_id: Id | null;
  readonly tries: number;
  readonly reason: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly sent_at: string | null;
  readonly delivered_at: string | null;
  readonly failed_at: string | null;
}

/** The wire form of a text message. */
export function textResource(message: TextMessage): TextResource {
  return {
    id: message.id,
    direction: message.direction,
    status: message.status,
    from: message.from,
    to: message.to,
    text: message.text,
    parts: messageParts(message.text).parts,
    number_id: message.number_id,
    provider_id: message.provider_id,
    reference_type: message.sender?.type ?? null,
    reference_id: message.sender?.id ?? null,
    activeflow_id: message.activeflow_id,
    tries: message.tries,
    reason: message.reason,
    created_at: message.created_at,
    updated_at: message.updated_at,
    sent_at: message.sent_at,
    delivered_at: message.status === 'delivered' ? (message.receipt_at ?? null) : null,
    failed_at: hasFailed(message) ? (message.receipt_at ?? message.updated_at) : null,
  };
}

function hasFailed({ status }: TextMessage): boolean {
  return status === 'failed' || status === 'undelivered';
}
