import { Batch, scanFrames } from './frame.js';

describe('a batch of the journal', () => {
  const sealed = (...lines: string[]): Buffer => {
    const batch = new Batch();
    for (const line of lines) batch.line('', line.slice(0, -1));
    return Buffer.from(batch.seal());
  };
  const scanned = (buffer: Buffer) => {
    const texts: string[] = [];
    return { ...scanFrames(buffer, (text) => void texts.push(text.toString())), texts };
  };

  it('is read as it was written, whatever characters it has and however long it is', () => {
    const lines = ['Cäé\n', '日本\n', '😀\n', `${'x'.repeat(3_000_000)}\n`, '\n'];
    const buffer = Buffer.concat([sealed(...lines), sealed('next\n')]);
    expect(scanned(buffer)).toEqual({
      texts: [lines.join(''), 'next\n'],
      bytes: buffer.length,
      broken: false,
    });
  });

  it('begins empty again', () => {
    const batch = new Batch();
    batch.line('f', 'irst');
    const first = Buffer.from(batch.seal());
    batch.clear();
    batch.line('s', 'econd');
    expect(scanned(Buffer.concat([first, batch.seal()])).texts).toEqual(['first\n', 'second\n']);
  });

  it('goes on before what was taken back', () => {
    const batch = new Batch();
    batch.line('', 'kept');
    const { mark } = batch;
    batch.line('', 'not to be');
    batch.cutBack(mark);
    batch.line('', 'next');
    expect(scanned(batch.seal()).texts).toEqual(['kept\nnext\n']);
  });

  it('counts only when it is there whole: cut anywhere, or changed in any byte, it is none', () => {
    const first = sealed('one\n');
    const second = sealed('two äöü\n');
    const both = Buffer.concat([first, second]);
    for (let length = first.length + 1; length < both.length; length += 1) {
      expect(scanned(both.subarray(0, length))).toEqual({
        texts: ['one\n'],
        bytes: first.length,
        broken: true,
      });
    }
    for (let at = first.length; at < both.length; at += 1) {
      const damaged = Buffer.from(both);
      damaged[at]! ^= 0x41;
      expect(scanned(damaged)).toEqual({ texts: ['one\n'], bytes: first.length, broken: true });
    }
  });
});
