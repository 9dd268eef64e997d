import { Text } from '@mantine/core';
import { StateBadge } from '../display/state-badge.js';
import { DELIVERY_STATES, statusText } from './delivery-words.js';

export function DeliveryBadge({ status }: { status: string }) {
  const state = DELIVERY_STATES[status];
  return <StateBadge tone={state?.tone ?? 'quiet'}>{state?.label ?? status}</StateBadge>;
}

/** What the receiver answered last. */
export function HttpStatus({ status }: { status: number | null }) {
  if (status === null) {
    return (
      <Text span size="sm" c="dimmed">
        No answer
      </Text>
    );
  }
  return (
    <Text span size="sm" className={status < 300 ? 'hs-good' : 'hs-bad'} style={{ whiteSpace: 'nowrap' }}>
      {statusText(status)}
    </Text>
  );
}
