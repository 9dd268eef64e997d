import { driveNode } from '../testing/drive-node.js';
import { waitNode } from './wait.node.js';

describe('Wait', () => {
  it('goes on when its time is over', () => {
    const waiting = driveNode(waitNode, { duration_ms: 2500 });
    expect(waiting.timers).toEqual([2500]);
    expect(waiting.outcome).toBeNull();
    expect(waiting.elapse().outcome).toBe('next');
  });

  it('does not go on because of anything else', () => {
    expect(driveNode(waitNode, {}).send({ type: 'digit', digit: '1' }).outcome).toBeNull();
  });

  it.each([0, -1, 3_600_001, 1.5, '1000'])('refuses a duration of %j', (duration_ms) => {
    expect(waitNode.config.safeParse({ duration_ms }).success).toBe(false);
  });
});
