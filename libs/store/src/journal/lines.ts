import type { Call } from '@hookswitch/calls';
import type { Activeflow, EngineChange } from '@hookswitch/engine';
import type { Delivery, Settlement } from '@hookswitch/webhooks';

/**
 * The journal's lines. Each begins with a letter and a JSON array of columns; where a row has one large JSON document,
 * that is the line after it, as it is: the folding thread hands it on without reading it. `Fold` reads them.
 *
 *     C call          A activeflow      S steps            G signalling
 *     T timer set     X timer cleared   D delivery owed    U delivery settled
 *     H lane held     R lane released
 */

/** A step of the engine and the deliveries that it owes. */
export function changeLines(change: EngineChange, deliveries: readonly Delivery[]): string {
  const { call, activeflow, steps, signals, timers } = change;
  let lines = callLines(call);
  if (activeflow !== null) {
    lines += activeflowLines(activeflow);
    const last = steps.at(-1);
    if (last !== undefined) lines += `S["${activeflow.id}",${last.sequence}]\n${JSON.stringify(steps)}\n`;
  }
  if (signals.length > 0) lines += `G["${call.id}"]\n${JSON.stringify(signals)}\n`;
  for (const { activeflow_id, visit, id } of timers.clear) {
    lines += `X${JSON.stringify([activeflow_id, visit, id])}\n`;
  }
  for (const { activeflow_id, visit, id, due_at, event } of timers.set) {
    lines += `T${JSON.stringify([activeflow_id, visit, id, due_at, JSON.stringify(event)])}\n`;
  }
  for (const delivery of deliveries) lines += deliveryLines(delivery);
  return lines;
}

/** A delivery that is owed from now on. */
export function deliveryLines(delivery: Delivery): string {
  const columns = [
    delivery.id,
    delivery.status,
    delivery.attempt_count,
    delivery.next_attempt_at,
    delivery.lane,
    delivery.webhook_id,
    delivery.flow_id,
    delivery.node_id,
    delivery.event_type,
    delivery.call_id,
    delivery.sequence,
    delivery.profile,
    delivery.test ? 1 : 0,
    delivery.created_at,
    delivery.wait === null ? null : JSON.stringify(delivery.wait),
    delivery.body,
  ];
  const request = delivery.request === null ? '' : JSON.stringify(delivery.request);
  return `D${JSON.stringify(columns)}\n${request}\n`;
}

/** What came of an attempt, or of a decision without one. */
export function settlementLines({ delivery_id, status, attempt, next_attempt_at }: Settlement): string {
  if (attempt === null) return `U["${delivery_id}","${status}",${next_attempt_at},0,null]\n\n`;
  const { number, http_status } = attempt;
  return `U["${delivery_id}","${status}",${next_attempt_at},${number},${http_status}]\n${JSON.stringify(attempt)}\n`;
}

/** All that a lane owes is held, or released. */
export function laneLine(kind: 'H' | 'R', lane: string): string {
  return `${kind}${JSON.stringify([lane])}\n`;
}

function callLines(call: Call): string {
  let highest = call.live_id;
  for (const leg of call.legs) if (leg.live_id > highest) highest = leg.live_id;
  const { id, state, release, channel_id, started_at, ended_at } = call;
  const live = state === 'hangup' ? 0 : 1;
  const columns = [id, live, state, release, channel_id, started_at, ended_at, highest];
  return `C${JSON.stringify(columns)}\n${JSON.stringify(call)}\n`;
}

function activeflowLines(activeflow: Activeflow): string {
  const columns = [
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
  ];
  return `A${JSON.stringify(columns)}\n${JSON.stringify(activeflow.snapshot)}\n`;
}
