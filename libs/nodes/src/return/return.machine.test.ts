import { driveNode } from '../testing/drive-node.js';
import { returnNode } from './return.node.js';

describe('Return', () => {
  it('sets its values and ends the flow by its name', () => {
    const node = driveNode(returnNode, { name: 'paid', values: [{ name: 'amount', value: '5' }] });
    expect(node.effects).toEqual([
      { kind: 'set_variables', values: { amount: '5' } },
      { kind: 'return', name: 'paid' },
    ]);
    expect(node.outcome).toBeNull();
  });

  it.each(['', 'Paid', 'a b', 'completed', 'error'])('cannot be called %j', (name) => {
    expect(returnNode.config.safeParse({ name }).success).toBe(false);
  });
});
