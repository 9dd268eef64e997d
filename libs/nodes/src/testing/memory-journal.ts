import type { Activeflow, Archive, EngineChange, Journal, Step, Timer } from '@hookswitch/engine';

/** Journal and archive of one call in memory. A change passes through JSON, as it would on a disk. */
export class MemoryJournal implements Journal, Archive {
  call: EngineChange['call'] | null = null;
  activeflow: Activeflow | null = null;
  readonly allSteps: Step[] = [];
  readonly events: EngineChange['events'][number][] = [];
  readonly signals: EngineChange['signals'][number][] = [];
  /** Changes that were written. */
  written = 0;
  /** So many changes are written at most: whoever appends more is a process that was killed. */
  room = Infinity;
  readonly components: EngineChange['components'][number][] = [];
  readonly #recordings = new Map<string, EngineChange['recordings'][number]>();
  readonly #timers = new Map<string, Timer>();

  append(change: EngineChange, done: () => void): void {
    const { call, activeflow, steps, timers, components, recordings, events, signals } = JSON.parse(
      JSON.stringify(change),
    ) as EngineChange;
    queueMicrotask(() => {
      if (this.written >= this.room) return;
      this.written += 1;
      this.events.push(...events);
      this.signals.push(...signals);
      this.call = call;
      this.activeflow = activeflow ?? this.activeflow;
      for (const recording of recordings) this.#recordings.set(recording.id, recording);
      this.allSteps.push(...steps);
      this.components.push(...components);
      for (const { visit, id } of timers.clear) this.#timers.delete(`${visit} ${id}`);
      for (const timer of timers.set) this.#timers.set(`${timer.visit} ${timer.id}`, timer);
      done();
    });
  }

  appendApart(_change: unknown, done: () => void): void {
    queueMicrotask(done);
  }

  records(): ReturnType<Archive['records']> {
    return [];
  }

  liveCalls(): ReturnType<Archive['liveCalls']> {
    const { call, activeflow } = this;
    const isOpen = activeflow?.status === 'running' || this.recordings().length > 0;
    const lives = call !== null && (call.ended_at === null || isOpen);
    return lives ? [{ call, activeflow }] : [];
  }

  recordings(): ReturnType<Archive['recordings']> {
    return [...this.#recordings.values()].filter(
      ({ status }) => status === 'recording' || status === 'saving',
    );
  }

  finishedRecordings(): ReturnType<Archive['finishedRecordings']> {
    return [...this.#recordings.values()].filter(({ status }) => status === 'done' || status === 'failed');
  }

  timers(): readonly Timer[] {
    return [...this.#timers.values()];
  }

  lastLiveId(): number {
    const ids =
      this.call === null ? [] : [this.call.live_id, ...this.call.legs.map(({ live_id }) => live_id)];
    return Math.max(2, ...ids);
  }

  steps(): readonly Step[] {
    return this.allSteps;
  }

  knowsChannel(): boolean {
    return this.call !== null;
  }
}
