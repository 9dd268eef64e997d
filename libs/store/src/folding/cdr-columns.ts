import { cdrsOf } from '@hookswitch/calls';
import type { Cdr } from '@hookswitch/calls';
import { packCdr } from '../packing/packed-cdr.js';
import { unpackCall } from '../packing/packed-call.js';
import type { PackedCall } from '../packing/packed-call.js';
import type { Column } from './pending-rows.js';

/** Places in a packed call, and in one of its legs. */
const LIVE = 1;
const LEGS = 24;
const LEG_ENDED_AT = 13;

/**
 * The records that a call's newest state brings, as columns: those of the legs that have ended; of all once the call has. They
 * follow from the call, so that nothing of them is in the journal.
 *
 * @param before the call as it was written last, if it was: a leg that had ended then has its record
 */
export function newCdrs(call: PackedCall, before: PackedCall | null): readonly (readonly Column[])[] {
  const over = call[LIVE] === 0;
  if (!over && !hasNewEnd(call, before)) return [];
  return cdrsOf(unpackCall(call)).map(columnsOf);
}

function hasNewEnd(call: PackedCall, before: PackedCall | null): boolean {
  return call[LEGS].some(
    (leg, place) => leg[LEG_ENDED_AT] !== null && (before?.[LEGS][place]?.[LEG_ENDED_AT] ?? null) === null,
  );
}

function columnsOf(cdr: Cdr): readonly Column[] {
  return [
    cdr.live_id,
    cdr.id,
    cdr.call_id,
    cdr.subject,
    cdr.started_at,
    cdr.ended_at,
    cdr.direction,
    cdr.user_id,
    cdr.from.number,
    cdr.to.number,
    cdr.disposition,
    cdr.talk_duration_ms,
    cdr.crm_id,
    cdr.activeflow_id,
    JSON.stringify(packCdr(cdr)),
  ];
}
