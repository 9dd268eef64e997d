import { driveNode } from '../testing/drive-node.js';
import { recordNode } from './record.node.js';

describe('Record', () => {
  it('begins a recording of an hour at most, and goes on at once', () => {
    const node = driveNode(recordNode, {}, { answered: true });
    expect(node.effects).toEqual([{ kind: 'record', max_duration_ms: 3_600_000 }]);
    expect(node.outcome).toBe('next');
  });

  it('takes the time that was set', () => {
    const node = driveNode(recordNode, { action: 'start', max_duration_s: 90 }, { answered: true });
    expect(node.effects).toEqual([{ kind: 'record', max_duration_ms: 90_000 }]);
  });

  it('ends the recording that goes on', () => {
    const node = driveNode(recordNode, { action: 'stop' }, { answered: true });
    expect(node.effects).toEqual([{ kind: 'stop_recording' }]);
    expect(node.outcome).toBe('next');
  });

  it.each([
    [{ action: 'pause' }, /start/],
    [{ max_duration_s: 0 }, /at least 1 s/],
    [{ max_duration_s: 14_401 }, /4 hours/],
    [{ max_duration_s: 1.5 }, /int/],
    [{ colour: 'red' }, /colour/],
  ])('refuses %j', (config, words) => {
    expect(recordNode.config.safeParse(config).error?.message).toMatch(words);
  });
});
