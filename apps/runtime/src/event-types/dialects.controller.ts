import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { dialects, findDialect, sampleRequest, TemplateError } from '@hookswitch/webhooks';
import type { Dialect, SampleRequest } from '@hookswitch/webhooks';
import type { z } from 'zod';
import { SignedIn } from '../access/may.js';
import { AskedBy, requirePermission } from '../access/principal.js';
import type { Principal } from '../access/principal.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Page } from '../http/paging.js';
import { ZodBody } from '../http/zod-body.js';
import { dialectResource, dialectResources, dialectSchema } from './dialect-resource.js';
import type { DialectResource } from './dialect-resource.js';
import { sampleAnswer, sampleOfSchema } from './sample.schema.js';

const dialectAnswer = {
  schema: dialectSchema,
  get example() {
    return dialectResource(dialects.native);
  },
};

/** In whose way events can be written. */
@ApiTags('Event types')
@Controller('api/v1/dialects')
export class DialectsController {
  @SignedIn()
  @Get()
  @Describe({
    id: 'list_dialects',
    summary: 'All dialects, with what a webhook can be set to in each',
    answer: pageOfAnswer(dialectAnswer),
  })
  list(): Page<DialectResource> {
    return { result: [...dialectResources()], next_page_token: null };
  }

  @SignedIn('asks_only')
  @Post(':name/sample')
  @HttpCode(200)
  @ApiParam({ name: 'name', example: 'native' })
  @Describe({
    id: 'sample_request',
    summary: 'The request that a webhook would send of an example, with its fields; nothing is sent',
    body: { schema: sampleOfSchema, example: { event_type: 'call_hungup' } },
    answer: sampleAnswer,
  })
  sample(
    @Param('name') name: string,
    @Body(ZodBody(sampleOfSchema)) body: z.infer<typeof sampleOfSchema>,
    @AskedBy() principal: Principal,
  ): ShownSample {
    // A template runs on our processor: so it does for who may write one.
    if (body.template !== null) requirePermission(principal, 'configuration:write');
    const dialect = findDialect(name);
    if (dialect === undefined) throw HttpProblem.notFound('dialect', name);
    const request = sampleOf(dialect, body);
    if (request !== undefined) return request;
    throw new HttpProblem(422, 'No such event', 'There is no sample: see "errors".', {
      errors: [
        {
          pointer: '/event_type',
          message: `${dialect.title} has no event of this name that could be shown.`,
        },
      ],
    });
  }
}

/** A sample, and why its template makes no body that could be sent. */
type ShownSample = SampleRequest & { readonly problem: string | null };

/** A template that is being written is wrong most of the time: that is no failure, and the rest can be seen. */
function sampleOf(dialect: Dialect, wanted: z.infer<typeof sampleOfSchema>): ShownSample | undefined {
  const now = Date.now();
  try {
    const sample = sampleRequest(dialect, wanted, now);
    return sample && { ...sample, problem: null };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const rest = sampleRequest(dialect, { ...wanted, template: null }, now);
    return rest && { ...rest, body: null, fields: [], problem: error.message };
  }
}
