import type { CallMoment } from '@hookswitch/events';
import type { Surroundings } from '../surroundings.js';
import { activeflowView } from './activeflow-view.js';
import { presentAgent } from './agent-view.js';
import { masterView } from './call-view.js';
import { madeAt } from './ids.js';
import type { CallData, DataOf } from './known-data.js';
import { activeflowShape, agentShape, callShape, recordingShape } from './seed-shapes.js';
import { microTime } from './times.js';

/** Resources as VoIPBIN's REST API answered them when its webhook pages were written: the same shapes as in its events. */
export const voipbinResources = {
  /** @param moment what goes on in it; its last change is the newest that the call tells of */
  call(
    call: Omit<CallData, 'subject' | 'leg'>,
    moment: CallMoment | undefined,
    surroundings: Surroundings,
  ): object {
    const updated = call.ended_at ?? call.answered_at;
    return callShape(masterView({ ...call, subject: 'call', leg: null }, updated, moment, surroundings));
  },
  activeflow: (data: DataOf<'activeflow_created'>, surroundings: Surroundings): object =>
    activeflowShape(activeflowView(data), surroundings),
  agent: (
    data: Parameters<typeof presentAgent>[0],
    updated: string | null,
    surroundings: Surroundings,
  ): object => agentShape(presentAgent(data, updated, surroundings)),
  recording: (data: DataOf<'recording_created'>): object =>
    recordingShape(data, data.ended_at ?? data.started_at, null),
  time: microTime,
  madeAt,
} as const;
