import { CommandLineError, fillIn, holds, readCommandLine } from './command-line.js';

const refusal = (text: string): string => {
  try {
    readCommandLine(text);
  } catch (error) {
    expect(error).toBeInstanceOf(CommandLineError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('a command line', () => {
  it.each([
    ['piper --model /x/{voice}.onnx', ['piper', '--model', '/x/{voice}.onnx']],
    [`  say  'a b' "c d" e\\ f ''  `, ['say', 'a b', 'c d', 'e f', '']],
    [`say "it's" 'a "b"' --x="1 2"`, ['say', "it's", 'a "b"', '--x=1 2']],
    [`say "a \\" b" 'back\\slash'`, ['say', 'a " b', 'back\\slash']],
    ["say '$HOME' '|' \\;", ['say', '$HOME', '|', ';']],
  ])('%s is split as a shell would', (text, words) => {
    const { program, args } = readCommandLine(text);
    expect([program, ...args]).toEqual(words);
  });

  it.each([
    ['', 'names no program'],
    ['   ', 'names no program'],
    ["''", 'names no program'],
    ['{voice} --x', 'behind the program only'],
    ['say {text}', 'has {text}'],
    ['say {Voice} {file}', 'has {file}'],
    ['say "abc', 'without its end'],
    ["say 'abc", 'without its end'],
    ['echo {voice} | sox - {output}', 'has |'],
    ['say > {output}', 'has >'],
    ['say $HOME/x', 'has $'],
    ['say `x`', 'has `'],
    ['say; rm', 'has ;'],
    ['say & x', 'has &'],
    ['~/bin/say', 'has ~'],
  ])('%s is refused', (text, rule) => {
    expect(refusal(text)).toContain(rule);
  });

  it('fills its places within their words, once', () => {
    const line = readCommandLine('say --lang={language} {voice} {text_file}');
    expect(['text_file', 'output'].map((place) => holds(line, place as 'output'))).toEqual([true, false]);
    const values = { text_file: '/t/a b', output: '', language: 'en-GB', voice: '{output} "$x' };
    expect(fillIn(line, values)).toEqual(['--lang=en-GB', '{output} "$x', '/t/a b']);
  });
});
