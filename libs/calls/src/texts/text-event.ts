import type { DomainEvent } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { TextMessage } from './text-message.js';
import { textResource } from './text-resource.js';

/**
 * An event in the life of a text message. It is told in order with those of the call or the message whose flow has sent it;
 * any other message is an order of its own.
 *
 * @param sequence its number among these, where it is stated inside a step of that flow
 */
export function textEvent(
  type: 'message_created' | 'message_updated' | 'message_deleted',
  message: TextMessage,
  at: string,
  sequence: number | null = null,
): DomainEvent {
  const { direction, number_id, webhooks_enabled } = message;
  return {
    id: newId(),
    type,
    timestamp: at,
    call_id: message.sender?.id ?? message.id,
    sequence,
    activeflow_id: message.activeflow_id,
    environment_id: message.environment_id,
    facts: { direction, number_id, webhooks_enabled },
    data: { ...textResource(message) },
  };
}
