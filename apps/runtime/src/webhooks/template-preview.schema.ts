import { eventTypes } from '@hookswitch/events';
import { WEBHOOK_DIALECTS } from '@hookswitch/flow-model';
import { z } from 'zod';

/** What `POST /webhooks/template_preview` takes. */
export const templatePreviewSchema = z
  .strictObject({
    template: z.string().max(20_000, 'A template has 20,000 characters at most.'),
    dialect: z.enum(WEBHOOK_DIALECTS).default('native'),
    method: z.enum(['POST', 'PUT', 'PATCH', 'GET', 'DELETE']).default('POST'),
    event_type: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'With the example of this event: a name of the catalogue, or of the dialect.' }),
    delivery_id: z
      .uuid()
      .optional()
      .meta({ description: 'With the event of this delivery, where the log still holds all of it.' }),
  })
  .refine(({ event_type, delivery_id }) => (event_type === undefined) !== (delivery_id === undefined), {
    message: 'Give either event_type or delivery_id.',
    path: ['event_type'],
  });

export type TemplatePreviewRequest = z.infer<typeof templatePreviewSchema>;

export const TEMPLATE_PREVIEW_EXAMPLE: z.input<typeof templatePreviewSchema> = {
  template: '{"call": "{{ uuid }}", "caller": {{ data.from.name }}, "seconds": {{ duration }}}',
  event_type: 'call_hungup',
};

/** What it answers. */
export const templatePreviewAnswer = {
  schema: z.strictObject({
    event_type: z.enum(Object.keys(eventTypes) as [string, ...string[]]),
    source: z.enum(['example', 'delivery']).meta({ description: 'Where the event comes from.' }),
    text: z.string().nullable().meta({ description: 'What would be sent; `null`: nothing came of it.' }),
    problem: z
      .strictObject({
        message: z.string(),
        line: z.int().nullable().meta({ description: 'Counts from 1; `null` where the whole is meant.' }),
        column: z.int().nullable(),
      })
      .nullable()
      .meta({ description: 'Why the template cannot be used; beside a text: why that cannot be sent.' }),
    in_url: z
      .boolean()
      .meta({ description: 'Its values travel in the URL: the dialect sends no body by this method.' }),
  }),
  example: {
    event_type: 'call_hungup',
    source: 'example',
    text: '{"call": "01937a5e-2c10-7b3f-8000-1f0d6a5c0a01", "caller": "Ada Byron", "seconds": 101}',
    problem: null,
    in_url: false,
  },
};

export type TemplatePreviewAnswer = z.infer<typeof templatePreviewAnswer.schema>;

/** A past event that a template can be tried with. */
export const pastEventAnswer = {
  schema: z.strictObject({
    delivery_id: z.uuid().meta({ description: 'What `template_preview` takes.' }),
    event_type: z.string(),
    at: z.iso.datetime().meta({ description: 'When it happened.' }),
    call_id: z.uuid().nullable(),
    from: z.string().nullable().meta({ description: 'Number of who calls or writes, where there is one.' }),
    to: z.string().nullable(),
  }),
  example: {
    delivery_id: '01937a5e-6000-7b3f-8000-1f0d6a5c0a11',
    event_type: 'call_hungup',
    at: '2026-11-21T09:31:40.500Z',
    call_id: '01937a5e-2c10-7b3f-8000-1f0d6a5c0a01',
    from: '+442079460123',
    to: '+442079460999',
  },
};
