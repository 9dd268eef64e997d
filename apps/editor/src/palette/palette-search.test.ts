import { nodes } from '@hookswitch/nodes';
import { searchTypes } from './palette-search.js';

const found = (search: string) => searchTypes(nodes, search).map((definition) => definition.type);

describe('searching the palette', () => {
  it('shows everything for an empty search', () => expect(found('')).toEqual(Object.keys(nodes)));

  it.each([
    ['webh', 'webhook'],
    ['crm', 'webhook'],
    ['transfer', 'dial'],
    ['tts', 'talk'],
    ['sleep', 'wait'],
    ['IF', 'branch'],
    ['text speech', 'talk'],
  ])('finds by title or synonym: %s', (search, type) => expect(found(search)[0]).toBe(type));

  it('finds nothing for nonsense', () => expect(found('qwertz')).toEqual([]));
});
