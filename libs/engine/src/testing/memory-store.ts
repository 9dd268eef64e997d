import { isUnfinished } from '@hookswitch/calls';
import type { Call, Recording, TextMessage } from '@hookswitch/calls';
import type { DomainEvent } from '@hookswitch/events';
import type { Archive, Journal } from '../ports.js';
import type {
  Activeflow,
  ApartChange,
  ComponentDelivery,
  EngineChange,
  KeptRecord,
  OwedFetch,
  Step,
  Timer,
} from '../records.js';

interface Pending {
  readonly change: EngineChange | null;
  readonly apart: ApartChange | null;
  readonly done: (error?: Error) => void;
}

/**
 * Journal and archive in memory. A change passes through JSON when it is committed, as it would on a disk, and what a
 * crash leaves is exactly what was committed before.
 */
export class MemoryStore implements Journal, Archive {
  readonly calls = new Map<string, Call>();
  readonly activeflows = new Map<string, Activeflow>();
  readonly recordingRows = new Map<string, Recording>();
  readonly timerRows = new Map<string, Timer>();
  readonly allSteps: { readonly activeflow_id: string; readonly step: Step }[] = [];
  readonly events: DomainEvent[] = [];
  readonly components: ComponentDelivery[] = [];
  readonly fetches: OwedFetch[] = [];
  readonly changes: EngineChange[] = [];
  readonly apartChanges: ApartChange[] = [];
  readonly keptRecords = new Map<string, KeptRecord>();
  readonly texts = new Map<string, TextMessage>();
  /** Commits by hand when false: see `commit`. */
  automatic = true;
  /** Says of each change whether it cannot be written. */
  refuse: (change: EngineChange) => boolean = () => false;
  /** After this many commits nothing is written any more, and nobody hears of it: the process is dead. */
  crashAfter = Infinity;
  /** Whether the last commit before the crash was still told of. */
  tellsBeforeCrash = false;
  crashed = false;
  #pending: Pending[] = [];

  append(change: EngineChange, done: (error?: Error) => void): void {
    this.#push({ change, apart: null, done });
  }

  appendApart(apart: ApartChange, done: (error?: Error) => void): void {
    this.#push({ change: null, apart, done });
  }

  #push(pending: Pending): void {
    this.#pending.push(pending);
    if (this.automatic && this.#pending.length === 1) queueMicrotask(() => this.commit());
  }

  get waiting(): number {
    return this.#pending.length;
  }

  /** Commits what waits, together, then tells. */
  commit(): void {
    const batch = this.#pending;
    this.#pending = [];
    const told: (() => void)[] = [];
    for (const { change, apart, done } of batch) {
      if (this.commits >= this.crashAfter) {
        this.crashed = true;
        break;
      }
      if (change !== null && this.refuse(change)) told.push(() => done(new Error('disk full')));
      else {
        if (change !== null) this.#write(JSON.parse(JSON.stringify(change)) as EngineChange);
        if (apart !== null) this.#writeApart(JSON.parse(JSON.stringify(apart)) as ApartChange);
        if (this.commits < this.crashAfter || this.tellsBeforeCrash) told.push(() => done());
        else this.crashed = true;
      }
    }
    for (const tell of told) tell();
  }

  /** Changes of calls, and others. */
  get commits(): number {
    return this.changes.length + this.apartChanges.length;
  }

  #writeApart(change: ApartChange): void {
    this.apartChanges.push(change);
    this.#keep(change.records);
    for (const text of change.texts ?? []) this.texts.set(text.id, text);
    for (const id of change.removed_texts ?? []) this.texts.delete(id);
    this.events.push(...change.events);
  }

  #keep(records: readonly KeptRecord[]): void {
    for (const record of records) {
      if (record.body === null) this.keptRecords.delete(`${record.kind} ${record.id}`);
      else this.keptRecords.set(`${record.kind} ${record.id}`, record);
    }
  }

  #write(change: EngineChange): void {
    if (change.joined === undefined) this.changes.push(change);
    else {
      // One commit, of which the first call's part is counted.
      this.#write(change.joined);
      this.changes.pop();
      this.changes.push(change);
    }
    const { call, activeflow } = change;
    this.calls.set(call.id, call);
    if (activeflow !== null) this.activeflows.set(activeflow.id, activeflow);
    for (const recording of change.recordings) this.recordingRows.set(recording.id, recording);
    for (const timer of change.timers.clear) this.timerRows.delete(keyOf(timer));
    for (const timer of change.timers.set) this.timerRows.set(keyOf(timer), timer);
    if (activeflow !== null) {
      for (const step of change.steps) this.allSteps.push({ activeflow_id: activeflow.id, step });
    }
    this.#keep(change.records ?? []);
    for (const text of change.texts ?? []) this.texts.set(text.id, text);
    this.events.push(...change.events);
    this.components.push(...change.components);
    this.fetches.push(...(change.fetches ?? []));
  }

  liveCalls(): readonly { readonly call: Call; readonly activeflow: Activeflow | null }[] {
    return [...this.calls.values()]
      .map((call) => ({
        call,
        activeflow: [...this.activeflows.values()].find(({ id }) => id === call.activeflow_id) ?? null,
      }))
      .filter(
        ({ call, activeflow }) =>
          call.ended_at === null ||
          activeflow?.status === 'running' ||
          this.recordings().some(({ call_id }) => call_id === call.id),
      );
  }

  recordings(): readonly Recording[] {
    return [...this.recordingRows.values()].filter(isUnfinished);
  }

  finishedRecordings(callId: string): readonly Recording[] {
    return [...this.recordingRows.values()].filter(
      (recording) => recording.call_id === callId && !isUnfinished(recording),
    );
  }

  timers(): readonly Timer[] {
    return [...this.timerRows.values()];
  }

  records(): readonly KeptRecord[] {
    return [...this.keptRecords.values()];
  }

  lastLiveId(): number {
    return Math.max(
      0,
      ...[...this.calls.values()].flatMap(({ live_id, legs }) => [
        live_id,
        ...legs.map((leg) => leg.live_id),
      ]),
    );
  }

  steps(activeflowId: string): readonly Step[] {
    return this.allSteps.filter((row) => row.activeflow_id === activeflowId).map(({ step }) => step);
  }

  knowsChannel(channelId: string): boolean {
    return [...this.calls.values()].some(({ channel_id }) => channel_id === channelId);
  }
}

function keyOf({ activeflow_id, visit, id }: Pick<Timer, 'activeflow_id' | 'visit' | 'id'>): string {
  return `${activeflow_id} ${visit} ${id}`;
}
