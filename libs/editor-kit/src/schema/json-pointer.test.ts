import { formatPointer, isWithin, parsePointer, valueAt } from './json-pointer.js';

describe('JSON Pointer', () => {
  it('reads and writes keys with "/" and "~" in them', () => {
    expect(parsePointer('/a~1b/m~0n/0')).toEqual(['a/b', 'm~n', '0']);
    expect(formatPointer(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0');
    expect(parsePointer('')).toEqual([]);
  });

  it('finds values, and never inherited ones', () => {
    expect(valueAt({ a: [{ b: 1 }] }, '/a/0/b')).toBe(1);
    expect(valueAt({ a: 1 }, '/a/b')).toBeUndefined();
    expect(valueAt({}, '/constructor')).toBeUndefined();
  });

  it('tells what lies inside a field', () => {
    expect(isWithin('/headers/0/name', '/headers')).toBe(true);
    expect(isWithin('/headers_2', '/headers')).toBe(false);
  });
});
