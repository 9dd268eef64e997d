import { Inject, Injectable } from '@nestjs/common';
import type { Store } from '@hookswitch/store';
import { ActiveflowReader } from '../../activeflows/activeflow-reader.js';
import { STORE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { CallReader } from '../call-reader.js';
import { ladderOf } from './ladder.js';
import type { Ladder } from './ladder.js';

/** Reads all that was written of a call, and makes its ladder of it. */
@Injectable()
export class LadderReader {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
    @Inject(CallReader) private readonly calls: CallReader,
    @Inject(ActiveflowReader) private readonly activeflows: ActiveflowReader,
  ) {}

  /** @throws HttpProblem 404 */
  async read(id: string): Promise<Ladder> {
    const call = await this.calls.find(id);
    const [signals, progress] = await Promise.all([
      this.store.calls.signals(id),
      this.activeflows.progressOf(call.activeflow_id),
    ]);
    const deliveries = this.store.deliveries.outlinesOfCall(id);
    const webhookUrl = (webhook: string) => this.configuration.live.get(webhook)?.url;
    return ladderOf({ call, signals, progress, deliveries, webhookUrl });
  }
}
