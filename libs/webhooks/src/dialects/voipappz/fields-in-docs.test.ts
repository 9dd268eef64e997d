import { readFileSync } from 'node:fs';
import { CALL_FIELDS } from './call-fields.js';

it('the vendor’s page tells of each field, as the catalogue has it', () => {
  const page = readFileSync(new URL('../../../../../docs/dialects/voipappz.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)`\s+\| (text|number)(, or unset)?\s+\|\s+(.+?)\s+\|$/gm)];
  expect(
    rows.map(([, name, type, unset, description]) => [name, type, unset !== undefined, description]),
  ).toEqual(CALL_FIELDS.map(({ name, type, nullable, description }) => [name, type, nullable, description]));
});
