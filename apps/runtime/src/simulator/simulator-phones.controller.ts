import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { dialledSchema, phoneBehaviourSchema } from '@hookswitch/gateway-sim';
import type { PhoneBehaviour, Simulator } from '@hookswitch/gateway-sim';
import { SIMULATOR } from '../composition/tokens.js';
import { DtoQuery } from '../http/dto.js';
import { HttpProblem } from '../http/http-problem.js';
import { afterKey, pageOf, PageQuery } from '../http/paging.js';
import type { Page } from '../http/paging.js';
import { ZodBody } from '../http/zod-body.js';

/** A simulated phone; `target` is its extension, or its number without `+`. */
interface PhoneResource {
  readonly target: string;
  readonly behaviour: PhoneBehaviour;
}

/** How simulated phones react when they are called. */
@ApiTags('simulator')
@Controller('api/v1/simulator/phones')
export class SimulatorPhonesController {
  constructor(@Inject(SIMULATOR) private readonly simulator: Simulator) {}

  /** All phones that were told how to behave. */
  @Get()
  list(@Query(DtoQuery(PageQuery)) query: PageQuery): Page<PhoneResource> {
    const after = afterKey(query);
    const phones = [...this.simulator.phones()]
      .sort((left, right) => (left.target < right.target ? -1 : 1))
      .filter((phone) => after === null || phone.target > after)
      .slice(0, query.page_size + 1);
    return pageOf(phones, query.page_size, (phone) => phone.target);
  }

  /** One that was never told answers after 2 s and stays. */
  @Get(':target')
  get(@Param('target') target: string): PhoneResource {
    const name = dialled(target);
    return { target: name, behaviour: this.simulator.phone(name) ?? { behaviour: 'answer', after_ms: 2000 } };
  }

  @Put(':target')
  put(
    @Param('target') target: string,
    @Body(ZodBody(phoneBehaviourSchema)) behaviour: PhoneBehaviour,
  ): PhoneResource {
    const name = dialled(target);
    this.simulator.setPhone(name, behaviour);
    return { target: name, behaviour };
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
