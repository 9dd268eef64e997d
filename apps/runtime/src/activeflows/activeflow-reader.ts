import { Inject, Injectable } from '@nestjs/common';
import { activeflowResource } from '@hookswitch/engine';
import type { Activeflow, ActiveflowResource, ExecutedAction, Step } from '@hookswitch/engine';
import type { CompiledFlow } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { STORE } from '../composition/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { HttpProblem } from '../http/http-problem.js';

const MOST_HASHES = 10_000;

/** Finds activeflows as they were last committed, while they run and after, and puts them into wire form. */
@Injectable()
export class ActiveflowReader {
  /** Releases never change: a list of a hundred runs of one flow asks for it once. */
  private readonly hashes = new Map<string, string | null>();

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIGURATION) private readonly configuration: Pick<ConfigurationParts, 'live'>,
  ) {}

  /** @throws HttpProblem 404 */
  async find(id: string): Promise<Activeflow> {
    const activeflow = await this.store.activeflows.get(id);
    if (activeflow === null) throw HttpProblem.notFound('activeflow', id);
    return activeflow;
  }

  async show(activeflow: Activeflow): Promise<ActiveflowResource> {
    const flow = await this.flowOf(activeflow);
    const steps = await this.store.activeflows.allSteps(activeflow.id);
    return activeflowResource(activeflow, flow, executedBy(activeflow, steps, flow), (hash) =>
      this.configuration.live.flow(hash),
    );
  }

  /** The flow that it began with, from its own release. */
  private async flowOf({ release, flow_id }: Activeflow): Promise<CompiledFlow | undefined> {
    const key = `${release} ${flow_id}`;
    let hash = this.hashes.get(key);
    if (hash === undefined) {
      hash = await this.store.releases.flowHash(release, flow_id);
      if (this.hashes.size >= MOST_HASHES) this.hashes.clear();
      this.hashes.set(key, hash);
    }
    return hash === null ? undefined : this.configuration.live.flow(hash);
  }
}

/** What was entered, in order: the nodes left, as steps, and the ones it is in. */
function executedBy(
  { snapshot }: Activeflow,
  steps: readonly Step[],
  flow: CompiledFlow | undefined,
): ExecutedAction[] {
  const left = steps.map((step) => ({
    flow_hash: flow?.hash ?? '',
    action_id: step.action_id,
    tm_execute: step.tm_start,
  }));
  const entered = snapshot.frames.map((frame) => ({
    flow_hash: frame.flow_hash,
    action_id: frame.node_id,
    tm_execute: frame.entered_at,
  }));
  return [...left, ...entered];
}
