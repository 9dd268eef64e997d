import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { objectTypes, scheduleOutcomes } from '@hookswitch/flow-model';
import { May } from '../access/may.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { forcedScheduleAnswer } from './schedule-override.schema.js';
import type { ForcedSchedule } from './schedule-override.schema.js';

/** Which schedules do not go by their hours now: one look for all of them. */
@ApiTags(objectTypes.schedule.titlePlural)
@Controller('api/v1/schedule_overrides')
export class ForcedSchedulesController {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live' | 'overrides'>,
  ) {}

  @May('configuration:read')
  @Get()
  @Describe({
    id: 'list_schedule_overrides',
    summary: 'Schedules that are forced to one of their ways out now',
    description: 'Changes are told as `schedule_override_updated` on the stream, but not that one has ended.',
    answer: pageOfAnswer(forcedScheduleAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<ForcedSchedule> {
    const after = afterKey(query);
    const forced = this.configuration.overrides
      .all()
      .filter(({ schedule_id }) => after === null || schedule_id > after)
      .slice(0, query.page_size + 1)
      .map((one) => ({ ...one, label: this.labelOf(one.schedule_id, one.outcome) }));
    return pageOf(forced, query.page_size, ({ schedule_id }) => schedule_id);
  }

  /** As the live schedule calls it; its name on the wire where that is not there, or has it no longer. */
  private labelOf(id: string, outcome: string): string {
    const live = this.configuration.live.current()?.content.objects['schedule'];
    const body = live?.find((schedule) => schedule.id === id)?.body ?? {};
    return scheduleOutcomes(body).find(({ name }) => name === outcome)?.label ?? outcome;
  }
}
