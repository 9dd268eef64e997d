import { Inject, Injectable } from '@nestjs/common';
import { callResource, isUnfinished } from '@hookswitch/calls';
import type { Call, Recording } from '@hookswitch/calls';
import type { CallMoment } from '@hookswitch/events';
import type { Store } from '@hookswitch/store';
import { voipbinResources } from '@hookswitch/webhooks';
import { ActiveflowReader } from '../../activeflows/activeflow-reader.js';
import { STORE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';

/** Calls, and what runs for them, in the shapes that VoIPBIN's events have. */
@Injectable()
export class ShownCalls {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
    @Inject(ActiveflowReader) private readonly reader: ActiveflowReader,
  ) {}

  async call(call: Call): Promise<object> {
    const { surroundings } = this.configuration.live;
    return voipbinResources.call(callResource(call), await this.momentOf(call), surroundings);
  }

  /** @throws HttpProblem 404 */
  async activeflow(id: string): Promise<object> {
    const activeflow = await this.reader.show(await this.reader.find(id));
    return voipbinResources.activeflow(activeflow, this.configuration.live.surroundings);
  }

  private async momentOf({ id, activeflow_id }: Call): Promise<CallMoment> {
    const recordings = await this.recordingsOf(id);
    const activeflow = activeflow_id === null ? null : await this.store.activeflows.get(activeflow_id);
    const shown = activeflow && (await this.reader.show(activeflow));
    const current = shown?.current_action ?? null;
    return {
      action: current && { ...current, flow_id: current.flow_id ?? shown?.flow_id ?? '' },
      recording_id: recordings.find(isUnfinished)?.id ?? null,
      recording_ids: recordings.map((recording) => recording.id),
    };
  }
  /** All of a call, the oldest first: it may have been recorded in many pieces. */
  private async recordingsOf(call_id: string): Promise<readonly Recording[]> {
    const recordings: Recording[] = [];
    let page_token: string | undefined;
    do {
      const page = { page_size: 100, ...(page_token !== undefined && { page_token }) };
      const { result, next } = await this.store.recordings.list({ call_id }, page);
      recordings.push(...result);
      page_token = next ?? undefined;
    } while (page_token !== undefined);
    return recordings.reverse();
  }
}
