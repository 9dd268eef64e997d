import { z } from 'zod';
import { callRequestSchema } from './call-request.schema.js';
import { phoneBehaviourSchema } from './phone-behaviour.schema.js';

const call = { from: { number: '+15557654321', name: 'Ada' }, to: '+18005550100' };
const step = { after_ms: 0, do: 'digits', digits: '1' };

function complaint(schema: z.ZodType, value: unknown): string {
  const result = schema.safeParse(value);
  if (result.success) throw new Error('It was accepted.');
  return result.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`).join('\n');
}

describe('a request for a simulated call', () => {
  it.each([
    call,
    { ...call, from: { number: '' } },
    { ...call, from: { number: '+1', name: null, withheld: true }, crm_id: null },
    { ...call, from: { extension: '1001' }, crm_id: 'deal-7', script: [] },
    {
      ...call,
      script: [
        { after_ms: 0, do: 'digits', digits: '0123456789*#ABCD' },
        { after_ms: 3_600_000, do: 'say', text: 'Łódź 👋' },
        { after_ms: 1, do: 'hold' },
        { after_ms: 1, do: 'unhold' },
        { after_ms: 1, do: 'hangup' },
      ],
    },
  ])('takes %j', (value) => {
    expect(callRequestSchema.parse(value)).toEqual(value);
  });

  it.each([
    [null, 'A call must be an object'],
    [{}, '/from: from must be'],
    [{ ...call, to: 7 }, '/to: to must be text'],
    [{ ...call, to: 'a b' }, '/to: to takes an optional +'],
    [{ ...call, to: '' }, '/to: to takes an optional +'],
    [{ ...call, from: { extension: 'x' } }, 'extension takes 1 to 16 digits'],
    [{ ...call, from: { number: '1', extension: '2' } }, '/from: from must be'],
    [{ ...call, from: { number: '1', name: 'a\0b' } }, 'name must not contain NUL characters'],
    [{ ...call, crm_id: 'a\nb' }, 'crm_id must not contain control characters'],
    [{ ...call, from: { number: '1', name: '\ud800' } }, 'broken Unicode'],
    [{ ...call, from: { number: '1'.repeat(65) } }, 'number takes an optional +'],
    [{ ...call, crm_id: 'x'.repeat(257) }, '/crm_id: crm_id may have 256 characters at most'],
    [{ ...call, surprise: 1 }, 'surprise'],
    [{ ...call, script: 'hangup' }, '/script: script must be a list of steps'],
    [{ ...call, script: Array(101).fill(step) }, '/script: script may have 100 steps at most'],
    [{ ...call, script: [step, { after_ms: 1, do: 'sing' }] }, '/script/1/do: do must be one of digits'],
    [
      { ...call, script: [{ after_ms: -1, do: 'hangup' }] },
      '/script/0/after_ms: after_ms must not be negative',
    ],
    [
      { ...call, script: [{ after_ms: 1.5, do: 'hangup' }] },
      'after_ms must be a whole number of milliseconds',
    ],
    [{ ...call, script: [{ after_ms: 3_600_001, do: 'hangup' }] }, 'one hour) at most'],
    [
      { ...call, script: [{ after_ms: 0, do: 'digits', digits: '1x' }] },
      '/script/0/digits: digits takes 1 to 64',
    ],
    [{ ...call, script: [{ after_ms: 0, do: 'digits' }] }, '/script/0/digits: digits must be text'],
    [{ ...call, script: [{ after_ms: 0, do: 'hangup', digits: '1' }] }, 'digits'],
    [{ ...call, script: [{ after_ms: 0, do: 'say', text: '' }] }, 'text must not be empty'],
  ])('refuses %j', (value, words) => {
    expect(complaint(callRequestSchema, value)).toContain(words);
  });
});

describe('the behaviour of a simulated phone', () => {
  it('takes each behaviour with its times and its script', () => {
    for (const behaviour of ['answer', 'busy', 'no_answer', 'decline', 'unregistered']) {
      const value = { behaviour, after_ms: 1, hangup_after_ms: 2, script: [step] };
      expect(phoneBehaviourSchema.parse(value)).toEqual(value);
    }
  });

  it.each([
    [undefined, 'A phone must be an object with behaviour.'],
    [{ behaviour: 'explode' }, '/behaviour: behaviour must be one of answer, busy'],
    [
      { behaviour: 'answer', hangup_after_ms: '5' },
      '/hangup_after_ms: hangup_after_ms must be a whole number',
    ],
    [{ behaviour: 'answer', colour: 'red' }, 'colour'],
  ])('refuses %j', (value, words) => {
    expect(complaint(phoneBehaviourSchema, value)).toContain(words);
  });

  it('can be shown as JSON Schema', () => {
    expect(z.toJSONSchema(phoneBehaviourSchema)).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
    expect(z.toJSONSchema(callRequestSchema, { io: 'input' })).toMatchObject({ required: ['from', 'to'] });
  });
});
