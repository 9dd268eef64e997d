import { FAILURES, wasSent } from './delivery-words.js';

const failed = (code: string) => wasSent({ error: { code } });

it('nothing of a request was sent where its server could not be reached or may not be', () => {
  const before = Object.keys(FAILURES).filter((code) => !failed(code));
  expect(before.toSorted()).toEqual(['blocked', 'connect', 'dns', 'request', 'tls', 'unavailable']);
});

it('it was sent, as far as anybody knows, where the answer was wrong, late, or broke off', () => {
  expect(wasSent({ error: null })).toBe(true);
  expect(['http', 'timeout', 'reset'].map(failed)).toEqual([true, true, true]);
});
