import type { PresenceRecord } from '../api/records.js';
import { exactTime } from '../display/time-texts.js';

/** What a phone is doing, in two words at most. */
export const PRESENCE_WORDS: Readonly<Record<PresenceRecord['state'], string>> = {
  offline: 'Offline',
  available: 'Available',
  ringing: 'Ringing',
  busy: 'Busy',
  on_hold: 'On hold',
};

/** The same in a sentence, with since when and who says so. */
export function presenceSentence({ state, gateway, at }: PresenceRecord): string {
  if (gateway === null) return 'No gateway knows a phone of this extension.';
  const since = at === null ? '' : ` since ${exactTime(at)}`;
  return `${PRESENCE_WORDS[state]}${since}, says the gateway “${gateway}”.`;
}
