import fc from 'fast-check';
import { IdMap } from './id-map.js';

interface Thing {
  readonly name: string;
}

const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', '1');
const deed = fc.oneof(
  fc.record({ does: fc.constant('set' as const), id }),
  fc.record({ does: fc.constant('delete' as const), id }),
);

describe('a map of ids', () => {
  it('holds and forgets what a Map would, in its order', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const map = new IdMap<Thing>();
        const model = new Map<string, Thing>();
        deeds.forEach((one, number) => {
          const thing = { name: `${one.id} ${number}` };
          if (one.does === 'set') {
            map.set(one.id, thing);
            model.set(one.id, thing);
          } else {
            expect(map.delete(one.id)).toBe(model.delete(one.id));
          }
          expect(map.get(one.id)).toBe(model.get(one.id));
          expect(map.has(one.id)).toBe(model.has(one.id));
          expect(map.size).toBe(model.size);
        });
        expect([...map.values()]).toEqual([...model.values()]);
      }),
      { numRuns: 300 },
    );
  });

  it('may be emptied while it is gone through', () => {
    const map = new IdMap<Thing>();
    for (const name of ['a', 'b', 'c']) map.set(name, { name });
    const met: string[] = [];
    for (const { name } of map.values()) {
      met.push(name);
      map.delete('b');
    }
    expect(met).toEqual(['a', 'c']);
  });
});
