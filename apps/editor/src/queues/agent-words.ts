import type { AgentRecord } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

/** What agents do, in words; in the order in which a wallboard shows them. */
export const AGENT_STATUSES: Readonly<Record<AgentRecord['status'], { label: string; tone: Tone }>> = {
  available: { label: 'Free', tone: 'good' },
  ringing: { label: 'Ringing', tone: 'busy' },
  in_call: { label: 'In a call', tone: 'busy' },
  wrap_up: { label: 'Wrap-up', tone: 'warn' },
  paused: { label: 'Paused', tone: 'warn' },
  unreachable: { label: 'No phone', tone: 'bad' },
  signed_out: { label: 'Signed out', tone: 'quiet' },
};
