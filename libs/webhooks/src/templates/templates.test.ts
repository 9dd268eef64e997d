import { exampleEvent } from '@hookswitch/events';
import type { EventTypeName } from '@hookswitch/events';
import { dialects } from '../dialects/dialects.js';
import { exampleSurroundings } from '../dialects/example-surroundings.js';
import { checkTemplate } from './check-template.js';
import { jsonFault } from './json-fault.js';
import { previewTemplate } from './preview-template.js';
import { Template } from './template.js';

const AT = '2026-11-21T09:30:00.000Z';
const ID = '01937a5e-2c10-7b3f-8000-000000000001';

/** What a template makes of values, or why not. */
function made(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  try {
    return Template.read(template).render(values);
  } catch (error) {
    return String((error as Error).message);
  }
}

function check(
  template: string,
  types: readonly string[] = ['call_hungup'],
  method = 'POST',
  dialect: keyof typeof dialects = 'native',
) {
  return checkTemplate(template, {
    dialect: dialects[dialect],
    event_types: types as readonly EventTypeName[],
    method,
  });
}

describe('what a template puts in', () => {
  const values = { name: 'Ada "Countess" \\ Byron\n', none: null, count: 5, list: [1, 'b'], yes: true };

  it.each([
    ['"{{ name }}"', JSON.stringify(values.name)],
    ['{{ name }}', JSON.stringify(values.name)],
    ['"{{ none }}"', '""'],
    ['{{ none }}', 'null'],
    ['{{ missing }}', 'null'],
    ['{{ count }}', '5'],
    ['"{{ count }}"', '"5"'],
    ['{{ yes }}', 'true'],
    ['{{ list }}', '[1,"b"]'],
    ['{{ list | json }}', '[1,"b"]'],
    ['"{{ name | upcase }}"', JSON.stringify(values.name.toUpperCase())],
    ['"a \\" {{ name }} b"', `"a \\" ${JSON.stringify(values.name).slice(1)}`.replace(/"$/, ' b"')],
    ['[{% for item in list %}{{ item }}{% unless forloop.last %},{% endunless %}{% endfor %}]', '[1,"b"]'],
    ['{% capture both %}{{ name }}!{% endcapture %}{{ both }}', JSON.stringify(`${values.name}!`)],
    ['{"a": {% if count > 4 %}"many"{% else %}"few"{% endif %}}', '{"a": "many"}'],
  ])('is JSON: %s', (template, result) => {
    expect(made(template, values)).toBe(result);
    expect(jsonFault(result)).toBeNull();
  });

  it('is left as it is when it is raw', () => {
    expect(made('{{ json | raw }}', { json: '{"a": 1}' })).toBe('{"a": 1}');
  });
});

describe('a template is refused', () => {
  it.each([
    ['a\n {{ x | nonsense }}', 'Line 2, column 2: There is no filter nonsense.'],
    ['{% include "/etc/passwd" %}', 'Line 1, column 1: There is no tag include here.'],
    ['{% render "x" %}', 'Line 1, column 1: There is no tag render here.'],
    ['{% layout "x" %}', 'Line 1, column 1: There is no tag layout here.'],
    ['{{ x | where_exp: "i", "i" }}', 'Line 1, column 1: There is no filter where_exp.'],
    ['\n\n{{ x', 'Line 3, column 1: This {{ is not closed by }}.'],
    ['{% if x %}', 'Line 1, column 1: This tag is not closed: it needs its end, such as {% endif %}.'],
    [
      '{% for i in (1..99999999) %}{% endfor %}',
      'Line 1, column 1: It makes too much text or too long lists on its way.',
    ],
    [`{% for i in (1..70) %}${'x'.repeat(1_000)}{% endfor %}`, 'What it makes is longer than 64 KB.'],
  ])('%s', (template, why) => {
    expect(made(template)).toBe(why);
  });

  it('when it takes too long, soon', () => {
    const loop = '{% for i in (1..1000) %}{% for j in (1..1000) %}{% assign q = j %}{% endfor %}{% endfor %}';
    const began = performance.now();
    expect(made(loop)).toContain('It takes too long.');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each(['{{ name.constructor }}', '{{ list.__proto__ }}', '{{ data.constructor.constructor }}'])(
    'reaches nothing of the process by %s',
    (template) => {
      expect(made(template, { name: 'x', list: [], data: {} })).toBe('null');
    },
  );
});

describe('the check before a template is saved', () => {
  it.each([
    ['{"n": "{{ data.from.name }}", "d": {{ duration }}}', ['call_hungup']],
    [
      '{"t": "{{ type }}", "legs": {{ data.legs.size }}, "first": "{{ data.legs[0].number }}"}',
      ['call_hungup'],
    ],
    [
      '{% for leg in data.legs %}{% if forloop.first %}"{{ leg.name }}"{% endif %}{% endfor %}',
      ['call_ringing'],
    ],
    ['{"a": "{{ data.leg.user.name }}", "r": {{ recording_url }}}', ['call_ringing']],
    [
      '{% if type == "call_hungup" %}{{ data.end_reason }}{% else %}{{ data.text }}{% endif %}',
      ['call_hungup', 'message_created'],
    ],
    ['{"flow": "{{ data.executed_actions[0].flow_id }}"}', ['activeflow_updated']],
    ['{"anything": {{ data.actions[0].option.whatever }}}', ['activeflow_updated']],
  ])('lets pass: %s', (template, types) => {
    expect(check(template, types)).toBeNull();
  });

  it.each([
    ['{\n "a": "{{ data.form.name }}"\n}', ['call_hungup'], { line: 2, column: 11, message: 'There is no variable data.form.name.' }],
    ['{% if false %}{{ nonsense }}{% endif %}{}', ['call_hungup'], { line: 1, column: 18, message: 'There is no variable nonsense.' }],
    ['{"a": {{ duration }}}', ['message_created'], { line: 1, message: 'There is no variable duration.' }],
    ['{"a": {{ data.text }}}', ['call_hungup', 'message_created'], { message: expect.stringMatching(/^With call_hungup: There is no variable data\.text/) }],
    ['{% for leg in data.legs %}{{ leg.nmae }}{% endfor %}', ['call_ringing'], { line: 1, message: expect.stringContaining('There is no variable leg.nmae') }],
  ])('knows the variables: %s', (template, types, problem) => {
    expect(check(template, types)).toMatchObject(problem);
  }); // prettier-ignore

  it.each([
    ['{\n  "a": {{ data.id }},\n}', 3, 'Where a name in quotation marks should be, there is }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 'Where a comma or } should be, there is "b": 2'],
    ['{"a": "{{ data.from.name | raw }}"}', 1, 'The result is no JSON'],
    ['{"a": 1', 1, 'it ends'],
    ['{"a": 1} x', 1, 'Something stands behind the end'],
    ['\n\n{{ data.from.name | raw }}', 3, 'Where a value should be'],
    ['', 1, 'Where a value should be, it ends'],
  ])('wants JSON, and says where it is none: %s', (template, line, message) => {
    const problem = check(template);
    expect(problem).toMatchObject({ line });
    expect(problem?.message).toContain(message);
  });

  it('wants an object where the values travel in the URL', () => {
    const list = '["{{ data.id }}"]';
    expect(check(list)).toBeNull();
    expect(check(list, ['call_hungup'], 'GET', 'voipbin')).toBeNull();
    for (const [method, dialect] of [
      ['GET', 'voipappz'],
      ['POST', 'voiceovercloud'],
    ] as const) {
      const problem = check('["x"]', ['call_hungup'], method, dialect);
      expect(problem?.message).toContain('has to be a JSON object');
    }
  });
});

describe('a preview', () => {
  const event = exampleEvent('call_hungup', ID, AT);
  const preview = (template: string) =>
    previewTemplate(template, event, { dialect: dialects.native, method: 'POST' }, exampleSurroundings);

  it('is what would be sent', () => {
    expect(preview('{"who": {{ data.from.name }}}')).toEqual({
      text: '{"who": "Ada Byron"}',
      problem: null,
      in_url: false,
    });
  });

  it('shows what is no JSON, and why', () => {
    expect(preview('{"who": }')).toMatchObject({ text: '{"who": }', problem: { line: 1, column: 9 } });
  });

  it('or the problem alone', () => {
    expect(preview('{{ nonsense }}')).toMatchObject({ text: null, problem: { line: 1, column: 4 } });
  });
});
