import { chosenEngine, EngineChoiceError, readEngineChoice } from './engine-choice.js';

describe('the choice of a speech engine', () => {
  it.each([
    ['espeak-ng', 'espeak-ng'],
    ['command:piper --model x', 'command'],
    ['http://127.0.0.1:5002/say?x=1', 'http'],
    ['https://speech.example/v1', 'http'],
  ])('%s is an engine', async (text, name) => {
    const engine = chosenEngine(readEngineChoice(text), { headers: {}, warn: () => undefined });
    expect(engine.name).toBe(name);
    await engine.close();
  });

  it.each(['espeak', 'piper --model x', 'ftp://x/y', 'file:///etc/passwd', 'http://', 'command:', ''])(
    '%j is none',
    (text) => {
      expect(() => readEngineChoice(text)).toThrow(EngineChoiceError);
    },
  );

  it('takes no password in a URL, and repeats none', () => {
    expect(() => readEngineChoice('http://user:pa55@x/say')).toThrow(/^must hold no user name/);
  });
});
