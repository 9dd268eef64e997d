import type { DomainEvent, EventFacts } from '@hookswitch/events';
import { newId } from '@hookswitch/flow-model';
import type { Id } from '@hookswitch/flow-model';
import { callDtmfData, callEventData } from './call-resource.js';
import type { Call, Leg } from './call.js';

/** The call events of the catalogue that this library states. */
export type CallEventType =
  | 'call_created'
  | 'call_ringing'
  | 'call_answered'
  | 'call_updated'
  | 'call_held'
  | 'call_unheld'
  | 'call_dtmf_received'
  | 'call_missed'
  | 'call_hungup';

/** What happened, before it is put into an event's form. */
export interface CallFact {
  readonly type: CallEventType;
  /** When it happened; RFC 3339. */
  readonly at: string;
  /** The leg that it is about; `null`: the call itself. */
  readonly leg_id: Id | null;
  /** For `call_dtmf_received`. */
  readonly digit?: string;
  /** For `call_dtmf_received`: all digits so far. */
  readonly digits?: string;
}

/** A change of a call, and what is to be told of it. */
export interface CallChange {
  readonly call: Call;
  readonly events: readonly DomainEvent[];
}

/**
 * Numbers the facts and gives them the form of events. `data` is computed when it is first read: most events are owed
 * to nobody, and their wire form is the dearest part of them.
 */
export function stateFacts(call: Call, facts: readonly CallFact[]): CallChange {
  if (facts.length === 0) return { call, events: [] };
  const told: Call = { ...call, sequence: call.sequence + facts.length };
  return { call: told, events: facts.map((fact, index) => callEvent(told, fact, call.sequence + 1 + index)) };
}

/** What filters can select a call's events by. */
export function callFacts(call: Call, leg: Leg | null = null): EventFacts {
  return {
    direction: call.direction,
    number_id: call.number_id,
    user_id: leg === null ? (call.legs[0]?.user_id ?? null) : leg.user_id,
    webhooks_enabled: call.webhooks_enabled,
  };
}

function callEvent(call: Call, fact: CallFact, sequence: number): DomainEvent {
  const leg = fact.leg_id === null ? null : (call.legs.find(({ id }) => id === fact.leg_id) ?? null);
  let data: DomainEvent['data'] | undefined;
  return {
    id: newId(),
    type: fact.type,
    timestamp: fact.at,
    call_id: call.id,
    sequence,
    activeflow_id: call.activeflow_id,
    environment_id: call.environment_id,
    facts: callFacts(call, leg),
    get data() {
      data ??= { ...factData(call, leg, fact) };
      return data;
    },
  };
}

function factData(call: Call, leg: Leg | null, fact: CallFact) {
  return fact.digit === undefined
    ? callEventData(call, leg)
    : callDtmfData(call, leg, fact.digit, fact.digits ?? fact.digit);
}
