import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../access/may.js';
import { PRESENCE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { presenceAnswer } from './presence-answers.js';
import type { PresenceResource } from './presence-answers.js';
import type { PresenceBoard } from './presence-board.js';

/** What the phones of extensions are doing. */
@ApiTags('Presence')
@Controller('api/v1/presence')
export class PresenceController {
  constructor(@Inject(PRESENCE) private readonly board: PresenceBoard) {}

  @May('queues:read')
  @Get()
  @Describe({
    id: 'list_presence',
    summary: 'Whose phone is registered, rings, or is in a call',
    description: [
      'Every extension of the live release’s users, and every other that a gateway has a phone for. Changes are told as',
      '`presence_changed` on the stream; after `configuration_applied`, read the list again. Nothing of it is kept.',
    ].join(' '),
    answer: pageOfAnswer(presenceAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<PresenceResource> {
    const after = afterKey(query);
    const rows = this.board.list().filter(({ extension }) => after === null || extension > after);
    return pageOf(rows, query.page_size, ({ extension }) => extension);
  }
}
