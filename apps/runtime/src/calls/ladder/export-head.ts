import { displayNumber } from '@hookswitch/calls';
import type { Call } from '@hookswitch/calls';
import type { Ladder } from './ladder.js';
import type { LadderRow, Participant } from './ladder.schema.js';
import { plainText } from './plain-text.js';

type Named = { readonly name: string; readonly value: string };

/** What stands above a ladder that leaves Hookswitch: which call it is, and when it was. */
export function headOf({ call, complete }: Pick<Ladder, 'call' | 'complete'>): Named[] {
  const { started_at, ended_at } = call;
  return [
    { name: 'Call', value: call.id },
    { name: 'From', value: partyText(call.from) },
    { name: 'To', value: partyText(call.to) },
    { name: 'Started', value: timeText(started_at) },
    { name: 'Ended', value: ended_at === null ? 'in progress' : `${timeText(ended_at)}${reasonText(call)}` },
    ...(complete
      ? []
      : [{ name: 'Note', value: 'the call has more webhook deliveries than are shown here' }]),
  ];
}

/** `2026-11-21 09:30:00.000 UTC` */
export function timeText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 23)} UTC`;
}

/** Seconds since the call began: `12.345`. */
export function offsetText({ offset_ms }: Pick<LadderRow, 'offset_ms'>): string {
  return (offset_ms / 1000).toFixed(3);
}

/** A row as a sentence: "Hookswitch to crm.example: POST call_answered". */
export function sentenceOf(row: LadderRow, participants: readonly Participant[]): string {
  const nameOf = (id: string) => participants.find((each) => each.id === id)?.name ?? id;
  return row.from === row.to
    ? `${nameOf(row.from)}: ${row.label}`
    : `${nameOf(row.from)} to ${nameOf(row.to)}: ${row.label}`;
}

function reasonText({ end_reason }: Call): string {
  return end_reason === null ? '' : `, ${end_reason.replaceAll('_', ' ')}`;
}

function partyText(party: Call['from']): string {
  const number = displayNumber(party) || 'unknown number';
  return plainText(party.name ? `${party.name}, ${number}` : number);
}
