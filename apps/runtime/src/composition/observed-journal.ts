import type { EngineChange, Journal } from '@hookswitch/engine';

type Observer = (change: EngineChange) => void;

/** A journal that tells of what it has committed: to the stream, and to who waits for a call to be durable. */
export class ObservedJournal implements Journal {
  private readonly observers = new Set<Observer>();

  constructor(private readonly journal: Journal) {}

  append(change: EngineChange, done: (error?: Error) => void): void {
    this.journal.append(change, (error) => {
      done(error);
      if (error === undefined) for (const observer of this.observers) observer(change);
    });
  }

  /** Calls back after each commit, in order. An observer must not throw. Returns the end of the subscription. */
  observe(observer: Observer): () => void {
    this.observers.add(observer);
    return () => void this.observers.delete(observer);
  }
}
