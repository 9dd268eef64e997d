import type { EventDetails, NodeLeft } from '@hookswitch/flow-model';
import { legName } from './ringing.js';
import type { RingContext } from './ringing.js';

/** The details of `ring_group_call_ended`: what became of the call, who took it, and what became of each member. */
export function reportOf(context: RingContext, left: NodeLeft): EventDetails {
  const { group, members, results, taker } = context;
  const taken = taker === null ? undefined : left.leg(taker);
  const answered_at = taken?.answered_at ?? null;
  const by = members.find((_member, index) => legName(index) === taker);
  return {
    ring_group: group,
    disposition: dispositionOf(context, left.outcome),
    entered_at: left.entered_at,
    answered_at,
    ended_at: left.left_at,
    wait_ms: Date.parse(answered_at ?? left.left_at) - Date.parse(left.entered_at),
    duration_ms: answered_at === null ? 0 : Date.parse(left.left_at) - Date.parse(answered_at),
    answered_by: by && taken ? { leg_id: taken.id, ...partyOf(by) } : null,
    members: members.map((member, index) => ({
      ...partyOf(member),
      result: results[legName(index)] ?? (context.legs[legName(index)] ? 'ringing' : 'not_rung'),
    })),
  };
}

function partyOf({ user_id, name, number }: RingContext['members'][number]) {
  return { user_id, name, number: number ?? '' };
}

/** In words that admins know from call reports. */
function dispositionOf({ taker }: RingContext, outcome: string): string {
  switch (outcome) {
    case 'answered_ended':
      return 'answered';
    case 'error':
      return 'failed';
    case 'hangup':
    case 'transferred':
      return taker === null ? 'abandoned' : 'answered';
    default:
      return outcome;
  }
}
