import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ObjectType } from '@hookswitch/flow-model';
import type { FastifyReply } from 'fastify';
import { May } from '../../access/may.js';
import { DtoQuery } from '../../http/dto.js';
import { later } from '../../http/later.js';
import type { Page } from '../../http/paging.js';
import { DRAFT_EXAMPLES, draftExample } from './draft-examples.js';
import { DraftQuery } from './draft-query.js';
import type { DraftResource } from './draft-presenter.js';
import { DraftService } from './draft.service.js';
import type { TaggedDraft } from './draft.service.js';
import { JsonObjectBody } from './json-object-body.js';
import { draftSchema, openApiSchema } from './json-schema.js';

/** The routes of one object type: drafts that anybody signed in may read and write, and that Apply makes live. */
export function draftController(type: ObjectType): Type<unknown> {
  const resource = later(() => draftSchema(type));
  const body = {
    schema: later(() => openApiSchema(type.schema, 'input')) as never,
    examples: { [type.type]: { value: DRAFT_EXAMPLES[type.type] ?? {} } },
  };
  const example = later(() => draftExample(type));
  const one = {
    schema: later(() => ({ ...draftSchema(type), example })) as never,
    headers: { ETag: { schema: { type: 'string' as const } } },
  };
  const ifMatchHeader = { name: 'if-match', required: true, description: 'The ETag that was read last.' };
  const noun = type.title.toLowerCase();

  @ApiTags(type.titlePlural)
  @Controller(`api/v1/${type.plural}`)
  class DraftController {
    constructor(@Inject(DraftService) readonly drafts: DraftService) {}

    @May('configuration:read')
    @Get()
    @ApiOperation({ operationId: `list_${type.plural}`, summary: `${type.titlePlural} by name` })
    @ApiResponse({
      status: 200,
      schema: {
        type: 'object',
        required: ['result', 'next_page_token'],
        properties: {
          result: { type: 'array', items: resource as never },
          next_page_token: { type: 'string', nullable: true },
        },
        example: { result: [example], next_page_token: null },
      },
    })
    list(@Query(DtoQuery(DraftQuery)) query: DraftQuery): Promise<Page<DraftResource>> {
      return this.drafts.list(type, query);
    }

    @May('configuration:write')
    @Post()
    @ApiOperation({ operationId: `create_${type.type}`, summary: `Draw up a ${noun}: ${type.summary}` })
    @ApiBody(body)
    @ApiResponse({ status: 201, ...one })
    async create(
      @Body(JsonObjectBody) fields: Readonly<Record<string, unknown>>,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<DraftResource> {
      const created = await this.drafts.create(type, fields);
      void reply.header('location', `/api/v1/${type.plural}/${created.resource.id}`);
      return answer(created, reply);
    }

    @May('configuration:read')
    @Get(':id')
    @ApiOperation({ operationId: `get_${type.type}`, summary: `One ${noun}, as it is drawn up` })
    @ApiResponse({ status: 200, ...one })
    async get(
      @Param('id') id: string,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<DraftResource> {
      return answer(await this.drafts.get(type, id), reply);
    }

    @May('configuration:write')
    @Put(':id')
    @ApiOperation({ operationId: `replace_${type.type}`, summary: `Replace a ${noun} as a whole` })
    @ApiHeader(ifMatchHeader)
    @ApiBody(body)
    @ApiResponse({ status: 200, ...one })
    async replace(
      @Param('id') id: string,
      @Body(JsonObjectBody) fields: Readonly<Record<string, unknown>>,
      @Headers('if-match') ifMatch: string | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<DraftResource> {
      return answer(await this.drafts.replace(type, id, fields, ifMatch), reply);
    }

    @May('configuration:write')
    @Delete(':id')
    @HttpCode(204)
    @ApiOperation({ operationId: `delete_${type.type}`, summary: `Take a ${noun} out of the drafts` })
    @ApiHeader(ifMatchHeader)
    @ApiResponse({ status: 204 })
    remove(@Param('id') id: string, @Headers('if-match') ifMatch: string | undefined): Promise<void> {
      return this.drafts.remove(type, id, ifMatch);
    }
  }
  Object.defineProperty(DraftController, 'name', { value: `${type.type}_drafts` });
  return DraftController;
}

function answer({ resource, etag }: TaggedDraft, reply: FastifyReply): DraftResource {
  void reply.header('etag', etag);
  return resource;
}
