import { readFileSync } from 'node:fs';
import { PROBLEM_CODES } from './fault.js';

it('docs/problems.md lists every code with its meaning', () => {
  const page = readFileSync(new URL('../../../docs/problems.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)`\s+\|\s+(.+?)\s+\|$/gm)].map(([, code, meaning]) => [
    code,
    meaning,
  ]);
  expect(rows).toEqual(Object.entries(PROBLEM_CODES));
});
