import { driveNode } from '../testing/drive-node.js';
import { hangupNode } from './hangup.node.js';

describe('Hang up', () => {
  it('ends the call and has no way on', () => {
    const node = driveNode(hangupNode, {});
    expect(node.effects).toEqual([{ kind: 'hangup' }]);
    expect(node.outcome).toBeNull();
    expect(hangupNode.outcomes({})).toEqual([]);
  });
});
