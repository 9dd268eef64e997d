import type { CompiledFlow, Id, NodeRegistry, ReleaseObject } from '@hookswitch/flow-model';
import { checkCallersApart, numbersOfFlows } from './callers-apart.js';
import { checkFlow, checkReferences, checkVariables, compileFlow, readFlow } from './check-flow.js';
import type { CheckedFlow } from './check-flow.js';
import type { CompilePolicy } from './compile-policy.js';
import type { DraftIndex, Drafts } from './draft-index.js';
import { documentOf } from './fault.js';
import type { Fault } from './fault.js';
import { withGivenOutcomes } from './given-outcomes.js';
import { liveFlows } from './live-flows.js';
import { checkMasked, maskedVariables } from './masked-variables.js';
import { checkWithoutCall, messageFlows } from './message-flows.js';
import { brokenSubflows, flowsRunBy, hashFlows } from './subflows.js';
import { waitingFlows } from './waiting-flows.js';

/** What becomes of all flows together. */
export interface CompiledFlows {
  /** Those that can be run, by id. */
  readonly flows: Record<Id, CompiledFlow>;
  readonly faults: readonly {
    readonly flow: ReleaseObject;
    readonly fault: Fault;
    /** Whether calls can get to the flow. */
    readonly blocks: boolean;
  }[];
}

/** Checks and compiles all flows. One with faults is left out, and with it every flow that runs it. */
export function compileFlows(
  drafts: Drafts,
  index: DraftIndex,
  registry: NodeRegistry,
  policy: CompilePolicy,
): CompiledFlows {
  const read = (drafts['flow'] ?? []).map((flow) =>
    readFlow(withGivenOutcomes(flow, registry, index), registry, policy),
  );
  const run = flowsRunBy(read.flatMap(({ nodes }) => [...nodes.values()]));
  const subflows = read.filter(({ object }) => run.has(object.id));
  const waiting = waitingFlows(
    subflows
      .filter(({ faults }) => faults.length === 0)
      .map(({ object, nodes }) => ({ id: object.id, document: documentOf(object), nodes })),
  );
  const checked = read.map((flow) => checkFlow(flow, waiting));
  const written = writtenVariables(checked);
  const masked = maskedVariables(checked);
  const live = liveFlows(drafts, checked);
  const byMessages = messageFlows(drafts, checked);
  const numbers = numbersOfFlows(drafts, checked);
  const faults: CompiledFlows['faults'][number][] = [];
  const sound = new Map<Id, CheckedFlow>();
  for (const flow of checked) {
    const { object } = flow;
    const found = [
      // A flow that another one runs goes back there, and one that messages run just ends.
      ...flow.faults.filter(
        ({ code }) => code !== 'no_exit' || !(run.has(object.id) || byMessages.has(object.id)),
      ),
      ...checkReferences(flow, index),
      ...checkCallersApart(flow, numbers, index),
      ...checkVariables(flow, written),
      ...checkMasked(flow, masked),
      ...checkWithoutCall(flow, byMessages.get(object.id)),
    ];
    faults.push(...found.map((fault) => ({ flow: object, fault, blocks: live.has(object.id) })));
    if (found.every(({ warning }) => warning)) sound.set(object.id, flow);
  }
  const names = new Map(checked.map(({ object }) => [object.id, object.name]));
  const isBroken = (id: Id) => names.has(id) && !sound.has(id);
  for (let size = -1; size !== sound.size;) {
    size = sound.size;
    for (const { object, nodes, graph } of [...sound.values()]) {
      const broken = brokenSubflows(nodes.values(), isBroken, (id) => names.get(id) ?? '');
      if (broken.length > 0) sound.delete(object.id);
      // Where calls get to this flow they get to the other one too: Apply is blocked by what is wrong there.
      for (const fault of live.has(object.id) ? [] : broken) {
        const path = graph.pathTo(fault.node_id ?? '');
        faults.push({ flow: object, fault: { ...fault, path }, blocks: false });
      }
    }
  }
  const compiled = new Map([...sound].map(([id, flow]) => [id, compileFlow(flow, index)]));
  const runs = new Map([...sound].map(([id, { nodes }]) => [id, flowsRunBy(nodes.values())]));
  return { flows: hashFlows(compiled, (id) => runs.get(id) ?? new Set()), faults };
}

function writtenVariables(flows: readonly CheckedFlow[]): ReadonlySet<string> {
  const written = new Set<string>();
  for (const { nodes } of flows) {
    for (const { writes } of nodes.values()) for (const name of writes) written.add(name);
  }
  return written;
}
