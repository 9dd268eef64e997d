import { promptNameOf } from './prompt-draft.js';

describe('A prompt that is made out of a file', () => {
  it.each([
    ['Opening hours.wav', 'Opening hours'],
    ['opening-hours_2.final.mp3', 'opening hours 2.final'],
    ['.wav', 'Unnamed recording'],
    ['welcome', 'welcome'],
    [`${'long '.repeat(60)}.wav`, 'long '.repeat(40)],
  ])('%j is called %j', (file, name) => expect(promptNameOf(file)).toBe(name));
});
