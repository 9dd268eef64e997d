import { dialled, lastStop } from './told-call.js';
import type { Told, ToldCall, ToldLeg, ToldStop } from './told-call.js';

const CAME_TO = { queue: 'que', ring_group: 'ring_group', ivr: 'ivr', voicemail: 'voicemail' } as const;
const CAME_FROM = { outside: 'did', extension: 'extension', api: 'api' } as const;

/** Where the call came from and what it came to last: `did_to_que`. `null` while it has come to nothing. */
export function callType({ call, surroundings }: Told): string | null {
  const from = CAME_FROM[call.origin ?? (call.direction === 'inbound' ? 'outside' : 'extension')];
  const leg = dialled(call).findLast(({ via }) => via === 'dial' || via === 'transfer');
  const stop = lastStop(call);
  if (stop !== undefined && (leg === undefined || isLater(stop, leg)))
    return `${from}_to_${CAME_TO[stop.type]}`;
  if (leg !== undefined) return `${from}_to_${leg.kind === 'number' ? 'did' : 'extension'}`;
  if (call.direction === 'inbound') return null;
  return `${from}_to_${surroundings.party(call.to.number)?.type === 'user' ? 'extension' : 'did'}`;
}

/** Whether the call came to a stop after a party was dialled: one that it had left by then was before. */
function isLater({ entered_at, left_at }: ToldStop, leg: ToldLeg): boolean {
  return entered_at >= leg.started_at && (left_at === null || left_at > leg.started_at);
}

/** `answer`, `busy` or `no_answer`; `null` while it is open. */
export function cause({ type, call }: Told): 'answer' | 'busy' | 'no_answer' | null {
  const rung = dialled(call);
  if (rung.some(({ answered_at }) => answered_at !== null)) return 'answer';
  if (call.ended_at === null) return type === 'call_answered' ? 'answer' : null;
  const last = rung.at(-1);
  if (last !== undefined) return last.cause === 'busy' ? 'busy' : 'no_answer';
  if (lastStop(call) !== undefined && isUnserved(call)) return 'no_answer';
  if (call.answered_at !== null) return 'answer';
  return call.end_reason === 'busy' || call.end_reason === 'overload' ? 'busy' : 'no_answer';
}

/** Nobody was there: the call ended in a mailbox, or a queue let it go. */
function isUnserved(call: ToldCall): boolean {
  return lastStop(call)?.type === 'voicemail' || lastStop(call, 'queue') !== undefined;
}

/** What the phone at the other end answered, as text; `null` until it is known. An answered call is 200 by definition. */
export function sipStatus({ type, call }: Told): string | null {
  if (type === 'call_answered') return '200';
  const rung = dialled(call);
  const leg = call.leg ?? rung.find(({ answered_at }) => answered_at !== null) ?? rung.at(-1) ?? call.legs[0];
  if (leg === undefined) return null;
  if (leg.answered_at !== null) return '200';
  return leg.sip_status === null ? null : String(leg.sip_status);
}

/** How the last queue that the call came to has dealt with it; `null` without one, and while the caller waits. */
export function queueDisposition({ call }: Told): 'answer' | 'abandoned' | 'timeout' | null {
  const stop = lastStop(call, 'queue');
  if (stop === undefined) return null;
  const { entered_at, outcome } = stop;
  const served = call.legs.some(
    ({ via, answered_at }) => via === 'queue' && answered_at !== null && answered_at >= entered_at,
  );
  if (served) return 'answer';
  if (outcome !== null && outcome !== 'hangup') return isCallersChoice(outcome) ? 'abandoned' : 'timeout';
  if (call.ended_at === null) return null;
  return call.hangup_by === 'caller' ? 'abandoned' : 'timeout';
}

/** The caller left by a key, or had themselves put down to be called back. */
function isCallersChoice(outcome: string): boolean {
  return outcome.startsWith('exit_') || outcome === 'callback_taken';
}
