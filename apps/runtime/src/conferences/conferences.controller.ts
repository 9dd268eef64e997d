import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallRequestError } from '@hookswitch/engine';
import type { ConferenceMember, ConferenceResource, Engine } from '@hookswitch/engine';
import { May } from '../access/may.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { ENGINE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { conferenceMemberAnswer, conferenceRoomAnswer } from './conference-answers.js';

/** Conferences that go on, and who is in them. The conferences themselves are drafts. */
@ApiTags('Conferences')
@Controller('api/v1')
export class ConferencesController {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
  ) {}

  @May('calls:read')
  @Get('conference_rooms')
  @Describe({
    id: 'list_conference_rooms',
    summary: 'Conferences that go on now, oldest first',
    description: 'Changes are told as `conference_*` and `confbridge_*` on the stream.',
    answer: pageOfAnswer(conferenceRoomAnswer),
  })
  rooms(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<ConferenceResource> {
    const after = afterKey(query);
    const rows = this.engine.conferences.rooms().filter(({ id }) => after === null || id > after);
    return pageOf(rows, query.page_size, ({ id }) => id);
  }

  @May('calls:read')
  @Get('conferences/:id/members')
  @Describe({
    id: 'list_conference_members',
    summary: 'Who is in a conference now or waits for it to start, in the order in which they came',
    description: 'Empty while nobody is.',
    answer: pageOfAnswer(conferenceMemberAnswer),
  })
  members(
    @Param('id', ValidId('conference')) id: string,
    @Query(DtoQuery(PageQuery)) query: PageQuery,
  ): Page<ConferenceMember> {
    this.find(id);
    const after = afterKey(query);
    const key = ({ joined_at, call_id }: ConferenceMember) => `${joined_at}\n${call_id}`;
    const rows = [...this.engine.conferences.members(id)]
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
      .filter((member) => after === null || key(member) > after);
    return pageOf(rows, query.page_size, key);
  }

  @May('calls:control')
  @Post('conferences/:id/members/:call_id/mute')
  @HttpCode(200)
  @Describe({
    id: 'mute_conference_member',
    summary: 'Mute somebody: the others do not hear them',
    answer: conferenceMemberAnswer,
  })
  async mute(
    @Param('id', ValidId('conference')) id: string,
    @Param('call_id', ValidId('call')) callId: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<ConferenceMember> {
    return found(callId, await this.engine.conferences.mute(id, callId, true));
  }

  @May('calls:control')
  @Post('conferences/:id/members/:call_id/unmute')
  @HttpCode(200)
  @Describe({
    id: 'unmute_conference_member',
    summary: 'Let the others hear somebody again',
    answer: conferenceMemberAnswer,
  })
  async unmute(
    @Param('id', ValidId('conference')) id: string,
    @Param('call_id', ValidId('call')) callId: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<ConferenceMember> {
    return found(callId, await this.engine.conferences.mute(id, callId, false));
  }

  @May('calls:control')
  @Post('conferences/:id/members/:call_id/remove')
  @HttpCode(200)
  @Describe({
    id: 'remove_conference_member',
    summary: 'Take somebody out of a conference',
    description: 'Their flow goes on by the outcome `removed` of the Conference object.',
    answer: conferenceMemberAnswer,
  })
  async remove(
    @Param('id', ValidId('conference')) id: string,
    @Param('call_id', ValidId('call')) callId: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<ConferenceMember> {
    return found(callId, await this.engine.conferences.remove(id, callId));
  }

  @May('calls:control')
  @Post('conferences/:id/close')
  @HttpCode(200)
  @Describe({
    id: 'close_conference',
    summary: 'End a conference that goes on',
    description: 'All who are in it leave by the outcome `ended`. The next caller opens it again.',
    answer: conferenceRoomAnswer,
  })
  async close(
    @Param('id', ValidId('conference')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<ConferenceResource> {
    this.find(id);
    const room = await this.engine.conferences.close(id).catch((error: unknown) => {
      if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
      throw error;
    });
    if (room === undefined) throw HttpProblem.conflict('Nobody is in the conference.');
    return room;
  }

  /** One that has gone from the configuration is there for as long as somebody is in it. */
  private find(id: string): void {
    const objects = this.configuration.live.current()?.content.objects['conference'] ?? [];
    if (objects.some((conference) => conference.id === id)) return;
    if (this.engine.conferences.rooms(id).length === 0)
      throw HttpProblem.notFound('conference in the live release', id);
  }
}

function found(callId: string, member: ConferenceMember | undefined): ConferenceMember {
  if (member === undefined) throw HttpProblem.notFound('member of this conference with the call', callId);
  return member;
}
