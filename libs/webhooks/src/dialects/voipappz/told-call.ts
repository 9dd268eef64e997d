import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';

/** A party's leg, as events write it. */
export interface ToldLeg {
  readonly kind: 'caller' | 'user' | 'number' | 'agent';
  readonly user: { readonly id: string; readonly name: string; readonly extension: string } | null;
  readonly via: 'queue' | 'ring_group' | 'dial' | 'transfer' | null;
  readonly started_at: string;
  readonly ringing_at: string | null;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly cause: string | null;
  readonly sip_status: number | null;
}

/** What a call has come to on its way, as events write it. */
export interface ToldStop {
  readonly type: 'ivr' | 'queue' | 'ring_group' | 'voicemail';
  readonly name: string;
  readonly entered_at: string;
  readonly left_at: string | null;
  readonly outcome: string | null;
}

/** A call, as events write it: what the vendor's fields are made of. */
export interface ToldCall {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly origin?: 'outside' | 'extension' | 'api';
  readonly state: string;
  readonly from: { readonly number: string; readonly name: string | null };
  readonly to: { readonly number: string; readonly name: string | null };
  readonly started_at: string;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly end_reason: string | null;
  readonly hangup_by: string | null;
  readonly environment_id: string | null;
  readonly came_through?: readonly ToldStop[];
  readonly legs: readonly ToldLeg[];
  /** The party that the event is about. */
  readonly leg?: ToldLeg | null;
  /** Of `call_reported` only. */
  readonly recording_url?: string | null;
}

/** A call as an event tells of it, and what it stands in. */
export interface Told {
  readonly type: string;
  /** When the event happened; RFC 3339. */
  readonly at: string;
  readonly call: ToldCall;
  readonly surroundings: Surroundings;
  /** The environment's name, `''` for none, and its time zone. */
  readonly environment: { readonly name: string; readonly time_zone: string };
}

/** The call that an event is about; `null` where it tells of none, or not of its parties. */
export function toldCall({ data }: Pick<DomainEvent, 'data'>): ToldCall | null {
  if (Array.isArray(data['legs'])) return data as unknown as ToldCall;
  const { call } = data as { readonly call?: { readonly legs?: unknown } };
  return Array.isArray(call?.legs) ? (call as unknown as ToldCall) : null;
}

/** An event's call in its surroundings; `null` where it tells of none. */
export function told(event: DomainEvent, surroundings: Surroundings): Told | null {
  const call = toldCall(event);
  if (call === null) return null;
  const environment = surroundings.environment(call.environment_id);
  return { type: event.type, at: event.timestamp, call, surroundings, environment };
}

/** The parties that were rung or brought in, in order: all but who placed the call. */
export function dialled({ legs }: Pick<ToldCall, 'legs'>): readonly ToldLeg[] {
  return legs.filter(({ via }) => via !== null);
}

/** What the call has come to last, of one kind or of all. */
export function lastStop({ came_through = [] }: ToldCall, type?: ToldStop['type']): ToldStop | undefined {
  return type === undefined ? came_through.at(-1) : came_through.findLast((stop) => stop.type === type);
}
