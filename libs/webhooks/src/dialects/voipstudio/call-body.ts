import type { DomainEvent } from '@hookswitch/events';
import type { Destination, Source } from './parties.js';
import { plainTime } from '../plain-time.js';
import { secondsConnected } from './times.js';

/** What a call is to the system at the time of an event: who or what it has been brought to. */
export type CallContext =
  'LOCAL_USER' | 'EXTERNAL' | 'QUEUE' | 'RING_GROUP' | 'IVR' | 'VOICEMAIL' | 'CONFERENCE';

export type StudioState =
  'INITIAL' | 'ACCEPTED' | 'RINGING' | 'CONNECTED' | 'ON_HOLD' | 'HANGUP' | 'START' | 'END' | 'TIMEOUT';

/** What the body of a call event is made of. Times are as Hookswitch has them, RFC 3339. */
export interface CallNews {
  readonly name: string;
  readonly state: StudioState;
  /** Of the leg that stands for this call. */
  readonly call_id: number | null;
  readonly started_at: string;
  readonly connected_at: string | null;
  readonly context: CallContext;
  readonly direction: 'inbound' | 'outbound';
  readonly t_cause: string | null;
  readonly source: Source;
  readonly destination: Destination;
  /** Attributes that follow the eighteen. */
  readonly more?: Readonly<Record<string, string>>;
}

/**
 * The flat body with its eighteen fields, in the order of VoIPstudio's table.
 *
 * @param id of the event; an event that comes to several bodies has one for each
 * @param until what `duration` counts to: the event, or the end of the call where that was before; RFC 3339
 */
export function callBody(
  { timestamp }: Pick<DomainEvent, 'timestamp'>,
  id: string,
  news: CallNews,
  until = timestamp,
): string {
  const { call_id, ...rest } = callAttributes(news, until);
  return JSON.stringify({
    id,
    event_time: plainTime(timestamp),
    event_name: news.name,
    call_id,
    ...rest,
    ...news.more,
  });
}

/** What a body says of the call, in the order of VoIPstudio's table; `at` is what `duration` counts to. */
export function callAttributes(news: Omit<CallNews, 'name' | 'more'>, at: string) {
  const { call_id, state, source, destination, connected_at } = news;
  return {
    call_id,
    state,
    connected_at: connected_at === null ? null : plainTime(connected_at),
    start_time: plainTime(news.started_at),
    context: news.context,
    destination: directionWord(news.direction),
    duration: secondsConnected(connected_at, at),
    t_cause: news.t_cause,
    src: source.src,
    src_id: source.src_id,
    src_name: source.src_name,
    src_hash: source.src_hash,
    dst: destination.dst,
    dst_id: destination.dst_id,
    dst_name: destination.dst_name,
  };
}

/** `in` for an inbound call, `out` for an outbound one: `destination`. */
export function directionWord(direction: 'inbound' | 'outbound'): 'in' | 'out' {
  return direction === 'inbound' ? 'in' : 'out';
}
