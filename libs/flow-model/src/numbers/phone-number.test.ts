import { refuseExtension } from './extension.js';
import { compareNumbers, normaliseNumber, numberFinder, refuseNumber } from './phone-number.js';

describe('writing numbers', () => {
  it.each([
    ['+44 (20) 7183-8750', '+442071838750'],
    ['442071838750', '+442071838750'],
    [' +44 20 7183.8750 ', '+442071838750'],
    ['+4420X.', '+4420X.'],
    ['4420X.', '+4420X.'],
    ['sip:alice@example.org', 'sip:alice@example.org'],
  ])('%j becomes %j', (text, number) => expect(normaliseNumber(text)).toBe(number));

  it.each(['+442071838750', '+15550100', '+4420X.', '+1NXXXXXXXXX', '+.', '+!', '+49!', '+99'])('%s is taken', (number) => {
    expect(refuseNumber(number)).toBeUndefined();
  }); // prettier-ignore

  it.each([
    ['', /country code/],
    ['+', /country code/],
    ['banana', /country code/],
    ['+44 20', /country code/],
    ['+4420.X', /country code/],
    ['+44a', /country code/],
    ['+02071838750', /leading zero/],
    ['+4', /two digits/],
    ['+1234567890123456', /15 digits at most, and this one has 16/],
  ])('%j is refused', (number, sentence) => expect(refuseNumber(number)).toMatch(sentence));

  it.each(['10', '1001', '0123456789'])('extension %s is taken', (text) => {
    expect(refuseExtension(text)).toBeUndefined();
  });
  it.each(['', '1', '12345678901', '+1001', '10a1', ' 1001'])('extension %j is refused', (text) => {
    expect(refuseExtension(text)).toMatch(/2 to 10 digits/);
  });
});

describe('matching what was dialled', () => {
  it.each([
    ['+442071838750', '+442071838750', true],
    ['+442071838750', '442071838750', true],
    ['442071838750', '+44 20 7183 8750', true],
    ['+442071838750', '+442071838751', false],
    ['+4420X.', '+442071838750', true],
    ['+4420X.', '+44207', false],
    ['+4420X!', '+44207', true],
    ['+1NXX', '+1234', true],
    ['+1NXX', '+1134', false],
    ['+1ZXX', '+1034', false],
    ['+.', '+4', true],
    ['+4420X.', 'anonymous', false],
    ['+4420X.', '+442071838750\n1', true],
  ])('%s against %s: %s', (number, dialled, fits) => {
    expect(numberFinder([[number, 'found']])(dialled)).toBe(fits ? 'found' : undefined);
  });

  it('prefers the number itself, then the more exact pattern', () => {
    const find = numberFinder([
      ['+.', 'any'],
      ['+4420X.', 'london'],
      ['+44207X.', 'london 7'],
      ['+44!', 'uk'],
      ['442071838750', 'office'],
    ]);
    expect(find('442071838750')).toBe('office');
    expect(find('+442071838751')).toBe('london 7');
    expect(find('+442081838751')).toBe('london');
    expect(find('+441')).toBe('uk');
    expect(find('+33123')).toBe('any');
    expect(find('nobody')).toBeUndefined();
  });

  it('orders patterns from exact to open', () => {
    expect(['+!', '+X', '+.', '+1', '+Z', '+N'].sort(compareNumbers)).toEqual([
      '+1',
      '+N',
      '+Z',
      '+X',
      '+.',
      '+!',
    ]);
  });
});
