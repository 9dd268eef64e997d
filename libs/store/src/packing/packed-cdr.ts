import type { Cdr } from '@hookswitch/calls';

/** Rows are in this order for ever: a new field comes last, and may be missing in them. */
const FIELDS = [
  'id',
  'live_id',
  'call_id',
  'call_live_id',
  'subject',
  'kind',
  'direction',
  'from',
  'to',
  'user_id',
  'user_name',
  'via',
  'via_name',
  'started_at',
  'ringing_at',
  'answered_at',
  'ended_at',
  'duration_ms',
  'ring_duration_ms',
  'talk_duration_ms',
  'billing_duration_ms',
  'disposition',
  'cause',
  'sip_status',
  'hangup_by',
  'end_reason',
  'crm_id',
  'environment_id',
  'number_id',
  'flow_id',
  'activeflow_id',
  'release',
] as const satisfies readonly (keyof Cdr)[];

/** A field of the record that the list above lacks. */
type Forgotten = Exclude<keyof Cdr, (typeof FIELDS)[number]>;
const NOTHING_FORGOTTEN: [Forgotten] extends [never] ? true : never = true;

/** A record without the names of its fields. */
export type PackedCdr = readonly unknown[];

export function packCdr(cdr: Cdr): PackedCdr {
  return FIELDS.map((field) => cdr[field]);
}

export function unpackCdr(packed: PackedCdr): Cdr {
  return Object.fromEntries(FIELDS.map((field, place) => [field, packed[place] ?? null])) as unknown as Cdr;
}

void NOTHING_FORGOTTEN;
