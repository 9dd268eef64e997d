import type { CallMoment, DomainEvent, EventFacts } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import type { Call, Leg } from './call.js';

/**
 * An event of a call. It keeps what it is made of, values that never change, and makes its dear parts (id, facts, wire
 * form) when somebody reads them: most events are owed to nobody. They show the call as it was when this was stated.
 */
export abstract class EventOfCall implements DomainEvent {
  private madeId: Id | null = null;
  private madeData: DomainEvent['data'] | null = null;
  private happenedIn: CallMoment | undefined = undefined;

  /**
   * @param call as it is after the event
   * @param leg whom the event is about; `null`: the call itself
   */
  constructor(
    readonly type: string,
    readonly timestamp: string,
    readonly sequence: number,
    protected readonly call: Call,
    protected readonly leg: Leg | null = null,
  ) {}

  get id(): Id {
    return (this.madeId ??= newId());
  }

  get call_id(): Id {
    return this.call.id;
  }

  get activeflow_id(): Id | null {
    return this.call.activeflow_id;
  }

  get environment_id(): Id | null {
    return this.call.environment_id;
  }

  get facts(): EventFacts {
    const { call, leg } = this;
    return {
      ...factsOfCall(call),
      user_id: leg === null ? (call.legs[0]?.user_id ?? null) : leg.user_id,
      queue_id: queueConcerned(call, leg),
      ...(call.place !== undefined && { place: call.place }),
    };
  }

  get data(): DomainEvent['data'] {
    return (this.madeData ??= this.makeData() as DomainEvent['data']);
  }

  get moment(): CallMoment | undefined {
    return this.happenedIn;
  }

  /** Says what went on in the call when this was stated. */
  happensIn(moment: CallMoment): void {
    this.happenedIn = moment;
  }

  /** All parts, as a plain record: what `JSON.stringify` writes. */
  toJSON(): DomainEvent {
    const { id, type, timestamp, call_id, sequence, activeflow_id, environment_id, facts, data, moment } =
      this;
    return { id, type, timestamp, call_id, sequence, activeflow_id, environment_id, facts, data, moment };
  }

  /** The native body's `data`, in wire form. Asked once. */
  protected abstract makeData(): object;
}

/** What holds for every event of a call, whoever it is about, and after the call too. */
export function factsOfCall(call: Call): EventFacts {
  return {
    direction: call.direction,
    number_id: call.number_id,
    webhooks_enabled: call.webhooks_enabled,
    ...(call.as_dialled !== undefined && { as_dialled: call.as_dialled }),
    ...(call.placed !== undefined && { placed: call.placed.rings }),
  };
}

/** The queue that a party was rung for; for the call and its caller, the last queue that rang somebody. */
export function queueConcerned({ legs }: Call, leg: Leg | null): Id | null {
  if (leg !== null && leg.kind !== 'caller') return leg.queue_id ?? null;
  for (let index = legs.length - 1; index > 0; index -= 1) {
    const id = legs[index]!.queue_id;
    if (id !== undefined) return id;
  }
  return null;
}
