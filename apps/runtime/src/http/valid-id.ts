import type { PipeTransform } from '@nestjs/common';
import { HttpProblem } from './http-problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in an address: what is no UUID cannot exist (404). `@Param('id', ValidId('call')) id: string`. */
export function ValidId(noun: string): PipeTransform<string, string> {
  return {
    transform(id) {
      if (!UUID.test(id)) throw HttpProblem.notFound(noun, id);
      return id.toLowerCase();
    },
  };
}
