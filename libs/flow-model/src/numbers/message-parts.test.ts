import { messageParts } from './message-parts.js';

describe('how a text is sent', () => {
  it.each([
    ['nothing', '', 'gsm-7', 0],
    ['160 plain letters', 'a'.repeat(160), 'gsm-7', 1],
    ['161 plain letters', 'a'.repeat(161), 'gsm-7', 2],
    ['306 plain letters', 'a'.repeat(306), 'gsm-7', 2],
    ['307 plain letters', 'a'.repeat(307), 'gsm-7', 3],
    ['80 euro signs, two units each', '€'.repeat(80), 'gsm-7', 1],
    ['81 euro signs', '€'.repeat(81), 'gsm-7', 2],
    ['a euro sign that would be divided', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'gsm-7', 3],
    ['70 letters outside GSM', 'ł'.repeat(70), 'ucs-2', 1],
    ['71 letters outside GSM', 'ł'.repeat(71), 'ucs-2', 2],
    ['35 emoji, two units each', '🦆'.repeat(35), 'ucs-2', 1],
    ['67 emoji, 33 to a part', '🦆'.repeat(67), 'ucs-2', 3],
  ])('%s', (_, text, encoding, parts) => {
    expect(messageParts(text)).toEqual({ characters: [...text].length, encoding, parts });
  });
});
