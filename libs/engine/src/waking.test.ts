import { settle } from './testing/fake-clock.js';
import { Waking } from './waking.js';

function watched(): { waking: Waking; looks: () => number } {
  let count = 0;
  return { waking: new Waking(() => (count += 1)), looks: () => count };
}

describe('who looks again after changes', () => {
  it('looks once for all that happen at a time, after them', async () => {
    const { waking, looks } = watched();
    waking.start();
    waking.wake();
    waking.wake();
    expect(looks()).toBe(0);
    await settle();
    expect(looks()).toBe(1);
    waking.wake();
    await settle();
    expect(looks()).toBe(2);
  });

  it('looks again when its looking changes something', async () => {
    let left = 3;
    const waking: Waking = new Waking(() => {
      left -= 1;
      if (left > 0) waking.wake();
    });
    waking.start();
    await settle();
    expect(left).toBe(0);
  });

  it('does not look before it is started, nor after it is stopped, also when it was woken before', async () => {
    const { waking, looks } = watched();
    waking.wake();
    await settle();
    expect(looks()).toBe(0);
    waking.start();
    waking.stop();
    await settle();
    expect(looks()).toBe(0);
    waking.start();
    await settle();
    expect(looks()).toBe(1);
  });
});
