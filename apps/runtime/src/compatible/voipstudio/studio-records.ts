import { Inject, Injectable } from '@nestjs/common';
import { cdrResource, recordingResource } from '@hookswitch/calls';
import type { Recording } from '@hookswitch/calls';
import type { Store, StoredCdr } from '@hookswitch/store';
import { studioCdr, studioMonitor } from '@hookswitch/webhooks';
import type { StudioCdr, StudioMonitor } from '@hookswitch/webhooks';
import { STORE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { listed } from './studio-list.js';
import type { StudioList } from './studio-list.js';

/** What is left of a call: records and recordings, by the integer ids of its parties. */
@Injectable()
export class StudioRecords {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIGURATION) private readonly configuration: ConfigurationParts,
  ) {}

  /** The record of the party that has this id, once it has left its call. */
  async cdrs(liveId: number): Promise<StudioList<StudioCdr>> {
    const found = await this.#cdr(liveId);
    const { surroundings } = this.configuration.live;
    return listed(
      found === undefined ? [] : [studioCdr(cdrResource(found.cdr, found.flow_name, []), surroundings)],
    );
  }

  /** The recordings of the caller's line that this party can be heard on, oldest first. */
  async monitors(liveId: number): Promise<StudioList<StudioMonitor>> {
    const found = await this.#cdr(liveId);
    if (found === undefined) return listed([]);
    const { cdr } = found;
    const recordings: Recording[] = [];
    for (let page_token: string | null = null; ;) {
      const page: { result: readonly Recording[]; next: string | null } = await this.store.recordings.list(
        { call_id: cdr.call_id },
        { page_size: 100, page_token },
      );
      recordings.push(...page.result);
      page_token = page.next;
      if (page_token === null) break;
    }
    const { surroundings } = this.configuration.live;
    const heard = recordings.reverse().filter((recording) => isHeardOn(recording, found));
    return listed(heard.map((one) => studioMonitor(recordingResource(one), liveId, surroundings)));
  }

  async #cdr(liveId: number): Promise<StoredCdr | undefined> {
    const { result } = await this.store.cdrs.list({ live_id: liveId }, { page_size: 100 });
    return result.find(({ cdr }) => cdr.live_id === liveId);
  }
}

/** The caller is on all recordings of their line; who was dialled, on what was recorded while they were connected. */
function isHeardOn({ leg_id, started_at, ended_at }: Recording, { cdr }: StoredCdr): boolean {
  if (leg_id === cdr.id) return true;
  if (cdr.answered_at === null) return false;
  return started_at < cdr.ended_at && (ended_at === null || ended_at > cdr.answered_at);
}
