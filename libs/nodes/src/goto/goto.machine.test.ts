import { driveNode } from '../testing/drive-node.js';
import { gotoNode } from './goto.node.js';

describe('Go to', () => {
  it('jumps when it may', () => {
    const node = driveNode(gotoNode, { max_jumps: 3 });
    expect(node.effects).toEqual([{ kind: 'count_jump', max_jumps: 3 }]);
    expect(node.send({ type: 'jump.made' }).outcome).toBe('next');
  });

  it('leaves by limit_reached when the call has jumped often enough', () => {
    expect(driveNode(gotoNode, {}).send({ type: 'jump.refused' }).outcome).toBe('limit_reached');
  });

  it.each([0, 501, 2.5])('does not allow %s jumps', (max_jumps) => {
    expect(gotoNode.config.safeParse({ max_jumps }).success).toBe(false);
  });
});
