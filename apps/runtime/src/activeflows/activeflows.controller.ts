import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { maskedVariables } from '@hookswitch/engine';
import type { ActiveflowResource, Engine } from '@hookswitch/engine';
import type { Store } from '@hookswitch/store';
import { May } from '../access/may.js';
import { ENGINE, STORE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { pageAnswer, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { activeflowAnswer, stepAnswer, variablesAnswer } from './activeflow-answers.js';
import { ActiveflowReader } from './activeflow-reader.js';
import type { ShownStep } from './activeflow-reader.js';
import { ListActiveflowsQuery } from './activeflow.schema.js';

/** Runs of flows, while they run and after. */
@ApiTags('Activeflows')
@Controller('api/v1/activeflows')
export class ActiveflowsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(ActiveflowReader) private readonly activeflows: ActiveflowReader,
  ) {}

  @May('calls:read')
  @Get()
  @Describe({
    id: 'list_activeflows',
    summary: 'Activeflows, newest first',
    answer: pageOfAnswer(activeflowAnswer),
  })
  async list(
    @Query(DtoQuery(ListActiveflowsQuery)) query: ListActiveflowsQuery,
  ): Promise<Page<ActiveflowResource>> {
    const page = await this.store.activeflows.list(query, query);
    const shown = await Promise.all(page.result.map((activeflow) => this.activeflows.show(activeflow)));
    return { result: shown, next_page_token: page.next };
  }

  @May('calls:read')
  @Get(':id')
  @Describe({ id: 'get_activeflow', summary: 'One activeflow', answer: activeflowAnswer })
  async get(@Param('id', ValidId('activeflow')) id: string): Promise<ActiveflowResource> {
    return this.activeflows.show(await this.activeflows.find(id));
  }

  @May('calls:read')
  @Get(':id/steps')
  @Describe({
    id: 'list_steps',
    summary: 'The nodes that it has left, in order, with what came of them',
    answer: pageOfAnswer(stepAnswer),
  })
  async steps(
    @Param('id', ValidId('activeflow')) id: string,
    @Query(DtoQuery(PageQuery)) query: PageQuery,
  ): Promise<Page<ShownStep>> {
    const activeflow = await this.activeflows.find(id);
    const page = await this.store.activeflows.steps(id, query);
    return pageAnswer(page, (step) => this.activeflows.stepOf(activeflow, step));
  }

  @May('calls:read')
  @Get(':id/variables')
  @Describe({
    id: 'get_variables',
    summary: 'Its variables now, or as they were at its end',
    answer: variablesAnswer,
  })
  async variables(
    @Param('id', ValidId('activeflow')) id: string,
  ): Promise<{ readonly variables: Readonly<Record<string, string>> }> {
    const { snapshot } = await this.activeflows.find(id);
    return { variables: maskedVariables(snapshot.variables, snapshot.masked) };
  }

  @May('calls:control')
  @Post(':id/stop')
  @HttpCode(200)
  @Describe({
    id: 'stop_activeflow',
    summary: 'Stop it and hang its call up; its hang-up lane still runs',
    answer: activeflowAnswer,
  })
  async stop(
    @Param('id', ValidId('activeflow')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<ActiveflowResource> {
    const activeflow = await this.activeflows.find(id);
    if (activeflow.status === 'ended') throw HttpProblem.conflict('The activeflow has ended already.');
    await this.engine.stopActiveflow(id);
    return this.activeflows.show(await this.activeflows.find(id));
  }
}
