import { MAX_JSON_DEPTH, refuseJson } from './json-limits.js';
import { readPointer, toPointer } from './json-pointer.js';

const nested = (levels: number, open: string, close: string) =>
  JSON.parse(open.repeat(levels) + '1' + close.repeat(levels)) as unknown;

describe('what JSON is taken in', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['__proto__', JSON.parse('{"a":{"__proto__":{"x":1}}}'), '/a/__proto__', /"__proto__"/],
    ['constructor', JSON.parse('{"constructor":1}'), '/constructor', /Rename/],
    ['prototype', JSON.parse('[{"prototype":1}]'), '/0/prototype', /Rename/],
    ['half a character', { a: ['x', 'a\ud800b'] }, '/a/1', /lone surrogate/],
    ['half a character in a name', { a: { 'x\udfff': 1 } }, '/a', /lone surrogate/],
    ['deep lists', nested(33, '[', ']'), '/0'.repeat(32), /32 levels/],
    ['deep objects', nested(33, '{"a":', '}'), '/a'.repeat(32), /32 levels/],
    ['very deep lists', nested(5_000, '[', ']'), '/0'.repeat(32), /32 levels/],
    ['a name with a slash', { 'a/b~c': '\ud800' }, '/a~1b~0c', /lone surrogate/],
  ])('refuses %s', (_name, value, pointer, message) => {
    expect(refuseJson(value)).toEqual({ pointer, message: expect.stringMatching(message) });
  });

  it.each([
    ['plain values', { a: [1, true, null, 'text', { b: '😀' }], proto: 1, toString: 'x' }],
    ['the deepest that is allowed', nested(MAX_JSON_DEPTH, '[', ']')],
    ['a text', 'text'],
    ['null', null],
  ])('takes %s', (_name, value) => expect(refuseJson(value)).toBeUndefined());
});

describe('JSON Pointers', () => {
  it('point at what they were made for', () => {
    const value = { 'a/b': [{ 'm~n': 7 }], '': 1 };
    expect(toPointer(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n');
    expect(readPointer(value, '/a~1b/0/m~0n')).toBe(7);
    expect(readPointer(value, '/')).toBe(1);
    expect(readPointer(value, '')).toBe(value);
    expect(readPointer(value, '/a~1b/9/x')).toBeUndefined();
    expect(readPointer(value, '/toString')).toBeUndefined();
  });
});
