import { Inject, Injectable } from '@nestjs/common';
import { activeflowResource, executedSoFar, transferNode } from '@hookswitch/engine';
import type { Activeflow, ActiveflowResource, Step } from '@hookswitch/engine';
import type { CompiledFlow } from '@hookswitch/flow-model';
import type { Store } from '@hookswitch/store';
import { STORE } from '../composition/tokens.js';
import type { ConfigurationParts } from '../configuration/compose-configuration.js';
import { CONFIGURATION } from '../configuration/tokens.js';
import { HttpProblem } from '../http/http-problem.js';

/** A node as executed, with its flow: a subflow's nodes are steps too. */
export type ShownStep = Omit<Step, 'flow_hash' | 'visit'> & Pick<Activeflow, 'flow_id' | 'flow_name'>;

/** A node that was entered and is not left yet. */
export type StandingNode = Pick<
  ShownStep,
  'action_id' | 'type' | 'label' | 'tm_start' | 'flow_id' | 'flow_name'
> & { readonly visit: number };

/** How far the run of a flow has come. */
export interface Progress {
  readonly flow_id: string;
  readonly flow_name: string;
  /** What was left, in order. `visit` tells the entries into nodes apart, while they stand and after. */
  readonly steps: readonly (ShownStep & { readonly visit: number })[];
  /** What stands, outermost first; none after the end. */
  readonly standing: readonly StandingNode[];
}

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
    return activeflowResource(activeflow, flow, executedSoFar(activeflow, steps), (hash) =>
      this.configuration.live.flow(hash),
    );
  }

  /** All its steps in wire form; none of a call without an activeflow. */
  async stepsOf(id: string | null): Promise<readonly ShownStep[]> {
    const activeflow = id === null ? null : await this.store.activeflows.get(id);
    if (activeflow === null) return [];
    const steps = await this.store.activeflows.allSteps(activeflow.id);
    return steps.map((step) => this.stepOf(activeflow, step));
  }

  /** Its steps, and what it stands at; `null` of a call without an activeflow. */
  async progressOf(id: string | null): Promise<Progress | null> {
    const activeflow = id === null ? null : await this.store.activeflows.get(id);
    if (activeflow === null) return null;
    const { flow_id, flow_name, status, snapshot } = activeflow;
    const steps = await this.store.activeflows.allSteps(activeflow.id);
    return {
      flow_id,
      flow_name,
      steps: steps.map((step) => ({
        ...this.stepOf(activeflow, step),
        visit: step.visit ?? step.sequence,
      })),
      standing: status === 'ended' ? [] : snapshot.frames.map((frame) => this.standingOf(activeflow, frame)),
    };
  }

  private standingOf(
    activeflow: Activeflow,
    { flow_hash, node_id, visit, entered_at, transfer }: Activeflow['snapshot']['frames'][number],
  ): StandingNode {
    const flow = this.configuration.live.flow(flow_hash);
    const node = transfer === undefined ? flow?.nodes[node_id] : transferNode(transfer);
    return {
      visit,
      action_id: node_id,
      type: node?.type ?? '',
      label: node?.label ?? '',
      tm_start: entered_at,
      flow_id: flow?.flow_id ?? activeflow.flow_id,
      flow_name: flow?.name ?? activeflow.flow_name,
    };
  }

  /** A step in wire form: with the flow that its node is of. */
  stepOf({ flow_id, flow_name }: Activeflow, { flow_hash, visit: _visit, ...step }: Step): ShownStep {
    const flow = flow_hash === undefined ? undefined : this.configuration.live.flow(flow_hash);
    return { ...step, flow_id: flow?.flow_id ?? flow_id, flow_name: flow?.name ?? flow_name };
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
