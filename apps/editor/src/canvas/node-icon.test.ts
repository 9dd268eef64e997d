import { nodes } from '@hookswitch/nodes';
import { hasIcon } from './node-icon.js';

describe('the icons of node types', () => {
  it.each(Object.values(nodes).map(({ type, icon }) => [type, icon]))('%s has its own, %s', (_type, icon) => {
    expect(hasIcon(icon)).toBe(true);
  });
});
