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
      const result = schema.safeParse(body);
      if (!result.success) throw HttpProblem.invalid(fieldErrors(result.error));
      return result.data;
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

/** Zod's issues as field errors; an unknown property is pointed at itself, not at the object around it. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: jsonPointer([...issue.path, key]),
        message: 'This property is not known here. Remove it.',
      }));
    }
    return [{ pointer: jsonPointer(issue.path), message: issue.message }];
  });
}

/** JSON Pointer (RFC 6901) of a path. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
