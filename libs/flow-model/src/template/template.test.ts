import fc from 'fast-check';
import { MAX_RENDERED_LENGTH, MAX_VALUE_LENGTH, renderTemplate } from './render-template.js';
import { escapeTemplate, MAX_TEMPLATE_LENGTH, parseTemplate, templateVariables } from './template.js';
import type { Template } from './template.js';
import type { TemplateContext } from '../node-definition.js';

function parsed(text: string): Template {
  const template = parseTemplate(text);
  if (!template.ok) throw new Error(template.message);
  return template;
}

function render(
  text: string,
  values: Record<string, string> = {},
  context: TemplateContext = 'text',
): string {
  return renderTemplate(parsed(text), (name) => values[name], context);
}

describe('reading a template', () => {
  it.each([
    ['', []],
    ['plain $ { } text', [{ kind: 'text', text: 'plain $ { } text' }]],
    [
      'Hi ${ caller.name }!',
      [
        { kind: 'text', text: 'Hi ' },
        { kind: 'variable', name: 'caller.name', fallback: null, position: 3 },
        { kind: 'text', text: '!' },
      ],
    ],
    ['${a.b|x|y }', [{ kind: 'variable', name: 'a.b', fallback: 'x|y ', position: 0 }]],
    ['${a|}', [{ kind: 'variable', name: 'a', fallback: '', position: 0 }]],
    ['\\${a}', [{ kind: 'text', text: '${a}' }]],
    [
      '\\\\${a}',
      [
        { kind: 'text', text: '\\' },
        { kind: 'variable', name: 'a', fallback: null, position: 2 },
      ],
    ],
    [
      '$${a}',
      [
        { kind: 'text', text: '$' },
        { kind: 'variable', name: 'a', fallback: null, position: 1 },
      ],
    ],
    ['C:\\dir\\n', [{ kind: 'text', text: 'C:\\dir\\n' }]],
  ])('%j', (text, segments) => {
    expect(parseTemplate(text)).toEqual({ ok: true, segments });
  });

  it.each([
    ['Hello ${caller.name', 6, /never closed/],
    ['${}', 0, /name of a variable/],
    ['ab${ |x}', 2, /name of a variable/],
    ['${a..b}', 0, /"a\.\.b" is no variable name/],
    ['${a b}', 0, /no variable name/],
    ['${1+1; process.exit()}', 0, /no variable name/],
    ['${a|${b}}', 4, /inside another/],
    [`\${${'a'.repeat(201)}}`, 0, /no variable name/],
    ['x'.repeat(MAX_TEMPLATE_LENGTH + 1), MAX_TEMPLATE_LENGTH, /Shorten/],
    ['${a}'.repeat(201), 800, /200 variables at most/],
  ])('%.30j is refused at %d', (text, position, message) => {
    const result = parseTemplate(text);
    expect(result).toMatchObject({ ok: false, position });
    expect(result.ok ? '' : result.message).toMatch(message);
  });

  it('names each variable once, in order', () => {
    expect(templateVariables(parsed('${b} ${a} ${b|x} \\${c}'))).toEqual(['b', 'a']);
  });
});

describe('rendering a template', () => {
  it('puts in values, fallbacks for what is unset or empty, and nothing for the rest', () => {
    expect(render('${a}-${b|none}-${c|none}-${d}', { a: '1', c: '' })).toBe('1-none-none-');
  });

  it('never reads a value as a template', () => {
    expect(render('${a}', { a: '${b} \\${c}', b: 'secret' })).toBe('${b} \\${c}');
  });

  it.each<[TemplateContext, string, string]>([
    ['text', 'a"b\n/ł', 'a"b\n/ł'],
    ['url', 'a b/../?x=1&y#z%', 'a%20b%2F..%2F%3Fx%3D1%26y%23z%25'],
    ['url', '..', ''],
    ['url', '\ud800x', '%EF%BF%BDx'],
    ['header', 'a\r\nX-Evil: 1\u0000\u0085', 'aX-Evil: 1'],
    ['header', 'Łukasz é 😀', '%C5%81ukasz é %F0%9F%98%80'],
    ['header', '\udc00', '%EF%BF%BD'],
    ['json', 'say "hi"\\\n\u0001ł', 'say \\"hi\\"\\\\\\n\\u0001ł'],
  ])('escapes for %s: %j', (context, value, expected) => {
    expect(render('${v}', { v: value }, context)).toBe(expected);
    expect(render('${unset|' + 'f' + '}', {}, context)).toBe('f');
  });

  it('escapes a fallback like a value', () => {
    expect(render('/${a|x y}', {}, 'url')).toBe('/x%20y');
  });

  it("obeys the rules of headers in the template's own words too", () => {
    expect(render('Łódź\r\n${a}', { a: 'ü' }, 'header')).toBe(
      '%C5%81%C3%B3d%C5%BA'.replace('%C3%B3', 'ó') + 'ü',
    );
  });

  it('cuts a huge value without splitting a character, and leaves out what no longer fits', () => {
    const huge = 'x'.repeat(MAX_VALUE_LENGTH - 1) + '😀';
    expect(render('${a}', { a: huge })).toBe('x'.repeat(MAX_VALUE_LENGTH - 1));
    expect(render('${a}'.repeat(200), { a: huge }, 'url').length).toBeLessThanOrEqual(MAX_RENDERED_LENGTH);
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    '${',
    '}',
    '\\',
    '$',
    '{',
    '|',
    'a',
    '.',
    'caller.name',
    ' ',
    '\ud800',
    '😀',
    '\n',
  );
  const nasty = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string(),
  );
  const anyContext = fc.constantFrom<TemplateContext>('text', 'url', 'header', 'json');

  it('is read or refused at a position inside it, and never throws', () => {
    fc.assert(
      fc.property(nasty, nasty, anyContext, (text, value, context) => {
        const result = parseTemplate(text);
        if (!result.ok) {
          expect(result.position).toBeGreaterThanOrEqual(0);
          expect(result.position).toBeLessThan(text.length);
          expect(text.startsWith('${', result.position)).toBe(true);
        } else {
          renderTemplate(result, () => value, context);
        }
      }),
    );
  });

  it('means itself once escaped', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(render(escapeTemplate(text), { a: 'never', 'caller.name': 'never' })).toBe(text);
      }),
    );
  });

  it('comes out as itself when it is a value, in every context that can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(render('<${a}>', { a: value })).toBe(`<${value}>`);
        expect(JSON.parse(`"${render('${a}', { a: value }, 'json')}"`)).toBe(value);
        if (!/^\.{1,2}$/.test(value)) {
          const url = new URL(`https://x.example/p?v=${render('${a}', { a: value }, 'url')}&w=1`);
          expect(url.searchParams.get('v')).toBe(value);
          expect(url.searchParams.get('w')).toBe('1');
        }
      }),
    );
  });

  it('gives header values that HTTP can carry', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        expect(render('${a}', { a: value }, 'header')).toMatch(/^[\x20-\x7e\xa0-\xff]*$/);
      }),
    );
  });

  it('takes linear time on hostile input', () => {
    for (const text of [
      '${'.repeat(10_000),
      '\\'.repeat(20_000),
      '\\'.repeat(19_998) + '${',
      '${a'.repeat(6_000),
    ]) {
      const started = performance.now();
      parseTemplate(text);
      escapeTemplate(text);
      expect(performance.now() - started).toBeLessThan(200);
    }
  });
});
