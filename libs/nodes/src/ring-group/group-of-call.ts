import { parseTemplate, renderTemplate, ringGroupSchema } from '@hookswitch/flow-model';
import type { Announcement, NodeInput, PinnedObject, RingGroupFields } from '@hookswitch/flow-model';
import { planRinging, seededChance } from '@hookswitch/pbx';
import type { RingPlan } from '@hookswitch/pbx';
import { isHeard } from '../announcement.js';
import type { RingGroupConfig } from './ring-group.schema.js';

/** A member of the group, as this call rings them. */
export interface Member {
  /** How sentences call them. */
  readonly name: string;
  readonly user_id: string | null;
  readonly number: string | null;
  /** `null`: they cannot be rung by this call. */
  readonly to: { readonly type: 'extension' | 'number'; readonly target: string } | null;
}

/** A ring group as one call meets it: read once, when the node is entered, and kept in its context. */
export interface GroupOfCall {
  readonly group: { readonly id: string; readonly num_id: number; readonly name: string };
  readonly members: readonly Member[];
  readonly plan: RingPlan;
  readonly only_free: boolean;
  /** The extension without which nobody is rung: that of the first in the list. `null`: the others are rung all the same. */
  readonly first: string | null;
  readonly sound: RingGroupFields['while_ringing'];
  /** What the members' phones show; `null`: the caller's own name. */
  readonly caller_name: string | null;
  /** What a member hears before pressing 1; `null`: who answers has taken the call. */
  readonly confirm: {
    readonly prompt: Announcement;
    readonly too_late: Announcement;
    readonly time_ms: number;
  } | null;
  /** Why members cannot be rung, for the timeline. */
  readonly notes: readonly string[];
}

/** Reads the group that a node refers to; `null` when its release has none. */
export function groupOfCall(input: NodeInput<RingGroupConfig>): GroupOfCall | null {
  const id = input.config.ring_group_id;
  const pinned = input.objects[id];
  const body = ringGroupSchema.safeParse(pinned?.body);
  if (pinned === undefined || !body.success) return null;
  const fields = body.data;
  const members = fields.members.map((member) => memberOf(member, pinned, input));
  const candidates = members.flatMap(({ to }, index) => (to === null ? [] : [index]));
  const plan = planRinging(fields, candidates, seededChance(seedOf(input)));
  const missed = plan.too_late.map((index) => {
    const { name } = members[index] as Member;
    return `Not rung: ${name}, whose delay is longer than the group rings.`;
  });
  return {
    group: { id, num_id: pinned.num_id, name: fields.name },
    members,
    plan,
    first: fields.skip_all_if_first_busy ? extensionOf(members[0]) : null,
    only_free: fields.skip_busy || fields.strategy === 'first_available',
    sound: fields.while_ringing,
    caller_name: callerName(fields, input),
    confirm: fields.confirm ? confirmation(fields, input) : null,
    notes: [...members.flatMap((member) => whyNot(member) ?? []), ...missed],
  };
}

function memberOf(
  { user_id, number }: RingGroupFields['members'][number],
  { users }: PinnedObject,
  { read }: NodeInput,
): Member {
  if (number !== null) return { name: number, user_id: null, number, to: { type: 'number', target: number } };
  const user = user_id === null ? undefined : users?.[user_id];
  const extension = user?.extension ?? null;
  const calls = extension !== null && extension === read('caller.number');
  return {
    name: user?.name ?? 'a user who was deleted',
    user_id,
    number: extension,
    to: extension === null || calls ? null : { type: 'extension', target: extension },
  };
}

function extensionOf(member: Member | undefined): string | null {
  return member?.to?.type === 'extension' ? member.to.target : null;
}

function whyNot({ name, number, to }: Member): string | undefined {
  if (to !== null) return undefined;
  return number === null ? `Not rung: ${name}, who has no extension.` : `Not rung: ${name}, who is calling.`;
}

function callerName({ name_prefix }: RingGroupFields, { read }: NodeInput): string | null {
  const prefix = rendered(name_prefix, read);
  return prefix === '' ? null : prefix + (read('caller.name') || read('caller.number') || '');
}

function confirmation(
  { name, confirm_prompt, too_late_prompt, confirm_time_s }: RingGroupFields,
  { read }: NodeInput,
): NonNullable<GroupOfCall['confirm']> {
  const caller = read('caller.name') || read('caller.number') || 'an unknown number';
  const prompt = {
    ...confirm_prompt,
    text: isHeard(confirm_prompt)
      ? rendered(confirm_prompt.text, read)
      : `A call for ${name} from ${caller}. Press 1 to take it, or 2 to refuse it.`,
  };
  const too_late = {
    ...too_late_prompt,
    text: isHeard(too_late_prompt)
      ? rendered(too_late_prompt.text, read)
      : 'Somebody else has taken the call.',
  };
  return { prompt, too_late, time_ms: confirm_time_s * 1000 };
}

function rendered(text: string, read: NodeInput['read']): string {
  const template = parseTemplate(text);
  return template.ok ? renderTemplate(template, read, 'text') : text;
}

/** Another order for each call, and for each time that a call comes here (FNV-1a). */
function seedOf({ read, now }: NodeInput): number {
  let hash = 0x811c9dc5;
  for (const char of `${read('call.id')} ${now()}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash;
}

/** In place of a group that the release does not have. */
export const NO_GROUP: GroupOfCall = {
  group: { id: '', num_id: 0, name: '' },
  members: [],
  plan: { waves: [], in_turn: false, first_only: false, too_late: [] },
  only_free: false,
  first: null,
  sound: 'ringback',
  caller_name: null,
  confirm: null,
  notes: [],
};
