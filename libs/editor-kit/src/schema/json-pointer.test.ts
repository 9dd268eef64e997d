import { isWithin } from './json-pointer.js';

describe('JSON Pointer', () => {
  it('tells what lies inside a field', () => {
    expect(isWithin('/headers/0/name', '/headers')).toBe(true);
    expect(isWithin('/headers_2', '/headers')).toBe(false);
  });
});
