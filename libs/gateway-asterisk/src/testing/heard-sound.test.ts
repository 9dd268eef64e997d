import { HeardSound, samplesOf } from './heard-sound.js';

const sine = (hertz: number, ms = 500, height = 8000) =>
  Array.from({ length: ms * 8 }, (_, at) => height * Math.sin((2 * Math.PI * hertz * at) / 8000));
const both = (one: readonly number[], other: readonly number[]) =>
  one.map((sample, at) => sample + (other[at] ?? 0));

describe('what was heard', () => {
  it('is a tone where nothing else sounds', () => {
    expect(new HeardSound(sine(440), 500).isTone(440)).toBe(true);
    expect(new HeardSound(sine(440), 500).isTone(480)).toBe(false);
    expect(new HeardSound(both(sine(440), sine(900)), 500).isTone(440)).toBe(false);
  });

  it('is two tones only where both sound', () => {
    expect(new HeardSound(both(sine(440), sine(480)), 500).isTone(440, 480)).toBe(true);
    expect(new HeardSound(sine(440), 500).isTone(440, 480)).toBe(false);
  });

  it('is silent where nothing came, and where what came is nothing', () => {
    expect(new HeardSound([], 500).isSilent).toBe(true);
    expect(new HeardSound(sine(440, 500, 20), 500).isSilent).toBe(true);
    expect(new HeardSound(sine(440), 500).isSilent).toBe(false);
  });
});

describe('a packet of sound', () => {
  const head = (first: number, second: number) => Buffer.from([first, second, ...Array<number>(10).fill(0)]);

  it('is decoded as G.711 says', () => {
    const packet = Buffer.concat([head(0x80, 0), Buffer.from([0xff, 0x7f, 0x80, 0x00, 0xf0])]);
    expect(samplesOf(packet)).toEqual([0, -0, 32_124, -32_124, 120]);
  });

  it('that carries something else is silent', () => {
    expect(samplesOf(Buffer.concat([head(0x80, 101), Buffer.from([1, 2])]))).toEqual([]);
    expect(samplesOf(Buffer.from('x'))).toEqual([]);
  });
});
