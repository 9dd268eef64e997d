import { parseAnswerPath, parseTemplate } from '@hookswitch/flow-model';
import { z } from 'zod';
import { headerRows } from '../header-rows.schema.js';
import { replyTimeLimit } from '../server-reply.js';

const JSON_TYPE = /^application\/([\w.-]+\+)?json *(; *[\w-]+=[\w-]+ *)*$/i;

/** One variable that is read out of the answer. */
const answerVariable = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, 'Start with a letter; use small letters, digits and "_", 64 at most.')
    .meta({
      title: 'Name',
      description: 'Read later as `${vars.<name>}`.',
      placeholder: 'tier',
      variable: 'write',
    }),
  path: z
    .string()
    .trim()
    .superRefine((path, context) => {
      const parsed = parseAnswerPath(path);
      if (typeof parsed === 'string') context.addIssue({ code: 'custom', message: parsed });
    })
    .meta({
      title: 'Path in the answer',
      description:
        'Names joined by dots, items of lists by their number from 0: `customer.tier`, `items[0].id`.',
      placeholder: 'customer.tier',
    }),
  fallback: z.string().max(4000).default('').meta({
    title: 'Otherwise',
    description: 'The value when nothing stands there, or no answer came. May hold variables.',
    template: 'text',
    placeholder: 'unknown',
  }),
});

/** The Fetch object: what is asked of another system, and what of its answer becomes variables. */
export const fetchConfig = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT']).default('GET').meta({
      title: 'Method',
      description: 'GET reads. POST is sent once and never again, whatever comes of it.',
    }),
    url: z.string().trim().min(1, 'Enter the URL that is asked.').max(2048).meta({
      title: 'URL',
      description: 'Path and query may hold variables, host and port may not.',
      template: 'url',
      placeholder: 'https://crm.example.com/customers?phone=${caller.number}',
    }),
    headers: headerRows('Sent with the request.'),
    body: z.string().max(16_384, 'Shorten the body to 16,384 characters.').default('').meta({
      title: 'Body',
      description:
        'JSON with variables, which are escaped for the inside of a JSON text: `{"phone": "${caller.number}"}`.',
      widget: 'textarea',
      template: 'json',
      placeholder: '{"phone": "${caller.number}"}',
    }),
    variables: z.array(answerVariable).max(50, 'Read 50 variables at most.').default([]).meta({
      title: 'Variables from the answer',
      description: 'Each is set whatever the exit: to what stands at its path, or to its fallback.',
      widget: 'answer_variables',
    }),
    timeout_ms: replyTimeLimit('How long the call waits, all tries together: 1 to 10 s.'),
    while_waiting: z.enum(['none', 'music', 'ringback']).default('none').meta({
      title: 'While waiting',
      description: 'What the caller hears until the answer is there.',
    }),
    tries: z.int().min(1, 'Ask once at least.').max(3, 'Ask 3 times at most.').default(2).meta({
      title: 'Tries',
      description:
        'How often it is asked within the time limit when the server is away or answers 500, 502, 503 or 504. A POST is asked once.',
      advanced: true,
    }),
    max_bytes: z
      .int()
      .min(1024, 'Read at least 1,024 bytes.')
      .max(262_144, 'Read 262,144 bytes at most.')
      .default(65_536)
      .meta({
        title: 'Longest answer',
        description: 'A longer answer leaves by “Bad answer”.',
        unit: 'bytes',
        advanced: true,
      }),
    content_type: z
      .string()
      .trim()
      .max(200)
      .regex(JSON_TYPE, 'Write a type of JSON, such as application/json or application/vnd.api+json.')
      .default('application/json')
      .meta({
        title: 'Type of the body',
        description: 'Sent as `Content-Type` with a body.',
        advanced: true,
      }),
  })
  .superRefine(({ method, body }, context) => {
    if (method === 'GET' || isJson(body)) return;
    const message = 'This is no JSON. Texts stand in double quotes, also where they are variables.';
    context.addIssue({ code: 'custom', path: ['body'], message });
  });

/** Whether a text is JSON whatever its variables hold: a 0 in their places is JSON inside quotes and outside. */
function isJson(text: string): boolean {
  if (text.trim() === '') return true;
  const template = parseTemplate(text);
  // What is wrong with the template is told by its own rules.
  if (!template.ok) return true;
  const filled = template.segments.map((part) => (part.kind === 'text' ? part.text : '0')).join('');
  try {
    JSON.parse(filled);
    return true;
  } catch {
    return false;
  }
}

export type FetchConfig = z.infer<typeof fetchConfig>;
