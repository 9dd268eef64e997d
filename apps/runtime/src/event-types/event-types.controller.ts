import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { EventTypeName } from '@hookswitch/events';
import { templateVariables } from '@hookswitch/webhooks';
import type { TemplateVariable } from '@hookswitch/webhooks';
import { z } from 'zod';
import { SignedIn } from '../access/may.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { dialectExampleSchema } from './dialect-example.js';
import { eventTypeResource, eventTypeResources } from './event-type-resource.js';
import type { EventTypeResource } from './event-type-resource.js';

const json = z.record(z.string(), z.unknown());

const eventTypeAnswer = {
  schema: z.strictObject({
    type: z.string(),
    title: z.string(),
    description: z.string(),
    since: z.string().meta({ description: 'Version that first sent it.' }),
    profile: z
      .enum(['live', 'record'])
      .meta({ description: 'How long it is worth sending: seconds, or days.' }),
    schema: json.meta({ description: 'JSON Schema of `data` in the native body.' }),
    example: json.meta({ description: 'A whole native body.' }),
    dialects: z
      .record(z.string(), dialectExampleSchema)
      .meta({ description: 'How each dialect writes it; a dialect without such an event is missing.' }),
  }),
  get example() {
    return eventTypeResource('call_created');
  },
};

const variableAnswer = {
  schema: z.strictObject({
    name: z.string().meta({ description: '`data.legs[].number`: of each item of the list `data.legs`.' }),
    type: z.enum(['text', 'number', 'boolean', 'object', 'list', 'any']),
    nullable: z.boolean().meta({ description: 'Whether it may be `null`, or missing.' }),
    description: z.string(),
  }),
  get example() {
    return templateVariables('call_hungup')[0];
  },
};

/** The catalogue: what can be subscribed to, and what arrives then. */
@ApiTags('Event types')
@Controller('api/v1/event_types')
export class EventTypesController {
  @SignedIn()
  @Get()
  @Describe({
    id: 'list_event_types',
    summary: 'All event types, with schema and examples',
    answer: pageOfAnswer(eventTypeAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<EventTypeResource> {
    const after = afterKey(query);
    const start = after === null ? 0 : eventTypeResources().findIndex(({ type }) => type === after) + 1;
    return pageOf(
      eventTypeResources().slice(start, start + query.page_size + 1),
      query.page_size,
      ({ type }) => type,
    );
  }

  @SignedIn()
  @Get(':type/variables')
  @ApiParam({ name: 'type', example: 'call_hungup' })
  @Describe({
    id: 'list_event_variables',
    summary: 'What a webhook’s template can read of an event of this type',
    answer: pageOfAnswer(variableAnswer),
  })
  variables(@Param('type') type: string): Page<TemplateVariable> {
    return { result: [...templateVariables(this.get(type).type as EventTypeName)], next_page_token: null };
  }

  @SignedIn()
  @Get(':type')
  @ApiParam({ name: 'type', example: 'call_created' })
  @Describe({ id: 'get_event_type', summary: 'One event type', answer: eventTypeAnswer })
  get(@Param('type') type: string): EventTypeResource {
    const found = eventTypeResources().find((entry) => entry.type === type);
    if (found === undefined) throw HttpProblem.notFound('event type', type);
    return found;
  }
}
