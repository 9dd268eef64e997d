import { parseAnswerPath, readAnswer } from './answer-path.js';

const answer: unknown = JSON.parse(
  '{"customer":{"tier":"gold","name":"Łukasz","since":2019,"vip":true,"notes":null,"odd key":"x"},"items":[{"id":7},{"id":8}],"none":[],"":"empty","__proto__":{"deep":"own"}}',
);

function read(path: string): string | undefined {
  const parsed = parseAnswerPath(path);
  if (typeof parsed === 'string') throw new Error(parsed);
  return readAnswer(answer, parsed);
}

describe('the path to a value of an answer', () => {
  it.each([
    ['customer.tier', 'gold'],
    ['customer.name', 'Łukasz'],
    ['customer.since', '2019'],
    ['customer.vip', 'true'],
    ['customer.odd key', 'x'],
    ['items[0].id', '7'],
    ['items[1]', '{"id":8}'],
    ['none', '[]'],
    ['__proto__.deep', 'own'],
  ])('%s leads to %s', (path, value) => expect(read(path)).toBe(value));

  it.each([
    'customer.notes',
    'customer.age',
    'customer.tier.length',
    'items.0.id',
    'items[2].id',
    'items.length',
    'customer[0]',
    'customer.constructor',
    'toString',
    'none[0]',
  ])('at %s nothing stands', (path) => expect(read(path)).toBeUndefined());

  it('of a list begins with a number', () => {
    expect(readAnswer([[1, 2]], parseAnswerPath('[0][1]') as never)).toBe('2');
  });

  it.each([
    '',
    '.a',
    'a.',
    'a..b',
    'a[',
    'a[]',
    'a[-1]',
    'a[1]b',
    'a.[1]',
    'a[x]',
    'a]b',
    'a[1234567]',
    'x'.repeat(201),
  ])('%j is none, and the reason says how to write one', (path) => {
    expect(parseAnswerPath(path)).toEqual(expect.stringMatching(/\.$/));
  });
});
