import type { CallMoment } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { actionsOf } from './action.js';
import type { KnownAction } from './action.js';
import { activeflowView } from './activeflow-view.js';
import { presentAgent } from './agent-view.js';
import { masterView } from './call-view.js';
import { actionId, madeAt } from './ids.js';
import type { CallData, DataOf, LegData } from './known-data.js';
import {
  activeflowShape,
  agentShape,
  callShape,
  queuecallShape,
  queueShape,
  recordingShape,
} from './seed-shapes.js';
import { microTime } from './times.js';

type LiveQueue = Omit<
  DataOf<'queue_created'>,
  'id' | 'num_id' | 'name' | 'release' | 'tm_update' | 'tm_delete'
>;

/** A configuration object of the live release. */
interface LiveObject {
  readonly id: string;
  readonly num_id: number;
  readonly name: string;
  readonly body: unknown;
}

interface KnownFlow {
  readonly flow_id: string;
  readonly name: string;
  readonly actions: readonly KnownAction[];
}

/** Resources as VoIPBIN's REST API answered them when its webhook pages were written: the same shapes as in its events. */
export const voipbinResources = {
  /** @param moment what goes on in it; its last change is the newest that the call tells of */
  call(
    call: Omit<CallData, 'subject' | 'leg' | 'legs' | 'came_through'> & { readonly legs: readonly LegData[] },
    moment: CallMoment | undefined,
    surroundings: Surroundings,
  ): object {
    const updated = call.ended_at ?? call.answered_at;
    return callShape(
      masterView(
        { ...call, legs: [...call.legs], subject: 'call', leg: null, came_through: [] },
        updated,
        moment,
        surroundings,
      ),
    );
  },
  activeflow: (data: Parameters<typeof activeflowView>[0], surroundings: Surroundings): object =>
    activeflowShape(activeflowView(data), surroundings),
  agent: (
    data: Parameters<typeof presentAgent>[0],
    updated: string | null,
    surroundings: Surroundings,
  ): object => agentShape(presentAgent(data, updated, surroundings)),
  recording: (data: DataOf<'recording_created'>): object =>
    recordingShape(data, data.ended_at ?? data.started_at, null),
  /** Of a caller who is in a queue now. */
  queuecall: (data: Parameters<typeof queuecallShape>[0] & { readonly status: string }): object =>
    queuecallShape(data, data.status, data.tm_service),
  /** A queue as it is live; when that came about, its id tells. */
  queue: (queue: LiveObject): object => {
    const made = madeAt(queue.id) ?? '';
    return queueShape({
      ...(queue.body as LiveQueue),
      ...queue,
      release: 0,
      tm_update: made,
      tm_delete: null,
    });
  },
  /** A flow as it is live: its objects as actions. */
  flow: (flow: KnownFlow, { installation }: Surroundings): object => ({
    id: flow.flow_id,
    customer_id: installation.id,
    type: 'flow',
    name: flow.name,
    detail: '',
    actions: actionsOf(flow.actions, flow.flow_id),
    tm_create: microTime(madeAt(flow.flow_id)),
    tm_update: microTime(madeAt(flow.flow_id)),
    tm_delete: microTime(null),
  }),
  time: microTime,
  madeAt,
  /** The id that a node of a flow has as an action. */
  actionId,
} as const;
