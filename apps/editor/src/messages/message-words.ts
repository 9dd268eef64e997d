import type { MessageRecord } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

const STATES: Readonly<Record<MessageRecord['status'], { readonly text: string; readonly tone: Tone }>> = {
  queued: { text: 'Waiting', tone: 'busy' },
  sending: { text: 'Sending', tone: 'busy' },
  sent: { text: 'Sent', tone: 'good' },
  delivered: { text: 'Delivered', tone: 'good' },
  undelivered: { text: 'Not delivered', tone: 'bad' },
  failed: { text: 'Failed', tone: 'bad' },
  received: { text: 'Received', tone: 'quiet' },
};

/** What a message's state is called, and how it looks. One that was tried in vain says so. */
export function stateOf({ status, tries }: MessageRecord): { readonly text: string; readonly tone: Tone } {
  return status === 'queued' && tries > 0 ? { text: 'Tried again soon', tone: 'warn' } : STATES[status];
}

export const STATUS_OPTIONS = Object.entries(STATES).map(([value, { text }]) => ({ value, label: text }));

export const DIRECTION_OPTIONS = [
  { value: 'inbound', label: 'Came in' },
  { value: 'outbound', label: 'Went out' },
];

/** Our number, and the one at the other end. */
export function endsOf({ direction, from, to }: MessageRecord): {
  readonly ours: string;
  readonly theirs: string;
} {
  return direction === 'inbound' ? { ours: to, theirs: from } : { ours: from, theirs: to };
}
