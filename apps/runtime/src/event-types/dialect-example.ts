import type { ExampleRequest } from '@hookswitch/webhooks';
import { z } from 'zod';

/** How one dialect writes an event: what it calls it and what it sends. */
export const dialectExampleSchema = z.strictObject({
  name: z.string().meta({ description: 'What the vendor calls it.' }),
  method: z.string(),
  url: z.string().meta({ description: 'With the fields, where they travel there.' }),
  content_type: z.string().nullable(),
  body: z
    .unknown()
    .meta({ description: 'Read as JSON where it is; `null` where the fields travel in the URL.' }),
});

export type DialectExample = z.infer<typeof dialectExampleSchema>;

/** An example as the API shows it. */
export function shownExample({ name, method, url, content_type, body }: ExampleRequest): DialectExample {
  return { name, method, url, content_type, body: body === null ? null : readable(body) };
}

/** A template may make anything of an event. */
function readable(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
