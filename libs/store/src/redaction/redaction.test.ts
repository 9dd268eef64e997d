import { Redaction } from './redaction.js';
import type { RedactionRule } from './redaction-rule.js';

const rule = (kind: RedactionRule['kind'], name: string): RedactionRule => ({ kind, name });
const fields = (...names: string[]) => new Redaction(names.map((name) => rule('json_field', name)));

describe('what redaction rules hide', () => {
  it.each([
    [
      'a field at any depth',
      ['number'],
      '{"a":{"number":"+44"},"number":5}',
      '{"a":{"number":"••••"},"number":"••••"}',
    ],
    [
      'a field by its path from the root',
      ['a.number'],
      '{"a":{"number":1},"number":2}',
      '{"a":{"number":"••••"},"number":2}',
    ],
    [
      'items of an array',
      ['l.*.n'],
      '{"l":[{"n":1,"m":2},{"n":3}],"n":4}',
      '{"l":[{"n":"••••","m":2},{"n":"••••"}],"n":4}',
    ],
    ['each item itself', ['l.*'], '{"l":["a", "b" ,{"c":1}]}', '{"l":["••••", "••••" ,"••••"]}'],
    ['an array at the root', ['*.n'], '[{"n":1},{"m":{"n":2}}]', '[{"n":"••••"},{"m":{"n":2}}]'],
    [
      'a whole object or array',
      ['from'],
      '{"from":{"n":{"x":[1]}},"l":1,"b":{"from":[[1],2]}}',
      '{"from":"••••","l":1,"b":{"from":"••••"}}',
    ],
    [
      'and leaves every other byte as it was',
      ['x'],
      ' {"n" : 1.0, "big":12345678901234567890,\n "x" :true , "e":"\\u00e9"}\n',
      ' {"n" : 1.0, "big":12345678901234567890,\n "x" :"••••" , "e":"\\u00e9"}\n',
    ],
    ['a name however it is written', ['from'], '{"\\u0066rom":1,"From":2}', '{"\\u0066rom":"••••","From":2}'],
    [
      'names that are values are no names',
      ['from'],
      '{"to":"from","l":["from"],"x":{"from":""}}',
      '{"to":"from","l":["from"],"x":{"from":"••••"}}',
    ],
    [
      'quotes and brackets in strings',
      ['n'],
      '{"a":"\\"n\\":1}","n":"]}\\"","b":2}',
      '{"a":"\\"n\\":1}","n":"••••","b":2}',
    ],
    ['text that was cut in the value', ['n'], '{"a":1,"n":"+4420', '{"a":1,"n":"••••"'],
    ['text that was cut in a hidden object', ['n'], '{"a":1,"n":{"b":[1,2', '{"a":1,"n":"••••"'],
    ['values that are no JSON', ['n'], '{"n": ••••ab, "o": 1}', '{"n": "••••", "o": 1}'],
    ['a name with a dot', ['a.b'], '{"a.b":1,"c":{"a.b":2}}', '{"a.b":"••••","c":{"a.b":"••••"}}'],
    [
      'JSON in a string',
      ['n'],
      JSON.stringify({ data: '{"n":1,"m":"\\n"}' }),
      JSON.stringify({ data: '{"n":"••••","m":"\\n"}' }),
    ],
    [
      'JSON in a string, by its path',
      ['data.n'],
      '{"data":"{\\"n\\":1}","n":2}',
      '{"data":"{\\"n\\":\\"••••\\"}","n":2}',
    ],
    ['JSON in a string that was cut', ['n'], '{"data":"{\\"n\\":\\"+44\\', '{"data":"{\\"n\\":\\"••••\\""'],
    ['a string that is not quite JSON', ['n'], '{"data":"{n: 1","m":1}', '{"data":"{n: \\"••••\\"","m":1}'],
    [
      'a form',
      ['token', 'call.from', 'ids'],
      'token=a%20b&call[from]=1&call%5Bto%5D=2&ids[]=3&x=token',
      'token=••••&call[from]=••••&call%5Bto%5D=2&ids[]=••••&x=token',
    ],
    [
      'JSON in a form',
      ['n'],
      'payload=%7B%22n%22%3A1%7D&x=1',
      `payload=${encodeURIComponent('{"n":"••••"}')}&x=1`,
    ],
    ['nothing of a text', ['n'], 'n is the number: +44', 'n is the number: +44'],
  ])('%s', (_, names, body, shown) => {
    expect(fields(...names).body(body)).toBe(shown);
  });

  it('is a parameter of a URL, in small or capital letters, and of a form', () => {
    const redaction = new Redaction([rule('query_parameter', 'Api_Key')]);
    expect(redaction.url('https://a.example/x?api_key=1&b=2&API%5FKEY=3#api_key=4')).toBe(
      'https://a.example/x?api_key=••••&b=2&API%5FKEY=••••#api_key=4',
    );
    expect(redaction.body('api_key=1&b=2')).toBe('api_key=••••&b=2');
    expect(redaction.body('{"api_key":1}')).toBe('{"api_key":1}');
  });

  it('is a field that travels in the URL, by its name and by its path', () => {
    const data = (number: string) => encodeURIComponent(`{"from":{"number":"${number}"}}`);
    const url = (number: string, from: string) => `https://a.example/?from=${from}&data=${data(number)}&to=5`;
    expect(fields('from').url(url('7', '%2B44'))).toBe(
      `https://a.example/?from=••••&data=${encodeURIComponent('{"from":"••••"}')}&to=5`,
    );
    expect(fields('data.from.number').url(url('7', '8'))).toBe(url('••••', '8'));
    expect(fields('from.number').url(url('7', '8'))).toBe(url('••••', '8'));
    expect(fields('to.number').url(url('7', '8'))).toBe(url('7', '8'));
  });

  it('is a header, in small or capital letters', () => {
    const redaction = new Redaction([rule('header', 'X-Customer'), rule('query_parameter', 'key')]);
    expect(redaction.headers({ 'x-customer': 'Ada', location: '/next?key=1', date: 'now' })).toEqual({
      'x-customer': '••••',
      location: '/next?key=••••',
      date: 'now',
    });
  });

  /** `value` as JSON in a string of JSON, so many levels deep. */
  const inStrings = (value: object, levels: number): string =>
    JSON.stringify(levels === 0 ? value : { data: inStrings(value, levels - 1) });

  it.each([3, 4, 10])('is a field of JSON in a string, %i levels deep', (levels) => {
    expect(fields('n').body(inStrings({ n: 1, m: 2 }, levels))).toBe(inStrings({ n: '••••', m: 2 }, levels));
  });

  it('is all of a string of JSON that is deeper than ten levels', () => {
    const body = inStrings({ n: 1, m: 2 }, 11);
    const shown = fields('n').body(body);
    expect(shown).not.toContain('m');
    expect(shown).toContain('••••');
    expect(new Redaction([rule('header', 'x')]).body(body)).toBe(body);
  });

  it('is soon found in strings of strings without end', () => {
    // Quotes and backslashes by their numbers: each level adds to the length, and does not double it.
    const inString = (text: string) =>
      `["${text.replaceAll('\\', String.raw`\u005c`).replaceAll('"', String.raw`\u0022`)}"]`;
    let body = '[{"n":1}]';
    while (body.length < 400_000) body = inString(body);
    const started = performance.now();
    expect(fields('n').body(body)).toContain('••••');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('is hidden in a deep body too', () => {
    const items = '1,'.repeat(20_000);
    const deep = `${'{"a":['.repeat(20_000)}${items}{"n":1}${']}'.repeat(20_000)}`;
    const started = performance.now();
    expect(fields('n', 'b.c').body(deep)).toContain('{"n":"••••"}');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
