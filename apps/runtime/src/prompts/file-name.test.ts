import { fileNameOf } from './file-name.js';

describe("The uploaded file's name", () => {
  it.each([
    ['attachment; filename="welcome.wav"', 'welcome.wav'],
    ['attachment; filename=welcome.wav', 'welcome.wav'],
    [`attachment; filename="x.wav"; filename*=UTF-8''gr%C3%BC%C3%9Fe.mp3`, 'grüße.mp3'],
    ['attachment; filename="C:\\\\sounds\\\\a.wav"', 'a.wav'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="say \\"hi\\".wav"', 'say "hi".wav'],
    [`attachment; filename*=UTF-8''%E0%A4%A; filename="plain.wav"`, 'plain.wav'],
    [`attachment; filename*=UTF-8''a%0Ab%00.wav`, 'ab.wav'],
    ['attachment', null],
    ['attachment; filename=""', null],
    [undefined, null],
  ])('in %j is %j', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });

  it('is cut where it is too long', () => {
    expect(fileNameOf(`attachment; filename="${'a'.repeat(999)}"`)).toHaveLength(255);
  });
});
