import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '@hookswitch/engine';
import type { Activeflow, EngineChange, Reply, Step } from '@hookswitch/engine';
import type { CompiledFlow } from '@hookswitch/flow-model';
import { Simulator } from '@hookswitch/gateway-sim';
import type { CallRequest, PhoneBehaviour } from '@hookswitch/gateway-sim';
import { nodes } from '../index.js';
import { TurnClock } from './turn-clock.js';

/** What happens around a flow while it runs. */
export interface Surroundings {
  readonly caller: CallRequest;
  readonly phones: Readonly<Record<string, PhoneBehaviour>>;
  /** What waiting webhooks and fetches are answered, in turn; `null`: nothing, ever. */
  readonly replies: readonly ({ readonly after_ms: number; readonly reply: Reply } | null)[];
}

/** What came of a run. */
export interface Ran {
  readonly call: EngineChange['call'] | null;
  readonly activeflow: Activeflow | null;
  readonly steps: readonly Step[];
  /** Everything that was told, in order, in wire form. */
  readonly events: EngineChange['events'];
  readonly open: {
    readonly timers: number;
    readonly calls: number;
    readonly uncommitted: number;
    readonly channels: number;
    /** Recordings of which nothing final was told. */
    readonly recordings: number;
  };
  /** Faults that the engine survived. */
  readonly reported: readonly string[];
  /** Milliseconds from the placing of the call until nothing was left to do. */
  readonly lasted_ms: number;
}

/** Runs a compiled flow for one call: the real engine on the real simulator, in time that passes by itself. */
export async function runFlow(flow: CompiledFlow, around: Surroundings, longest_ms: number): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'hookswitch-office-'));
  const clock = new TurnClock();
  const simulator = new Simulator({ file: join(folder, 'simulator.journal'), clock });
  for (const [target, behaviour] of Object.entries(around.phones)) simulator.setPhone(target, behaviour);
  const reported: string[] = [];
  const steps: Step[] = [];
  const events: EngineChange['events'][number][] = [];
  const timers = new Set<string>();
  const unfinished = new Set<string>();
  let last: EngineChange | null = null;
  let asked = 0;

  function take(change: EngineChange): void {
    last = { ...change, activeflow: change.activeflow ?? last?.activeflow ?? null };
    for (const { id, status } of change.recordings) {
      if (status === 'recording' || status === 'saving') unfinished.add(id);
      else unfinished.delete(id);
    }
    steps.push(...change.steps);
    events.push(...change.events);
    for (const { visit, id } of change.timers.clear) timers.delete(`${visit} ${id}`);
    for (const { visit, id } of change.timers.set) timers.add(`${visit} ${id}`);
    for (const { wait } of [...change.components, ...(change.fetches ?? [])]) {
      const plan = wait && around.replies[asked++ % around.replies.length];
      if (plan) clock.setTimer(clock.now() + plan.after_ms, () => engine.onReply(wait, plan.reply));
    }
  }

  const route = {
    number_id: 'number-1',
    number_name: 'Main',
    flow,
    overflow: null,
    environment_id: null,
    webhooks_enabled: true,
  };
  const engine = new Engine({
    registry: nodes,
    journal: {
      append(change, done) {
        // As a disk would give it back: whatever JSON does not carry shows here.
        take(JSON.parse(JSON.stringify(change)) as EngineChange);
        queueMicrotask(() => done());
      },
      appendApart: (_change, done) => queueMicrotask(() => done()),
    },
    archive: {
      liveCalls: () => [],
      recordings: () => [],
      finishedRecordings: () => [],
      timers: () => [],
      records: () => [],
      lastLiveId: () => 0,
      steps: () => [],
      knowsChannel: () => false,
    },
    releases: {
      live: () => ({
        number: 1,
        route: (dialled) => (dialled === around.caller.to ? route : null),
        extension_flow: null,
        outbound_flow: null,
        has_outbound_routes: false,
        outbound: () => null,
        environmentOf: () => null,
        runnable: () => null,
        extensions: (beginning) => ('1001'.startsWith(beginning) ? ['1001'] : []),
        user: (extension) =>
          extension === '1001' ? { id: 'user-1', name: 'Grace', environment_id: null } : null,
      }),
      flow: (hash) => (hash === flow.hash ? flow : undefined),
    },
    gateways: [simulator],
    clock,
    report: (message, error) => reported.push(`${message}: ${String(error)}`),
  });
  try {
    await engine.start();
    simulator.placeCall(around.caller);
    const started = clock.now();
    await clock.run(started + longest_ms);
    const { calls, uncommitted } = engine.counts();
    const { call, activeflow } = (last as EngineChange | null) ?? { call: null, activeflow: null };
    const { channels } = simulator.status();
    const open = { timers: timers.size, calls, uncommitted, channels, recordings: unfinished.size };
    return { call, activeflow, steps, events, open, reported, lasted_ms: clock.now() - started };
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}
