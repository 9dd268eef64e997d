import { validate } from '@hookswitch/flow-model';
import type { FieldProblem } from '@hookswitch/flow-model';
import type { PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { HttpProblem } from './http-problem.js';
import type { FieldError } from './http-problem.js';

/**
 * Checks a body with a zod schema: for everything that is configuration.
 *
 * ```ts
 * @Post() create(@Body(ZodBody(createFlowSchema)) body: z.infer<typeof createFlowSchema>) {}
 * ```
 *
 * Faults become 400 with a JSON Pointer each. Use `z.strictObject`, so that unknown properties are refused.
 */
export function ZodBody<Schema extends z.ZodType>(schema: Schema): PipeTransform<unknown, z.output<Schema>> {
  return {
    transform(body: unknown) {
      if (body === undefined) {
        throw HttpProblem.invalid([{ pointer: '', message: 'A JSON body is required.' }]);
      }
      const checked = validate<z.output<Schema>>(schema as z.ZodType<z.output<Schema>>, body);
      if (!checked.ok) throw HttpProblem.invalid(checked.problems.map(fieldError));
      return checked.value;
    },
  };
}

/** The same for a body that may be left out: a missing one is checked as `{}`. */
export function OptionalZodBody<Schema extends z.ZodType>(
  schema: Schema,
): PipeTransform<unknown, z.output<Schema>> {
  const pipe = ZodBody(schema);
  return { transform: (body, metadata) => pipe.transform(body === undefined ? {} : body, metadata) };
}

/** For commands that say everything by their address: no body, or an empty object. */
export const NO_BODY = z.strictObject({});

function fieldError({ code, pointer, message }: FieldProblem): FieldError {
  if (code === 'unknown_field') return { pointer, message: 'This property is not known here. Remove it.' };
  return { pointer, message: pointer === '' ? message.replace(/^This /, 'The body ') : message };
}
