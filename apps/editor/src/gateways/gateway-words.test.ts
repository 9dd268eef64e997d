import type { Finding } from '../api/records.js';
import { checkName, summaryOf } from './gateway-words.js';

const of = (...states: Finding['state'][]): Finding[] =>
  states.map((state) => ({ id: 'media', state, found: '', advice: '' }));

describe('What the doctor found, in a sentence', () => {
  it.each([
    [of('ok', 'skipped'), 'All is well.'],
    [of('failed', 'ok'), 'One check failed.'],
    [of('failed', 'failed', 'warning'), '2 checks failed, one warning.'],
    [of('warning', 'ok'), 'One warning.'],
    [of('warning', 'warning'), '2 warnings.'],
  ])('%#: %j', (findings, sentence) => {
    expect(summaryOf(findings)).toBe(sentence);
  });

  it('keeps the name of a check that it does not know', () => {
    expect([checkName('media'), checkName('brand_new')]).toEqual(['Speech and prompts', 'brand_new']);
  });
});
