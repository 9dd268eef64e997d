import fc from 'fast-check';
import { fitsPattern, refusePattern } from './pattern.js';

describe('a pattern', () => {
  it.each([
    ['\\d{4}', '1234', true],
    ['\\d{4}', '12345', false],
    ['\\d{4}', '123', false],
    ['\\d{4,6}', '12345', true],
    ['\\d{2,}', '1', false],
    ['^\\d+$', '007', true],
    ['[1-35]*', '13255', true],
    ['[1-35]*', '134', false],
    ['[^0]\\d*', '0123', false],
    ['(1|20|3x?)', '3', true],
    ['(?:ab)+c', 'ababc', true],
    ['a.c', 'a\nc', false],
    ['\\+44.*', '+4420', true],
    ['[-a]+', 'a-a', true],
    ['x|', '', true],
    ['', '', true],
    ['', 'x', false],
    ['a*?b', 'aab', true],
  ])('%s against %j: %s', (pattern, text, fits) => {
    expect(refusePattern(pattern)).toBeUndefined();
    expect(fitsPattern(pattern, text)).toBe(fits);
  });

  it.each([
    ['(\\d', 'A ")" is missing. (At character 4.)'],
    ['\\d)', 'There is no "(" for this ")". (At character 3.)'],
    ['[12', 'A "]" is missing. (At character 4.)'],
    ['[]', 'There is nothing between "[" and "]". (At character 2.)'],
    ['[9-0]', '"9-0" runs backwards. (At character 3.)'],
    ['+44', '"+" has nothing to repeat. Write "\\+" for the character itself. (At character 1.)'],
    ['a**', 'Nothing is left for this "*" to repeat. (At character 3.)'],
    ['a{3', 'Write how often as {3}, {3,} or {3,5}. (At character 2.)'],
    ['a{5,3}', 'The second number is below the first. (At character 2.)'],
    ['a{101}', 'Repeat 100 times at most. (At character 2.)'],
    ['(?=a)', 'Groups that begin with "(?" cannot be used, but for "(?:". (At character 2.)'],
    ['(a)\\1', '"\\1" cannot be used here. (At character 5.)'],
    ['a$b', '"$" cannot stand here. Write "\\$" for the character itself. (At character 2.)'],
    ['a\\', 'A character is missing after the last "\\". (At character 3.)'],
    ['((((a{50}){50}){50}){50})', 'The pattern repeats too much. Make it smaller. (At character 1.)'],
    ['x'.repeat(201), 'Use 200 characters at most. (At character 201.)'],
  ])('refuses %s', (pattern, why) => {
    expect(refusePattern(pattern)).toBe(why);
    expect(fitsPattern(pattern, 'a')).toBe(false);
  });

  const piece = fc.constantFrom('a', 'b', '\\d', '[ab1]', '[^a]', '.', '(a|b1)', '(?:1|)');
  const often = fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,3}', '{1,}');
  const pattern = fc
    .array(fc.tuple(piece, often), { maxLength: 6 })
    .map((parts) => parts.map((part) => part.join('')).join(''));

  it('says the same as a regular expression that has to fit the whole text', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), maxLength: 8 }),
        (source, text) => {
          expect([source, text, fitsPattern(source, text)]).toEqual([
            source,
            text,
            new RegExp(`^(?:${source})$`).test(text),
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes no longer for the patterns that others choke on', () => {
    const started = performance.now();
    for (const source of ['(a+)+', '(a|a)*', '(a*)*b', 'a*a*a*a*a*a*a*a*a*a*b']) {
      fitsPattern(source, 'a'.repeat(4000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('fits no text that is too long', () => {
    expect(fitsPattern('.*', 'x'.repeat(4096))).toBe(true);
    expect(fitsPattern('.*', 'x'.repeat(4097))).toBe(false);
  });
});
