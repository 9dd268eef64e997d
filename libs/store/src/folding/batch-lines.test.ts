import fc from 'fast-check';
import { BatchLines } from './batch-lines.js';

function linesOf(text: string): string[] {
  const lines = new BatchLines(Buffer.from(text));
  const all: string[] = [];
  for (let line = lines.next(); line !== undefined; line = lines.next()) all.push(line);
  return all;
}

describe('the lines of a batch', () => {
  it('are what was written, in whatever letters', () => {
    const line = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'Zoë', '…oken', '漢字', '😀'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const written = lines.map((each) => each.replaceAll('\n', ' '));
        expect(linesOf(written.map((each) => `${each}\n`).join(''))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it('end with the batch: an entry that lacks its second line is a fault', () => {
    const lines = new BatchLines(Buffer.from('A\n'));
    expect(lines.rest()).toBe('A');
    expect(() => lines.rest()).toThrow('in the middle of an entry');
  });
});
