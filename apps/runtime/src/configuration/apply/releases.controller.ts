import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Release, Store } from '@hookswitch/store';
import { May } from '../../access/may.js';
import { AskedBy } from '../../access/principal.js';
import type { Principal } from '../../access/principal.js';
import { STORE } from '../../composition/tokens.js';
import { Describe, pageOfAnswer } from '../../http/answers.js';
import { DtoQuery } from '../../http/dto.js';
import { HttpProblem } from '../../http/http-problem.js';
import { PageQuery } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { OptionalZodBody } from '../../http/zod-body.js';
import { releaseAnswer } from './apply-answers.js';
import { restoreSchema } from './apply.schema.js';
import type { RestoreBody } from './apply.schema.js';
import { ApplyService } from './apply.service.js';

/** What was applied, and when; each can be made live again. */
@ApiTags('Releases')
@Controller('api/v1/releases')
export class ReleasesController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ApplyService) private readonly configuration: ApplyService,
  ) {}

  @May('configuration:read')
  @Get()
  @Describe({
    id: 'list_releases',
    summary: 'All releases, newest first',
    answer: pageOfAnswer(releaseAnswer),
  })
  async list(@Query(DtoQuery(PageQuery)) query: PageQuery): Promise<Page<Release>> {
    const { result, next } = await this.store.releases.list({
      page_size: query.page_size,
      page_token: query.page_token ?? null,
    });
    return { result, next_page_token: next };
  }

  @May('configuration:read')
  @Get(':number')
  @Describe({ id: 'get_release', summary: 'One release', answer: releaseAnswer })
  async get(@Param('number') number: string): Promise<Release> {
    const release = await this.store.releases.get(releaseNumber(number));
    if (release === null) throw HttpProblem.notFound('release', number);
    return release;
  }

  @May('configuration:apply')
  @Post(':number/restore')
  @HttpCode(201)
  @Describe({
    id: 'restore_release',
    summary: 'Make what this release holds live again, as a new release; rotated secrets stay rotated',
    body: { schema: restoreSchema, example: { drafts: true, note: 'Back to Monday' } },
    status: 201,
    answer: releaseAnswer,
  })
  restore(
    @Param('number') number: string,
    @Body(OptionalZodBody(restoreSchema)) { drafts, note }: RestoreBody,
    @AskedBy() principal: Principal,
  ): Promise<Release> {
    const restored = releaseNumber(number);
    return this.configuration.restore(restored, drafts, {
      note: note ?? `Release ${restored} restored`,
      created_by: principal.name,
    });
  }
}

/** @throws HttpProblem 404: what is no number names no release */
function releaseNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw HttpProblem.notFound('release', text);
  return Number(text);
}
