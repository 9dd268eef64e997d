import type { Dialect } from '../dialect.js';
import { wayOfSending } from '../voipbin/way-of-sending.js';
import { envelopesOf, textOf } from '../voipbin/written.js';
import { currentNames, wanted } from './names.js';
import { currentWriters } from './writers.js';

/** VoIPBIN as its code runs since February 2026, which is not what its webhook pages said until then. */
export const voipbin2026Dialect: Dialect = {
  ...wayOfSending,
  name: 'voipbin-2026',
  title: 'VoIPBIN (2026)',
  description:
    'For servers that were written for VoIPBIN as it runs since February 2026: other names, times in RFC 3339, empty fields left out.',
  choices: currentNames,
  types: new Set(Object.keys(currentWriters)),
  uniform: false,
  render: (event, { event_types }, surroundings) =>
    wanted(envelopesOf(currentWriters, event, surroundings), event_types).map(textOf),
};
