import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { objectTypes, scheduleOutcomes } from '@hookswitch/flow-model';
import type { ObjectType, Outcome } from '@hookswitch/flow-model';
import { May } from '../access/may.js';
import { AskedBy } from '../access/principal.js';
import type { Principal } from '../access/principal.js';
import { noteForAudit } from '../audit/audit-note.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { DraftService } from '../configuration/drafts/draft.service.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { Describe } from '../http/answers.js';
import { HttpProblem } from '../http/http-problem.js';
import { ValidId } from '../http/valid-id.js';
import { ZodBody } from '../http/zod-body.js';
import { OVERRIDE_EXAMPLE, overrideAnswer, overrideSchema } from './schedule-override.schema.js';
import type { OverrideBody, OverrideResource } from './schedule-override.schema.js';

const SCHEDULE = objectTypes.schedule as unknown as ObjectType;

/** Opens and closes schedules at once: it counts for the next call, without Apply, and outlasts restarts. */
@ApiTags(SCHEDULE.titlePlural)
@Controller('api/v1/schedules/:id/override')
export class ScheduleOverrideController {
  constructor(
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(CONFIGURATION) private readonly configuration: ConfigurationParts,
  ) {}

  @May('configuration:read')
  @Get()
  @Describe({
    id: 'get_schedule_override',
    summary: 'What a schedule is forced to, and its changes',
    answer: overrideAnswer,
  })
  async get(@Param('id', ValidId('schedule')) id: string): Promise<OverrideResource> {
    return this.resource(id, await this.outcomesOf(id));
  }

  @May('schedules:override')
  @Put()
  @Describe({
    id: 'set_schedule_override',
    summary: 'Force a schedule to one of its ways out, at once',
    description: 'It counts for every call that comes to the schedule from now on, whatever the hours are.',
    body: { schema: overrideSchema, example: OVERRIDE_EXAMPLE },
    answer: overrideAnswer,
  })
  async set(
    @Param('id', ValidId('schedule')) id: string,
    @Body(ZodBody(overrideSchema)) { outcome, until, note }: OverrideBody,
    @AskedBy() { name }: Principal,
  ): Promise<OverrideResource> {
    const outcomes = await this.outcomesOf(id);
    if (!outcomes.some((one) => one.name === outcome)) {
      const names = outcomes.map((one) => one.name).join(', ');
      throw HttpProblem.invalid([{ pointer: '/outcome', message: `This schedule has: ${names}.` }]);
    }
    if (until !== null && Date.parse(until) <= Date.now()) {
      throw HttpProblem.invalid([{ pointer: '/until', message: 'Choose a time to come.' }]);
    }
    const written = until === null ? null : new Date(until).toISOString();
    await this.configuration.overrides.set(id, { outcome, until: written, note }, name);
    noteForAudit({ detail: written === null ? outcome : `${outcome} until ${written}` });
    return this.resource(id, outcomes);
  }

  @May('schedules:override')
  @Delete()
  @HttpCode(200)
  @Describe({
    id: 'clear_schedule_override',
    summary: 'Let the hours of a schedule count again, at once',
    answer: overrideAnswer,
  })
  async clear(
    @Param('id', ValidId('schedule')) id: string,
    @AskedBy() { name }: Principal,
  ): Promise<OverrideResource> {
    const outcomes = await this.outcomesOf(id);
    await this.configuration.overrides.clear(id, name);
    return this.resource(id, outcomes);
  }

  /** Those of the live schedule, since live calls come to it; of the draft while it was never applied. */
  private async outcomesOf(id: string): Promise<readonly Outcome[]> {
    const live = this.configuration.live.current()?.content.objects['schedule'];
    const body = live?.find((schedule) => schedule.id === id)?.body;
    return scheduleOutcomes(body ?? (await this.drafts.get(SCHEDULE, id)).resource);
  }

  private resource(id: string, outcomes: readonly Outcome[]): OverrideResource {
    const { overrides } = this.configuration;
    const { outcome, until, note } = overrides.forced(id) ?? { outcome: null, until: null, note: '' };
    return {
      schedule_id: id,
      outcome,
      until,
      note,
      outcomes: outcomes.map(({ name, label }) => ({ name, label })),
      changes: overrides.history(id).map((change) => ({ ...change })),
    };
  }
}
