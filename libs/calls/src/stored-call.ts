import type { Call } from './call.js';

/** A call as version 0.1 stored it: its cursors stood by channel. */
type FormerCall = Omit<Call, 'cursors'> & { readonly cursors: Readonly<Record<string, number>> };

/** A stored call as this version has it, whichever version has stored it. */
export function storedCall(stored: Call | FormerCall): Call {
  const { cursors } = stored;
  if (isList(cursors)) return stored as Call;
  return { ...stored, cursors: stored.legs.map(({ channel_id }) => cursors[channel_id] ?? 0) };
}

function isList(cursors: Call['cursors'] | FormerCall['cursors']): cursors is Call['cursors'] {
  return Array.isArray(cursors);
}
