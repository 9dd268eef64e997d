import { driveNode } from '../testing/drive-node.js';
import { setNode } from './set.node.js';

describe('Set variables', () => {
  it('writes its variables and goes on; the later of two rows wins', () => {
    const done = driveNode(setNode, {
      variables: [
        { name: 'team', value: 'sales' },
        { name: 'city', value: 'Leeds' },
        { name: 'team', value: 'support' },
      ],
    });
    expect(done.effects).toEqual([{ kind: 'set_variables', values: { team: 'support', city: 'Leeds' } }]);
    expect(done.outcome).toBe('next');
  });

  it.each(['Team', '1st', 'a.b', '', '__proto__'])('refuses the name %j', (name) => {
    expect(setNode.config.safeParse({ variables: [{ name, value: '' }] }).success).toBe(false);
  });

  it('needs at least one variable', () => {
    expect(setNode.config.safeParse({ variables: [] }).error?.issues[0]?.message).toMatch(/at least one/);
  });
});
