import { ringGroupSchema } from '@hookswitch/flow-model';
import type { ReleaseObject, RingGroupFields } from '@hookswitch/flow-model';
import type { CompilePolicy } from './compile-policy.js';
import type { DraftIndex } from './draft-index.js';
import type { Fault } from './fault.js';

/** What is wrong with the members of a ring group. */
export function checkRingGroup(
  body: ReleaseObject['body'],
  _policy: CompilePolicy,
  index: DraftIndex,
): Fault[] {
  const valid = ringGroupSchema.safeParse(body);
  if (!valid.success) return [];
  const { members, strategy, ring_time_s } = valid.data;
  if (members.length === 0) {
    const message = 'This ring group has no members: its callers leave by "unreachable". Add somebody.';
    return [{ code: 'empty_ring_group', pointer: '/members', message, warning: true }];
  }
  return members.flatMap((member, place) => [
    ...checkMember(member, `/members/${place}`, index),
    ...checkRepeated(members, place),
    ...(strategy === 'simultaneous' && member.delay_s >= ring_time_s
      ? [
          {
            code: 'never_rung' as const,
            pointer: `/members/${place}/delay_s`,
            message: `The group rings for ${ring_time_s} s: this member never rings. Shorten the delay, or ring longer.`,
            warning: true,
          },
        ]
      : []),
  ]);
}

function checkMember(
  { user_id, number }: RingGroupFields['members'][number],
  pointer: string,
  index: DraftIndex,
): Fault[] {
  if (user_id === null && number === null) {
    const message = 'Choose a user, or write a number.';
    return [{ code: 'unset_field', pointer: `${pointer}/user_id`, message }];
  }
  if (user_id !== null && number !== null) {
    const message = 'A member is a user or a number: remove one of the two.';
    return [{ code: 'invalid_field', pointer: `${pointer}/number`, message }];
  }
  if (user_id === null || !index.has('user', user_id) || index.extensionOf(user_id) !== null) return [];
  const message = 'This user has no extension, and is never rung. Give them one, or remove them.';
  return [{ code: 'never_rung', pointer: `${pointer}/user_id`, message, warning: true }];
}

function checkRepeated(members: RingGroupFields['members'], place: number): Fault[] {
  const { user_id, number } = members[place] as RingGroupFields['members'][number];
  const first = members.findIndex((other) => other.user_id === user_id && other.number === number);
  if (first === place || (user_id === null && number === null)) return [];
  const message = `Member ${place + 1} is member ${first + 1} once more: their phone would ring twice. Remove one.`;
  const field = user_id === null ? 'number' : 'user_id';
  return [{ code: 'duplicate_value', pointer: `/members/${place}/${field}`, message }];
}
