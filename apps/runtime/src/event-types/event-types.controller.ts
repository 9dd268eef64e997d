import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { eventTypeResources } from './event-type-resource.js';
import type { EventTypeResource } from './event-type-resource.js';

/** The catalogue: what can be subscribed to, and what arrives then. */
@ApiTags('Event types')
@Controller('api/v1/event_types')
export class EventTypesController {
  @Get()
  @ApiOperation({ summary: 'All event types, with schema and examples' })
  @ApiOkResponse({
    schema: { example: { result: eventTypeResources.slice(0, 1), next_page_token: null } },
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<EventTypeResource> {
    const after = afterKey(query);
    const start = after === null ? 0 : eventTypeResources.findIndex(({ type }) => type === after) + 1;
    return pageOf(
      eventTypeResources.slice(start, start + query.page_size + 1),
      query.page_size,
      ({ type }) => type,
    );
  }

  @Get(':type')
  @ApiOperation({ summary: 'One event type' })
  @ApiParam({ name: 'type', example: 'call_created' })
  @ApiOkResponse({ schema: { example: eventTypeResources[0] } })
  get(@Param('type') type: string): EventTypeResource {
    const found = eventTypeResources.find((entry) => entry.type === type);
    if (found === undefined) throw HttpProblem.notFound('event type', type);
    return found;
  }
}
