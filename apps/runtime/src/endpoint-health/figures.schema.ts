import { z } from 'zod';

/** How attempts of a span went. */
export const figuresSchema = z.strictObject({
  attempts: z
    .int()
    .meta({ description: 'Requests to its own server; tests and a fallback URL do not count.' }),
  delivered: z.int(),
  success_rate: z.number().nullable().meta({ description: 'From 0 to 1.' }),
  p95_ms: z
    .int()
    .nullable()
    .meta({ description: 'About so many milliseconds, or fewer, took 95 of 100 answers.' }),
});
