import { insertText, lineAt, variableText } from './insert-text.js';

describe('what is inserted into a template', () => {
  it('stands at the cursor, or in the place of what is selected', () => {
    expect(insertText({ text: '{"a": }', from: 6, to: 6 }, '{{ uuid }}')).toEqual({
      text: '{"a": {{ uuid }}}',
      from: 16,
      to: 16,
    });
    expect(insertText({ text: '{"a": old}', from: 6, to: 9 }, 'new').text).toBe('{"a": new}');
  });

  it.each([
    ['{"a": ', 'uuid', '{{ uuid }}'],
    ['{"a": {{ ', 'uuid', 'uuid'],
    ['{"a": {{ uuid }}, "b": ', 'duration', '{{ duration }}'],
    ['{% for leg in ', 'data.legs', 'data.legs'],
    ['', 'data.legs[].number', '{{ data.legs[0].number }}'],
  ])('behind %j, of %s, is %j', (text, name, piece) => {
    expect(variableText(name, { text, from: text.length })).toBe(piece);
  });

  it('finds a line', () => {
    expect(lineAt('ab\ncd\n', 2)).toEqual({ from: 3, to: 5 });
    expect(lineAt('ab\ncd', 9)).toEqual({ from: 3, to: 5 });
    expect(lineAt('', 1)).toEqual({ from: 0, to: 0 });
  });
});
