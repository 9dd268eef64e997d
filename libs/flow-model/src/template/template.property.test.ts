import fc from 'fast-check';
import {
  escapeForContext,
  MAX_RENDERED_LENGTH,
  MAX_VALUE_LENGTH,
  renderTemplate,
} from './render-template.js';
import { escapeTemplate, isVariableName, parseTemplate, templateVariables } from './template.js';
import type { Template, TemplateSegment } from './template.js';
import type { TemplateContext } from '../node-definition.js';

/** Times as many runs as usual: `HOOKSWITCH_PROPERTY_EFFORT=50 npm test`. */
const EFFORT = Number(process.env.HOOKSWITCH_PROPERTY_EFFORT ?? 1);

const CONTEXTS: readonly TemplateContext[] = ['text', 'url', 'header', 'json'];
const context = fc.constantFrom(...CONTEXTS);
const hostile = fc.constantFrom(
  '"', '\\', '\\\\', '${', '${a}', '}', '$', '{', '|', '\r\n', '\n', '\0', '\u0085', '\u2028', '/', '..', '.', '?', '#', '&', '=',
  '%', '%2f', '@', ':', ' ', '\t', '<', "'", 'é', 'ł', '😀', '\ud800', '\udfff', '__proto__', 'a',
); // prettier-ignore
/** Text of whatever somebody may send or draw. */
const anyText = fc.oneof(
  fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const word = fc.stringMatching(/^[A-Za-z0-9_é-]{1,6}$/);
const name = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('.')),
  fc.constantFrom('caller.name', 'vars.__proto__', 'constructor', 'digits'),
);
const fallback = fc.option(anyText.filter((words) => !words.includes('}') && !words.includes('${')));

interface Piece {
  readonly before: string;
  readonly name: string;
  readonly fallback: string | null;
  readonly blanks: string;
}
const piece: fc.Arbitrary<Piece> = fc.record({
  before: anyText,
  name,
  fallback,
  blanks: fc.constantFrom('', ' ', '\n '),
});
const drawn = fc.record({ pieces: fc.array(piece, { maxLength: 5 }), after: anyText });
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Writes down what somebody means; a backslash before a variable is written twice. */
function write({ pieces, after }: Drawn): string {
  const parts = pieces.map(({ before, name, fallback, blanks }) => {
    const words = escapeTemplate(before).replace(/\\+$/, '$&$&');
    return `${words}\${${blanks}${name}${blanks}${fallback === null ? '' : `|${fallback}`}}`;
  });
  return parts.join('') + escapeTemplate(after);
}

function parsed(text: string): Template {
  const template = parseTemplate(text);
  if (!template.ok) throw new Error(`${JSON.stringify(text)}: ${template.message}`);
  return template;
}

/** The text with U+FFFD for each half of a surrogate pair. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** What a segment means, without where it stood. */
function meaning(segment: TemplateSegment): unknown {
  return segment.kind === 'text' ? segment.text : { name: segment.name, fallback: segment.fallback };
}

describe('a template that is written down', () => {
  it('is read as it was meant, words, names and fallbacks', () => {
    fc.assert(
      fc.property(drawn, (meant) => {
        const expected = [
          ...meant.pieces.flatMap(({ before, name, fallback }) => [before, { name, fallback }]),
          meant.after,
        ].filter((part) => part !== '');
        const text = write(meant);
        const { segments } = parsed(text);
        expect(segments.map(meaning)).toEqual(expected);
        for (const segment of segments) {
          if (segment.kind === 'variable') expect(text.startsWith('${', segment.position)).toBe(true);
        }
      }),
      { numRuns: 500 * EFFORT },
    );
  });

  it('gives each value once, in its place, and a fallback where there is none', () => {
    fc.assert(
      fc.property(drawn, fc.dictionary(name, anyText), context, (meant, values, where) => {
        const asked: string[] = [];
        const read = (wanted: string): string | undefined => {
          asked.push(wanted);
          return Object.hasOwn(values, wanted) ? values[wanted] : undefined;
        };
        const own = (words: string): string => (where === 'header' ? escapeForContext(words, where) : words);
        const expected = meant.pieces.map(({ before, name, fallback }) => {
          const value = Object.hasOwn(values, name) ? values[name] : undefined;
          return own(before) + escapeForContext(value ? value : (fallback ?? ''), where);
        });
        const template = parsed(write(meant));
        expect(renderTemplate(template, read, where)).toBe(expected.join('') + own(meant.after));
        // One pass: nothing is asked for but what stands in the template, whatever the values say.
        expect(asked).toEqual(meant.pieces.map(({ name }) => name));
        expect(templateVariables(template)).toEqual([...new Set(asked)]);
      }),
      { numRuns: 500 * EFFORT },
    );
  });
});

describe('any text, read as a template', () => {
  it('is a template or says where it is none, names only names, and can be rendered for every place', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, value) => {
        const template = parseTemplate(text);
        if (!template.ok) {
          expect(template.message).toMatch(/\.$/);
          expect(template.position).toBeLessThan(text.length);
          return;
        }
        for (const variable of templateVariables(template)) expect(isVariableName(variable)).toBe(true);
        for (const where of CONTEXTS) renderTemplate(template, () => value, where);
      }),
      { numRuns: 1000 * EFFORT },
    );
  });
});

describe('a value, whatever it is', () => {
  /** A template of one place for the value, between words of its author. */
  const around = (before: string, value: string, after: string, where: TemplateContext): string =>
    renderTemplate(parsed(`${before}\${v}${after}`), () => value, where);

  it('stays within its string of a JSON text', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const text = around('{"a":"<', value, '>","b":1}', 'json');
        expect(JSON.parse(text)).toEqual({ a: `<${wellFormed(value)}>`, b: 1 });
      }),
      { numRuns: 500 * EFFORT },
    );
  });

  it('stays within its part of a URL: no other host, path, parameter or fragment', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const url = new URL(around('https://crm.example/api/', value, '/end?q=1#f', 'url'));
        expect([url.origin, url.username, url.search, url.hash]).toEqual([
          'https://crm.example',
          '',
          '?q=1',
          '#f',
        ]);
        const parts = url.pathname.split('/');
        expect([parts.length, parts[1], parts[3]]).toEqual([4, 'api', 'end']);
        const parameter = new URL(around('https://crm.example/p?a=', value, '&b=2', 'url'));
        expect([...parameter.searchParams.keys()]).toEqual(['a', 'b']);
        const lost = value === '.' || value === '..';
        expect(parameter.searchParams.get('a')).toBe(lost ? '' : wellFormed(value));
      }),
      { numRuns: 500 * EFFORT },
    );
  });

  it('stays within its line of a header, in characters that HTTP can carry', () => {
    fc.assert(
      fc.property(anyText, anyText, (value, words) => {
        const line = around(escapeTemplate(words).replace(/\\+$/, '$&$&'), value, '', 'header');
        expect(line).toMatch(/^[\x20-\x7e\xa0-\xff]*$/);
        // What HTTP takes off the ends is blanks and tabs; a no-break space stays.
        expect(new Headers({ 'x-value': line }).get('x-value')).toBe(line.replace(/^ +| +$/g, ''));
      }),
      { numRuns: 500 * EFFORT },
    );
  });

  it('is cut when it is huge, and what is rendered has an end', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(20_000),
        fc.integer({ min: 1, max: 60 }),
        context,
        (text, times, places, where) => {
          const value = text.repeat(Math.ceil(times / (text.length || 1)));
          const rendered = renderTemplate(parsed('${v}'.repeat(places)), () => value, where);
          expect(rendered.length).toBeLessThanOrEqual(MAX_RENDERED_LENGTH);
          if (where === 'text') expect(rendered.length).toBeLessThanOrEqual(places * MAX_VALUE_LENGTH);
          if (where === 'text' && wellFormed(value) === value) expect(wellFormed(rendered)).toBe(rendered);
        },
      ),
      { numRuns: 50 * EFFORT },
    );
  });
});
