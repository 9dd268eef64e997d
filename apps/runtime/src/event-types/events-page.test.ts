import { readFileSync } from 'node:fs';
import { eventsPage } from './events-page.js';

describe('docs/events.md', () => {
  it('says what the catalogue says; `npm run docs` writes it anew', () => {
    expect(readFileSync('../../docs/events.md', 'utf8')).toBe(eventsPage());
  });
});
