import type { CdrRecord } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

/** How a call or a leg came out, in words. */
export const DISPOSITIONS: Readonly<Record<CdrRecord['disposition'], { label: string; tone: Tone }>> = {
  answered: { label: 'Answered', tone: 'good' },
  no_answer: { label: 'No answer', tone: 'warn' },
  busy: { label: 'Busy', tone: 'warn' },
  declined: { label: 'Declined', tone: 'warn' },
  failed: { label: 'Failed', tone: 'bad' },
  answered_elsewhere: { label: 'Answered elsewhere', tone: 'quiet' },
  abandoned: { label: 'Abandoned', tone: 'warn' },
  timeout: { label: 'Waited too long', tone: 'warn' },
  voicemail: { label: 'Voicemail', tone: 'good' },
};

export const DIRECTIONS: Readonly<Record<CdrRecord['direction'], string>> = {
  inbound: 'Inbound',
  outbound: 'Outbound',
};
