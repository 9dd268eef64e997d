import { shownPointer, shownValue } from './shown-values.js';

describe('changes in words', () => {
  it.each([
    ['/nodes/w/config/url', 'w › url'],
    ['/nodes/w', 'w'],
    ['/nodes/w/config/headers/0/name', 'w › headers 1 › name'],
    ['/edges/a:next', 'line from a › next'],
    ['/flow_id', 'flow_id'],
    ['', 'all of it'],
  ])('names the field %s', (pointer, words) => expect(shownPointer(pointer)).toBe(words));

  it('names objects by their label', () => {
    const labelOf = (id: string) => (id === 'w' ? 'Tell the CRM' : id);
    expect(shownPointer('/nodes/w/config/url', labelOf)).toBe('Tell the CRM › url');
    expect(shownPointer('/edges/w:ok', labelOf)).toBe('line from Tell the CRM › ok');
  });

  it('masks secrets, and shortens what is long', () => {
    expect(shownValue({ secret: true, hint: '…cret' })).toBe('secret …cret');
    expect(shownValue(null)).toBeNull();
    expect(shownValue('x'.repeat(500))).toHaveLength(401);
    expect(shownValue(false)).toBe('false');
  });
});
