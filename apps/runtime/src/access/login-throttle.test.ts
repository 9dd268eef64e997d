import { LoginThrottle } from './login-throttle.js';

describe('slowing down guesses', () => {
  let now = 1_000_000;
  let throttle: LoginThrottle;
  beforeEach(() => {
    throttle = new LoginThrottle(() => now);
  });
  const guess = (name = 'admin', address = '10.0.0.1') => throttle.begin(name, address);
  const guesses = (count: number) => Array.from({ length: count }, () => guess());

  it('lets five through, then waits 30 s, twice as long each time, 15 min at most', () => {
    expect(guesses(6)).toEqual([0, 0, 0, 0, 0, 30]);
    now += 29_000;
    expect(guess()).toBe(1);
    const waits = [];
    for (let i = 0; i < 7; i += 1) {
      now += 15 * 60_000;
      expect(guess()).toBe(0);
      waits.push(guess());
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900, 900]);
  });

  it('counts by name and address, without regard to case', () => {
    guesses(5);
    expect(guess('ADMIN')).toBe(30);
    expect(guess('admin', '10.0.0.2')).toBe(0);
    expect(guess('other')).toBe(0);
  });

  it('slows down an address that tries many names', () => {
    for (let i = 0; i < 30; i += 1) expect(guess(`name${i}`)).toBe(0);
    expect(guess('one more')).toBe(30);
  });

  it('forgets at success, and after an hour', () => {
    guesses(5);
    throttle.succeeded('admin', '10.0.0.1');
    expect(guesses(6).at(-1)).toBe(30);
    now += 60 * 60_000;
    expect(guesses(5)).toEqual([0, 0, 0, 0, 0]);
  });
});
