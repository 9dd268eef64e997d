import type { Ladder, LadderRow } from '../../api/records.js';

/** What can be shown or left out. */
export const GROUPS = [
  { value: 'signal', label: 'Signalling' },
  { value: 'step', label: 'Steps' },
  { value: 'request', label: 'Requests' },
] as const;

export type Group = (typeof GROUPS)[number]['value'];

/** A row, and what it says in one sentence: for screen readers, and to be found by. */
export interface SpokenRow {
  readonly row: LadderRow;
  readonly sentence: string;
}

/** The rows of a ladder with their sentences: "Hookswitch to crm.example: POST call_answered". */
export function speak({ participants, result }: Pick<Ladder, 'participants' | 'result'>): SpokenRow[] {
  const names = new Map(
    participants.map(({ id, kind, name, detail }) => [
      id,
      kind === 'phone' && detail !== null ? `${name} (${detail})` : name,
    ]),
  );
  return result.map((row) => {
    const [from, to] = [names.get(row.from) ?? row.from, names.get(row.to) ?? row.to];
    const way = row.from === row.to ? from : `${from} to ${to}`;
    return { row, sentence: `${way}: ${row.label}${row.failed ? ' (failed)' : ''}` };
  });
}

/** The rows of these groups that hold a text, in upper or lower case. */
export function chooseRows(
  rows: readonly SpokenRow[],
  groups: readonly string[],
  text: string,
): readonly SpokenRow[] {
  const wanted = text.trim().toLowerCase();
  if (groups.length === GROUPS.length && wanted === '') return rows;
  return rows.filter(
    ({ row, sentence }) =>
      groups.includes(groupOf(row)) && (wanted === '' || sentence.toLowerCase().includes(wanted)),
  );
}

function groupOf({ kind }: LadderRow): Group {
  return kind === 'signal' || kind === 'step' ? kind : 'request';
}

/** Seconds since the call began: `+1.250 s`. */
export function offsetText({ offset_ms }: Pick<LadderRow, 'offset_ms'>): string {
  return `${offset_ms < 0 ? '−' : '+'}${(Math.abs(offset_ms) / 1000).toFixed(3)} s`;
}
