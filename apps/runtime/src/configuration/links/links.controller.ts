import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { mapOf, reachFrom } from '@hookswitch/compiler';
import type { ConfigurationMap } from '@hookswitch/compiler';
import type { NodeRegistry } from '@hookswitch/flow-model';
import { May } from '../../access/may.js';
import { REGISTRY } from '../../composition/tokens.js';
import { Describe } from '../../http/answers.js';
import { DtoQuery } from '../../http/dto.js';
import { HttpProblem } from '../../http/http-problem.js';
import type { ConfigurationParts } from '../compose-configuration.js';
import { CONFIGURATION } from '../tokens.js';
import { DraftLinks } from './draft-links.js';
import type { DraftUse } from './draft-links.js';
import { mapAnswer, usageAnswer } from './links-answers.js';
import { MapQuery, UsageQuery } from './links-query.js';

/** Who refers to whom: where an object is used, and what a number can reach. */
@ApiTags('Configuration')
@Controller('api/v1/configuration')
export class LinksController {
  constructor(
    @Inject(DraftLinks) private readonly drafts: DraftLinks,
    @Inject(CONFIGURATION) private readonly parts: ConfigurationParts,
    @Inject(REGISTRY) private readonly registry: NodeRegistry,
  ) {}

  @May('configuration:read')
  @Get('usage')
  @Describe({
    id: 'list_uses',
    summary: 'Every place in the drafts where an object is used',
    answer: usageAnswer,
  })
  async usage(
    @Query(DtoQuery(UsageQuery)) { type, id }: UsageQuery,
  ): Promise<{ readonly used_by: readonly DraftUse[] }> {
    return { used_by: (await this.drafts.usesOf(type, id)).uses };
  }

  @May('configuration:read')
  @Get('map')
  @Describe({
    id: 'get_map',
    summary: 'What calls to a number can reach, or how everything hangs together',
    answer: mapAnswer,
  })
  async map(@Query(DtoQuery(MapQuery)) { number_id, of }: MapQuery): Promise<ConfigurationMap> {
    const { objects, links } = of === 'live' ? this.live() : await this.drafts.all();
    if (number_id === undefined) return { objects, links };
    const start = objects.find(({ type, id }) => type === 'number' && id === number_id);
    if (start === undefined) throw HttpProblem.notFound('number', number_id);
    const reached = reachFrom(links, start);
    const ids = new Set(reached.map(({ id }) => id));
    return { objects: reached, links: links.filter(({ from }) => ids.has(from.id)) };
  }

  private live(): ConfigurationMap {
    const content = this.parts.live.current()?.content;
    return content === undefined ? { objects: [], links: [] } : mapOf(content.objects, this.registry);
  }
}
