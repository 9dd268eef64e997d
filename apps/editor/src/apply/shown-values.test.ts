import { shownPointer, shownValue } from './shown-values.js';

describe('changes in words', () => {
  it.each([
    ['/nodes/w/config/url', 'w › url'],
    ['/nodes/w', 'w'],
    ['/edges/a:next', 'line from a › next'],
    ['/flow_id', 'flow_id'],
    ['', 'all of it'],
  ])('names the field %s', (pointer, words) => expect(shownPointer(pointer)).toBe(words));

  it('masks secrets, and shortens what is long', () => {
    expect(shownValue({ secret: true, hint: '…cret' })).toBe('secret …cret');
    expect(shownValue(null)).toBeNull();
    expect(shownValue('x'.repeat(500))).toHaveLength(401);
    expect(shownValue(false)).toBe('false');
  });
});
