import { driveNode } from '../testing/drive-node.js';
import { answerNode } from './answer.node.js';

describe('Answer', () => {
  it('answers the call and goes on when the gateway says so', () => {
    const asked = driveNode(answerNode, {});
    expect(asked.effects).toEqual([{ kind: 'answer' }]);
    expect(asked.outcome).toBeNull();
    expect(asked.send({ type: 'call.answered' }).outcome).toBe('next');
  });

  it('goes on at once when the call is answered already', () => {
    const done = driveNode(answerNode, {}, { answered: true });
    expect(done.effects).toEqual([]);
    expect(done.outcome).toBe('next');
  });

  it('refuses settings that it does not have', () => {
    expect(answerNode.config.safeParse({ after: 3 }).success).toBe(false);
  });
});
