import { defaultScope } from '@hookswitch/flow-model';
import { dialects, exampleRequest } from '@hookswitch/webhooks';
import type { Dialect } from '@hookswitch/webhooks';
import { z } from 'zod';
import { dialectExampleSchema, shownExample } from './dialect-example.js';

/** A dialect as the API shows it: what a webhook that is written in it can be set to. */
export const dialectSchema = z.strictObject({
  name: z.string(),
  title: z.string().meta({ description: 'The vendor, as people know them.' }),
  description: z.string(),
  methods: z.array(z.string()).meta({ description: 'Methods that can be chosen, the usual one first.' }),
  https_only: z.boolean(),
  single_event: z.boolean().meta({ description: 'A webhook is for exactly one event.' }),
  secret_use: z
    .string()
    .nullable()
    .meta({ description: 'What the secret is for; `null`: the Standard Webhooks signature.' }),
  scope: z.enum(['all', 'subscribed']).meta({ description: 'Scope of a webhook that does not say.' }),
  template: z.string().nullable().meta({
    description:
      'The body is a template of the admin’s own, and this is what a new one says; `null`: it is not.',
  }),
  event_types: z
    .array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        description: z.string(),
        types: z.array(z.string()).meta({ description: 'The native events that it is made of.' }),
        example: dialectExampleSchema
          .nullable()
          .meta({ description: 'What arrives, as a test of it sends it; of several events the first.' }),
      }),
    )
    .meta({ description: 'Names that the vendor offers, besides those of the catalogue.' }),
});

export type DialectResource = z.infer<typeof dialectSchema>;

let all: readonly DialectResource[] | null = null;

/** All dialects. Made when somebody first asks; nothing in them changes while the process runs. */
export function dialectResources(): readonly DialectResource[] {
  return (all ??= Object.values(dialects).map(dialectResource));
}

/** One dialect, made anew. */
export function dialectResource(dialect: Dialect): DialectResource {
  const { name, title, description, methods, https_only, single_event, secret_use, choices } = dialect;
  return {
    ...{ name, title, description, https_only, single_event, secret_use },
    methods: [...methods],
    scope: defaultScope(name),
    template: dialect.template ?? null,
    event_types: choices.map((choice) => {
      const example = exampleRequest(dialect, choice.name);
      return {
        name: choice.name,
        title: choice.title,
        description: choice.description,
        types: [...choice.types],
        example: example === undefined ? null : shownExample(example),
      };
    }),
  };
}
