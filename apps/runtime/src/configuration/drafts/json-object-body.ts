import type { PipeTransform } from '@nestjs/common';
import { refuseJson } from '@hookswitch/flow-model';
import { HttpProblem } from '../../http/http-problem.js';

/**
 * Takes a body in as JSON that can be stored: an object, no names that reach into JavaScript's own objects, no lone
 * surrogates, no bottomless nesting. What the fields mean is judged by the object type's schema, later.
 */
export const JsonObjectBody: PipeTransform<unknown, Readonly<Record<string, unknown>>> = {
  transform(body: unknown) {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw HttpProblem.invalid([{ pointer: '', message: 'A JSON object is required.' }]);
    }
    const fault = refuseJson(body);
    if (fault) throw HttpProblem.invalid([fault]);
    return body as Readonly<Record<string, unknown>>;
  },
};
