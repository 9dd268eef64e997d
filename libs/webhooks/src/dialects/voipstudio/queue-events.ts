import type { DomainEvent } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { callBody } from './call-body.js';
import type { CallNews } from './call-body.js';
import { causeOfLeg, causeOfWait, SERVED } from './causes.js';
import { dataOf } from '../call-legs.js';
import { placerOf } from './native-data.js';
import { destinationOfLeg, destinationOfQueue, sourceOf } from './parties.js';

/** What becomes of a caller in a queue, as call events of the queue. */
const NAMES: ReadonlyMap<string, readonly Pick<CallNews, 'name' | 'state'>[]> = new Map<
  string,
  readonly Pick<CallNews, 'name' | 'state'>[]
>([
  [
    'queuecall_created',
    [
      { name: 'call.initial', state: 'INITIAL' },
      { name: 'call.ringing', state: 'RINGING' },
    ],
  ],
  ['queuecall_serviced', [{ name: 'call.connected', state: 'CONNECTED' }]],
  ['queuecall_abandoned', [{ name: 'call.hangup', state: 'HANGUP' }]],
  ['queuecall_done', [{ name: 'call.hangup', state: 'HANGUP' }]],
]);

const SERVING: ReadonlySet<string> = new Set(['queuecall_serviced', 'queuecall_done']);

/** The bodies of a `queuecall_*` event, context QUEUE. The first has the event's own id. */
export function queueCallEvent(event: DomainEvent, surroundings: Surroundings): readonly string[] {
  const names = NAMES.get(event.type);
  if (names === undefined) return [];
  const { call, queue, reason, tm_service } = dataOf<'queuecall_created'>(event);
  const served = SERVING.has(event.type);
  const cause = { queuecall_done: SERVED, queuecall_abandoned: causeOfWait(reason) }[event.type] ?? null;
  return names.map((named, index) =>
    callBody(event, index === 0 ? event.id : `${event.id}-${index + 1}`, {
      ...named,
      call_id: placerOf(call)?.live_id ?? call.live_id,
      started_at: call.started_at,
      connected_at: served ? tm_service : null,
      context: 'QUEUE',
      direction: call.direction,
      t_cause: cause,
      source: sourceOf(call, event.facts.as_dialled, surroundings),
      destination: destinationOfQueue(queue, call, event.facts.as_dialled, surroundings),
    }),
  );
}

/** The body of `queue_wrapup`: the agent's call, context QUEUE, with the panel's state. */
export function wrapUpEvent(event: DomainEvent, surroundings: Surroundings): string {
  const { wrap_up, ...call } = dataOf<'queue_wrapup'>(event);
  const { state, agent, queue } = wrap_up;
  const leg = call.legs.findLast(({ user }) => user?.id === agent.id);
  const id = surroundings.object('user', agent.id)?.num_id ?? leg?.live_id ?? null;
  const news: CallNews = {
    name: 'queue.wrapup',
    state: state as 'START' | 'END' | 'TIMEOUT',
    call_id: leg?.live_id ?? placerOf(call)?.live_id ?? call.live_id,
    started_at: leg?.started_at ?? call.started_at,
    connected_at: leg?.answered_at ?? null,
    context: 'QUEUE',
    direction: call.direction,
    t_cause: leg === undefined ? null : causeOfLeg(leg),
    source: sourceOf(call, event.facts.as_dialled, surroundings),
    destination:
      leg === undefined
        ? { dst: agent.extension, dst_id: id, dst_name: agent.name || queue.name }
        : destinationOfLeg(leg, surroundings),
  };
  return callBody(event, event.id, news, leg?.ended_at ?? undefined);
}
