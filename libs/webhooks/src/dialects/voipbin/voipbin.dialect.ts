import type { Dialect } from '../dialect.js';
import { seedChoices } from './choices.js';
import { seedWriters } from './seed-writers.js';
import { wayOfSending } from './way-of-sending.js';
import { envelopesOf, textOf } from './written.js';

/** VoIPBIN as its document of January 2026 shows it. */
export const voipbinDialect: Dialect = {
  ...wayOfSending,
  name: 'voipbin',
  title: 'VoIPBIN',
  description:
    'For servers that were written after VoIPBIN’s webhook pages. Each party that is dialled is a call of its own.',
  choices: seedChoices,
  types: new Set(Object.keys(seedWriters)),
  uniform: true,
  render: (event, _endpoint, surroundings) => envelopesOf(seedWriters, event, surroundings).map(textOf),
};
