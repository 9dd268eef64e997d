import type { Call } from '@hookswitch/calls';
import type { Activeflow, EngineChange, Journal } from '@hookswitch/engine';
import type { Delivery } from '@hookswitch/webhooks';
import type { Committer } from '../committer/committer.js';
import type { Writer } from '../committer/writer.js';
import { insertDelivery } from '../deliveries/insert-delivery.js';
import type { LiveIdMark } from './live-id-mark.js';
import * as sql from './journal-statements.js';

/** How the journal learns what a change owes, and who hears of it. */
export interface DeliveryPlan {
  /** What a change owes: which endpoints get which of its events, rendered. Called before the change is queued. */
  readonly plan: (change: EngineChange) => readonly Delivery[];
  /** Deliveries that are durable now, after the engine's `done`: for the lanes. Not called for none. */
  readonly committed: (deliveries: readonly Delivery[]) => void;
}

export interface SqliteJournalOptions extends DeliveryPlan {
  readonly committer: Committer;
  readonly liveIds: LiveIdMark;
}

/** Writes a step of the engine and the deliveries that it owes in one transaction, or neither. */
export class SqliteJournal implements Journal {
  readonly #options: SqliteJournalOptions;

  constructor(options: SqliteJournalOptions) {
    this.#options = options;
  }

  append(change: EngineChange, done: (error?: Error) => void): void {
    const { committer, liveIds, plan, committed } = this.#options;
    let deliveries: readonly Delivery[];
    try {
      deliveries = plan(change);
    } catch (error) {
      queueMicrotask(() => done(error instanceof Error ? error : new Error(String(error))));
      return;
    }
    committer.appendRepeatable(
      (writer) => {
        writeChange(writer, change);
        for (const delivery of deliveries) insertDelivery(writer, delivery);
        liveIds.saw(change.call);
      },
      (error) => {
        done(error);
        if (!error && deliveries.length > 0) committed(deliveries);
      },
    );
  }
}

function writeChange(writer: Writer, change: EngineChange): void {
  writeCall(writer, change.call);
  if (change.activeflow) writeActiveflow(writer, change.activeflow);
  const last = change.steps.at(-1);
  if (change.activeflow && last) {
    writer.run(sql.WRITE_STEPS, change.activeflow.id, last.sequence, JSON.stringify(change.steps));
  }
  if (change.signals.length > 0) {
    writer.run(sql.WRITE_SIGNALS, change.call.id, change.call.id, JSON.stringify(change.signals));
  }
  for (const timer of change.timers.clear) {
    writer.run(sql.CLEAR_TIMER, timer.activeflow_id, timer.visit, timer.id);
  }
  for (const timer of change.timers.set) {
    const { activeflow_id, visit, id, due_at, event } = timer;
    writer.run(sql.SET_TIMER, activeflow_id, visit, id, due_at, JSON.stringify(event));
  }
}

function writeCall(writer: Writer, call: Call): void {
  const live = call.state !== 'hangup';
  writer.run(
    live ? sql.WRITE_LIVE_CALL : sql.WRITE_ENDED_CALL,
    call.id,
    live ? 1 : 0,
    call.state,
    call.release,
    call.channel_id,
    call.started_at,
    call.ended_at,
    JSON.stringify(call),
  );
}

function writeActiveflow(writer: Writer, activeflow: Activeflow): void {
  const running = activeflow.status === 'running';
  writer.run(
    running ? sql.WRITE_RUNNING_ACTIVEFLOW : sql.WRITE_ENDED_ACTIVEFLOW,
    activeflow.id,
    activeflow.flow_id,
    activeflow.flow_name,
    activeflow.release,
    activeflow.reference_type,
    activeflow.reference_id,
    activeflow.status,
    activeflow.step_count,
    activeflow.end_reason,
    activeflow.tm_create,
    activeflow.tm_update,
    activeflow.tm_delete,
    JSON.stringify(activeflow.snapshot),
  );
  if (!running) writer.run(sql.CLEAR_TIMERS, activeflow.id);
}
