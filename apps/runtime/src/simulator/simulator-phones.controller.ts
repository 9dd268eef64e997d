import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dialledSchema, phoneBehaviourSchema, UnwritableError } from '@hookswitch/gateway-sim';
import type { PhoneBehaviour, Simulator } from '@hookswitch/gateway-sim';
import { May } from '../access/may.js';
import { SIMULATOR } from '../composition/tokens.js';
import { Describe, pageOfAnswer } from '../http/answers.js';
import { phoneAnswer } from './simulator-answers.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ZodBody } from '../http/zod-body.js';

/** A simulated phone; `target` is its extension, or its number without `+`. */
interface PhoneResource {
  readonly target: string;
  readonly behaviour: PhoneBehaviour;
  /** Voicemail messages that it shows. */
  readonly messages: ReturnType<Simulator['lamps']['of']>;
  /** Codes of schedules that are switched: its keys that watch them are lit. */
  readonly lit: readonly string[];
}

/** How simulated phones react when they are called. */
@ApiTags('Simulator')
@Controller('api/v1/simulator/phones')
export class SimulatorPhonesController {
  constructor(@Inject(SIMULATOR) private readonly simulator: Simulator) {}

  @May('calls:read')
  @Get()
  @Describe({
    id: 'list_simulated_phones',
    summary: 'Phones that were told how to behave',
    answer: pageOfAnswer(phoneAnswer),
  })
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<PhoneResource> {
    const after = afterKey(query);
    const phones = [...this.simulator.phones()]
      .sort((left, right) => (left.target < right.target ? -1 : 1))
      .filter((phone) => after === null || phone.target > after)
      .slice(0, query.page_size + 1)
      .map(({ target, behaviour }) => this.phone(target, behaviour));
    return pageOf(phones, query.page_size, (phone) => phone.target);
  }

  @May('calls:read')
  @Get(':target')
  @Describe({
    id: 'get_simulated_phone',
    summary: 'One phone; one that was never told answers after 2 s and stays',
    answer: phoneAnswer,
  })
  get(@Param('target') target: string): PhoneResource {
    const name = dialled(target);
    return this.phone(name, this.simulator.phone(name) ?? { behaviour: 'answer', after_ms: 2000 });
  }

  @May('calls:control', 'of_a_caller')
  @Put(':target')
  @Describe({
    id: 'set_simulated_phone',
    summary: 'Say how a phone reacts from now on',
    body: { schema: phoneBehaviourSchema, example: { behaviour: 'busy' } },
    answer: phoneAnswer,
  })
  put(
    @Param('target') target: string,
    @Body(ZodBody(phoneBehaviourSchema)) behaviour: PhoneBehaviour,
  ): PhoneResource {
    const name = dialled(target);
    try {
      this.simulator.setPhone(name, behaviour);
    } catch (error) {
      if (!(error instanceof UnwritableError)) throw error;
      throw new HttpProblem(503, 'Not written', `${error.message} The phone stays as it was.`);
    }
    return this.phone(name, behaviour);
  }

  private phone(target: string, behaviour: PhoneBehaviour): PhoneResource {
    return { target, behaviour, messages: this.simulator.lamps.of(target), lit: this.simulator.lamps.lit() };
  }
}

function dialled(target: string): string {
  const parsed = dialledSchema.safeParse(target);
  if (parsed.success) return parsed.data;
  throw HttpProblem.invalid(
    [{ pointer: '/target', message: 'A phone is named by an extension or a number, such as 1001.' }],
    'path',
  );
}
