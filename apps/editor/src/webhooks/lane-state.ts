import type { LaneRecord } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

/** A lane without how its attempts went: what a webhook's draft shows of it. */
export type LaneStanding = Omit<LaneRecord, 'last_hour' | 'last_24_hours'>;

/** How sending goes, in one or two words; the lane's `summary` says the rest. */
export function laneState(lane: LaneStanding): { readonly label: string; readonly tone: Tone } {
  if (lane.paused) return { label: 'Paused', tone: 'warn' };
  if (lane.fallback !== null) return { label: 'To the fallback', tone: 'warn' };
  if (lane.breaker.state === 'open') return { label: 'No answer', tone: 'bad' };
  if (lane.breaker.state === 'half_open') return { label: 'Trying again', tone: 'warn' };
  if (lane.throttled_until !== null) return { label: 'Asked to wait', tone: 'warn' };
  if (lane.failures > 0) return { label: 'Failing', tone: 'warn' };
  return { label: 'Sending', tone: 'good' };
}

/** "12 owed"; empty when nothing is. */
export function owedText(lane: LaneStanding): string {
  return lane.owed === 0 ? '' : `${lane.owed.toLocaleString('en-GB')} owed`;
}
