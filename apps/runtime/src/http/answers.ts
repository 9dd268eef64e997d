import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { openApiSchema } from '../configuration/drafts/json-schema.js';
import { later } from './later.js';

/** What the OpenAPI document says of one operation. Schemas are zod's: tests hold real answers against them. */
interface Operation {
  /** `verb_noun`, unique: the name of the generated client's function. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown };
  readonly status?: number;
  readonly answer?: { readonly schema: z.ZodType; readonly example: unknown };
}

/** Describes an operation: what it takes, what it answers (204 without an `answer`), each with an example. */
export function Describe(operation: Operation): MethodDecorator {
  const { id, summary, description, body, answer, status = answer === undefined ? 204 : 200 } = operation;
  return applyDecorators(
    ApiOperation({ operationId: id, summary, ...(description !== undefined && { description }) }),
    ...(body === undefined
      ? []
      : [
          ApiBody({
            schema: later(() => openApiSchema(body.schema, 'input')) as never,
            examples: { example: { value: later(() => body.example) } },
          }),
        ]),
    ApiResponse({
      status,
      description: status === 204 ? 'Done.' : summary,
      ...(answer !== undefined && {
        schema: later(() => ({
          ...openApiSchema(answer.schema, 'output'),
          example: answer.example,
        })) as never,
      }),
    }),
  );
}

/** A list's answer: `{result, next_page_token}` of this row, with one as the example. */
export function pageOfAnswer(row: { readonly schema: z.ZodType; readonly example: unknown }) {
  return {
    get schema() {
      return z.object({ result: z.array(row.schema), next_page_token: z.string().nullable() });
    },
    get example() {
      return { result: [row.example], next_page_token: null };
    },
  };
}
