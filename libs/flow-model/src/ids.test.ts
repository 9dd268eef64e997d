import { validate, version } from 'uuid';
import { idsGoOnAfter, newId } from './index.js';

describe('ids', () => {
  it('are UUIDs of version 7 that carry the time', () => {
    const before = Date.now();
    const id = newId();
    expect(validate(id)).toBe(true);
    expect(version(id)).toBe(7);
    const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
    expect(at).toBeGreaterThanOrEqual(before - 1);
    expect(at).toBeLessThanOrEqual(Date.now() + 1);
  });

  it('rise, however many are made at once, and are never given twice', () => {
    const ids = Array.from({ length: 50_000 }, () => newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  it('go on after one that a clock ahead of this one has given out, and after none that is older', () => {
    const before = newId();
    idsGoOnAfter(before);
    const ahead = (Date.now() + 600_000).toString(16).padStart(12, '0');
    const known = `${ahead.slice(0, 8)}-${ahead.slice(8)}-7fff-bfff-ffffffffffff`;
    idsGoOnAfter(known);
    idsGoOnAfter('00000000-0000-7000-8000-000000000000');
    idsGoOnAfter('no id');
    const ids = Array.from({ length: 1000 }, () => newId());
    expect([before, known, ...ids]).toEqual([before, known, ...ids].sort());
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  });
});
