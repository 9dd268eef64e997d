import type { Id, QueueFields } from '@hookswitch/flow-model';

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
type Fields = Frozen<QueueFields>;

/** Whom a queue rings, out of those who could take the call. README.md says each in one line, as admins know them. */
export type QueueStrategy = Fields['strategy'];

type MemberFields = Fields['members'][number];

/**
 * A user that a queue may ring. The order of the list counts for `ordered`, `linear`, and wherever all else is equal. The
 * weight is 1 where it is missing; who has 0 is drawn when there is nobody else.
 */
export type QueueMember = Omit<MemberFields, 'weight' | 'wrap_up_s'> &
  Partial<Pick<MemberFields, 'weight' | 'wrap_up_s'>>;

export type AutopauseCause = Fields['autopause']['on'][number];

/** What takes an agent out of those who are there, when a queue asks whether it is empty. */
export type EmptyFactor = NonNullable<Fields['join_empty']>[number];

/** What callers are told while they wait; which sounds these are is not looked at. */
export type AnnounceRules = Pick<
  Fields['announce'],
  | 'position'
  | 'position_limit'
  | 'hold_time'
  | 'frequency_s'
  | 'min_frequency_s'
  | 'only_up'
  | 'at_joining'
  | 'periodic_frequency_s'
  | 'periodic_start_s'
  | 'periodic_random'
> & { readonly periodic: readonly unknown[] };

/** Callers who leave a number and keep their place. */
export type CallbackRules = Pick<
  Fields['callback'],
  'max_in_flight' | 'attempts' | 'retry_after_s' | 'expires_after_s'
>;

/** One queue: its id, and of its object's fields those that decide who rings. They are explained in the schema. */
export type QueueRules = {
  readonly id: Id;
  readonly members: readonly QueueMember[];
  readonly announce: AnnounceRules;
  readonly callback: CallbackRules;
} & Pick<
  Fields,
  | 'name'
  | 'strategy'
  | 'weight'
  | 'ring_time_s'
  | 'retry_s'
  | 'wrap_up_s'
  | 'ring_in_use'
  | 'max_penalty'
  | 'penalty_rules'
  | 'autopause'
  | 'max_wait_s'
  | 'max_length'
  | 'join_empty'
  | 'leave_when_empty'
  | 'service_level_s'
>;

/** How long an agent wraps up after a call of a queue, in seconds: their own time, else the queue's. */
export function wrapUpOf({ members, wrap_up_s }: QueueRules, userId: Id): number {
  return members.find(({ user_id }) => user_id === userId)?.wrap_up_s ?? wrap_up_s;
}

/** Which penalties may ring for one caller now. */
export interface PenaltyRange {
  readonly min: number;
  /** `Infinity` for no bound. */
  readonly max: number;
  readonly raiseTo: number;
}

/** The range for who has waited so long, and when it changes next (ms of waiting), `null` for never. */
export function penaltyRange(rules: QueueRules, waitedMs: number): PenaltyRange & { nextMs: number | null } {
  let reached: QueueRules['penalty_rules'][number] | undefined;
  let nextMs: number | null = null;
  for (const rule of rules.penalty_rules) {
    const at = rule.after_s * 1000;
    if (at > waitedMs) nextMs = nextMs === null ? at : Math.min(nextMs, at);
    else if (reached === undefined || rule.after_s >= reached.after_s) reached = rule;
  }
  if (!reached) return { min: 0, max: rules.max_penalty ?? Infinity, raiseTo: 0, nextMs };
  const { min_penalty, max_penalty, raise_to } = reached;
  return { min: min_penalty, max: max_penalty ?? Infinity, raiseTo: raise_to ?? 0, nextMs };
}
