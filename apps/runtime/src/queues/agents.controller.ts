import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallRequestError } from '@hookswitch/engine';
import type { AgentCallResource, Engine, ListedAgent, QueueRequests } from '@hookswitch/engine';
import { May } from '../access/may.js';
import { ENGINE } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ValidId } from '../http/valid-id.js';
import { NO_BODY, OptionalZodBody } from '../http/zod-body.js';
import { agentQueuesSchema, pauseSchema } from './agent.schema.js';
import type { AgentQueuesBody, PauseBody } from './agent.schema.js';
import { agentAnswer, agentCallAnswer } from './queue-answers.js';

const QUEUES_EXAMPLE = { queue_ids: ['01937a00-0000-7000-8000-0000000a0e10'] };

/** Users as queues see them: who takes calls, and what they do now. */
@ApiTags('Agents')
@Controller('api/v1/agents')
export class AgentsController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @May('queues:read')
  @Get()
  @Describe({
    id: 'list_agents',
    summary: 'Agents by name, and what they do',
    description:
      'Members of the live release’s queues, and whoever has signed in to one. Changes are told as `agent_changed` on the stream, and as the event `agent_status_updated`.',
    answer: pageOfAnswer(agentAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<ListedAgent> {
    const after = afterKey(query);
    const key = ({ name, id }: ListedAgent) => `${name}\n${id}`;
    const rows = this.engine.queues.agents().filter((agent) => after === null || key(agent) > after);
    return pageOf(rows, query.page_size, key);
  }

  @May('queues:read')
  @Get(':user_id')
  @Describe({ id: 'get_agent', summary: 'One agent', answer: agentAnswer })
  get(@Param('user_id', ValidId('user')) id: string): ListedAgent {
    return this.found(id, this.engine.queues.agent(id));
  }

  @May('queues:read')
  @Get(':user_id/calls')
  @Describe({
    id: 'list_agent_calls',
    summary: 'What an agent is rung for, talks in, and wraps up',
    description: 'With the call in its queue: how long the caller waited. A handful at most, on one page.',
    answer: pageOfAnswer(agentCallAnswer),
  })
  calls(@Param('user_id', ValidId('user')) id: string): Page<AgentCallResource> {
    const result = this.engine.queues.agentCalls(id);
    if (result === undefined) throw HttpProblem.notFound('user in the live release', id);
    return { result, next_page_token: null };
  }

  @May('queues:control')
  @Post(':user_id/sign_in')
  @HttpCode(200)
  @Describe({
    id: 'sign_in_agent',
    summary: 'Sign an agent in to queues',
    description:
      'Without `queue_ids`: to all whose member they are. Members count as signed in until they sign out; others take calls of a queue while they are signed in to it.',
    body: { schema: agentQueuesSchema, example: QUEUES_EXAMPLE },
    answer: agentAnswer,
  })
  signIn(
    @Param('user_id', ValidId('user')) id: string,
    @Body(OptionalZodBody(agentQueuesSchema)) { queue_ids }: AgentQueuesBody,
  ): Promise<ListedAgent> {
    this.refuseUnknown(queue_ids);
    this.refuseApart(queue_ids, id);
    return this.ask(id, (queues) => queues.signIn(id, queue_ids));
  }

  @May('queues:control')
  @Post(':user_id/sign_out')
  @HttpCode(200)
  @Describe({
    id: 'sign_out_agent',
    summary: 'Sign an agent out of queues',
    description: 'Without `queue_ids`: of all. The call that they talk in goes on.',
    body: { schema: agentQueuesSchema, example: QUEUES_EXAMPLE },
    answer: agentAnswer,
  })
  signOut(
    @Param('user_id', ValidId('user')) id: string,
    @Body(OptionalZodBody(agentQueuesSchema)) { queue_ids }: AgentQueuesBody,
  ): Promise<ListedAgent> {
    return this.ask(id, (queues) => queues.signOut(id, queue_ids));
  }

  @May('queues:control')
  @Post(':user_id/pause')
  @HttpCode(200)
  @Describe({
    id: 'pause_agent',
    summary: 'Pause an agent: no queue rings them',
    body: { schema: pauseSchema, example: { reason: 'Lunch' } },
    answer: agentAnswer,
  })
  pause(
    @Param('user_id', ValidId('user')) id: string,
    @Body(OptionalZodBody(pauseSchema)) { reason, queue_ids }: PauseBody,
  ): Promise<ListedAgent> {
    this.refuseUnknown(queue_ids);
    return this.ask(id, (queues) => queues.pause(id, reason, queue_ids));
  }

  @May('queues:control')
  @Post(':user_id/unpause')
  @HttpCode(200)
  @Describe({
    id: 'unpause_agent',
    summary: 'End an agent’s pause',
    body: { schema: agentQueuesSchema, example: {} },
    answer: agentAnswer,
  })
  unpause(
    @Param('user_id', ValidId('user')) id: string,
    @Body(OptionalZodBody(agentQueuesSchema)) { queue_ids }: AgentQueuesBody,
  ): Promise<ListedAgent> {
    return this.ask(id, (queues) => queues.unpause(id, queue_ids));
  }

  @May('queues:control')
  @Post(':user_id/wrap_up_end')
  @HttpCode(200)
  @Describe({
    id: 'end_agent_wrap_up',
    summary: 'The agent is ready before the wrap-up time is over',
    answer: agentAnswer,
  })
  endWrapUp(
    @Param('user_id', ValidId('user')) id: string,
    @Body(OptionalZodBody(NO_BODY)) _body: unknown,
  ): Promise<ListedAgent> {
    return this.ask(id, (queues) => queues.endWrapUp(id));
  }

  private async ask(
    id: string,
    request: (queues: QueueRequests) => Promise<ListedAgent | undefined>,
  ): Promise<ListedAgent> {
    const agent = await request(this.engine.queues).catch((error: unknown) => {
      if (error instanceof CallRequestError) throw HttpProblem.conflict(error.message);
      throw error;
    });
    return this.found(id, agent);
  }

  private found(id: string, agent: ListedAgent | undefined): ListedAgent {
    if (agent === undefined) throw HttpProblem.notFound('user in the live release', id);
    return agent;
  }

  private refuseUnknown(queueIds: readonly string[] | null): void {
    const isUnknown = (id: string) => this.engine.queues.status(id) === undefined;
    refuse(queueIds, isUnknown, 'The live release has no such queue.');
  }

  private refuseApart(queueIds: readonly string[] | null, userId: string): void {
    const isApart = (id: string) => !this.engine.queues.maySignIn(userId, id);
    const message = 'The queue belongs to another environment than the user: its calls may not ring them.';
    refuse(queueIds, isApart, message);
  }
}

function refuse(queueIds: readonly string[] | null, isWrong: (id: string) => boolean, message: string): void {
  const errors = (queueIds ?? []).flatMap((id, index) =>
    isWrong(id) ? [{ pointer: `/queue_ids/${index}`, message }] : [],
  );
  if (errors.length > 0) throw HttpProblem.invalid(errors);
}
