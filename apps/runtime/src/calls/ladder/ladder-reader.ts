import { Inject, Injectable } from '@nestjs/common';
import type { Store } from '@hookswitch/store';
import { ActiveflowReader } from '../../activeflows/activeflow-reader.js';
import { STORE } from '../../composition/tokens.js';
import type { ConfigurationParts } from '../../configuration/compose-configuration.js';
import { CONFIGURATION } from '../../configuration/tokens.js';
import { etagOfContent } from '../../http/etag.js';
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

  /**
   * An entity tag that is another one whenever the ladder is: of what grows and what changes, without what came of it. The names of
   * flows and servers are the live release's, and redaction rules hide parts of addresses.
   *
   * @throws HttpProblem 404
   */
  async etag(id: string): Promise<string> {
    const call = await this.calls.find(id);
    const activeflow =
      call.activeflow_id === null ? null : await this.store.activeflows.get(call.activeflow_id);
    const made = [
      ...[call, activeflow, await this.store.calls.countSignals(id)],
      ...[await this.store.deliveries.markOfCall(id), this.store.redactionRules.rules],
      this.configuration.live.current()?.number ?? 0,
    ];
    return etagOfContent(made);
  }

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
