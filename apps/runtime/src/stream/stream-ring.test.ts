import { setTimeout as pause } from 'node:timers/promises';
import { StreamRing } from './stream-ring.js';

/** A ring that somebody listens to. */
function heardRing(capacity: number): StreamRing {
  const ring = new StreamRing('a', capacity);
  ring.listen(() => undefined);
  return ring;
}

const numbers = ({ missed }: ReturnType<StreamRing['since']>) => missed.map((message) => message.number);

describe('the stream’s ring', () => {
  it('gives what came after an id', () => {
    const ring = heardRing(4);
    for (let i = 1; i <= 3; i += 1) ring.push('x', { i });
    expect(ring.since('a-1')).toMatchObject({ gap: false });
    expect(numbers(ring.since('a-1'))).toEqual([2, 3]);
    expect(numbers(ring.since('a-3'))).toEqual([]);
  });

  it('says when more was missed than it keeps', () => {
    const ring = heardRing(4);
    for (let i = 1; i <= 10; i += 1) ring.push('x', { i });
    expect(ring.since('a-6')).toMatchObject({ gap: false });
    expect(numbers(ring.since('a-6'))).toEqual([7, 8, 9, 10]);
    expect(ring.since('a-5')).toMatchObject({ gap: true });
    expect(numbers(ring.since('a-5'))).toEqual([7, 8, 9, 10]);
  });

  it.each(['b-1', 'a-99', 'a--1', 'a-x', 'a', '', '1', 'a-1.5'])(
    'has a gap after the unknown id %p',
    (id) => {
      const ring = heardRing(4);
      ring.push('x', {});
      expect(ring.since(id)).toEqual({ missed: [], gap: true });
    },
  );

  it('writes data out once, and not for nobody', () => {
    const ring = heardRing(4);
    let made = 0;
    ring.pushLazily('x', () => ({ made: (made += 1) }));
    expect(made).toBe(0);
    const [message] = ring.since('a-0').missed;
    expect([message?.data, message?.data, made]).toEqual(['{"made":1}', '{"made":1}', 1]);
  });

  it('writes data out again once something else may be shown', () => {
    const ring = heardRing(4);
    let shown = 'Ada';
    ring.pushLazily('x', () => ({ name: shown }));
    const [message] = ring.since('a-0').missed;
    expect(message?.data).toBe('{"name":"Ada"}');
    shown = '••••';
    ring.makeAnew();
    expect(message?.data).toBe('{"name":"••••"}');
  });

  it('keeps what comes for who was cut off, and for a while only', async () => {
    const ring = new StreamRing('a', 4, 50);
    const leave = ring.listen(() => undefined);
    ring.push('x', {});
    leave();
    ring.push('x', {});
    expect(ring.since('a-1')).toMatchObject({ gap: false });
    expect(numbers(ring.since('a-1'))).toEqual([2]);
    const leaveAgain = ring.listen(() => undefined);
    await pause(80);
    expect(ring.keeping).toBe(true);
    leaveAgain();
    await pause(80);
    expect(ring.keeping).toBe(false);
    expect(ring.since('a-2')).toEqual({ missed: [], gap: true });
  });

  it('makes and keeps nothing for nobody, and says so to who comes back', () => {
    const ring = new StreamRing('a', 4);
    ring.pushLazily('x', () => {
      throw new Error('made for nobody');
    });
    expect(ring.since('a-1')).toEqual({ missed: [], gap: true });
    const heard: number[] = [];
    ring.listen((message) => heard.push(message.number));
    ring.push('x', {});
    expect(heard).toEqual([1]);
  });
});
