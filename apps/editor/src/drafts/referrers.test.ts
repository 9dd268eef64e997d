import { refersTo } from './referrers.js';

describe('what refers to an object', () => {
  const user = { id: 'u1', extension: '1001' };
  it('finds its id at any depth', () => {
    expect(refersTo({ flow_id: 'u1' }, user)).toBe(true);
    expect(refersTo({ webhook_ids: ['x', 'u1'] }, user)).toBe(true);
    expect(refersTo({ document: { nodes: { q: { config: { queue_id: 'u1' } } } } }, user)).toBe(true);
    expect(refersTo({ name: 'u', flow_id: null }, user)).toBe(false);
  });
  it('finds a user that is dialled by extension, but not the same digits elsewhere', () => {
    expect(refersTo({ to: { type: 'extension', target: '1001' } }, user)).toBe(true);
    expect(refersTo({ to: { type: 'number', target: '1001' } }, user)).toBe(false);
    expect(refersTo({ name: '1001' }, user)).toBe(false);
  });
});
