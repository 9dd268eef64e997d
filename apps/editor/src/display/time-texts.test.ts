import { sizeText, spanBetween, spanText } from './time-texts.js';

describe('times and sizes in words', () => {
  it.each([
    [0, '0 ms'],
    [31.4, '31 ms'],
    [2400, '2.4 s'],
    [9990, '10.0 s'],
    [42_000, '42 s'],
    [59_700, '1 min 00 s'],
    [185_000, '3 min 05 s'],
    [3_725_000, '1 h 02 min'],
  ])('says %d ms as %s', (milliseconds, text) => expect(spanText(milliseconds)).toBe(text));

  it('counts on to now while something lasts, and never below nothing', () => {
    const start = '2026-11-21T09:30:00.000Z';
    expect(spanBetween(start, null, Date.parse('2026-11-21T09:30:12.000Z'))).toBe('12 s');
    expect(spanBetween(start, '2026-11-21T09:30:01.000Z', 0)).toBe('1.0 s');
    expect(spanBetween(start, '2026-11-21T09:29:00.000Z', 0)).toBe('0 ms');
  });

  it.each([
    [1, '1 byte'],
    [999, '999 bytes'],
    [2440, '2.4 kB'],
    [3_500_000, '3.5 MB'],
  ])('says %d bytes as %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});
