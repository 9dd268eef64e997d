import type { Activeflow, EngineChange } from '@hookswitch/engine';
import type { ComponentTarget, Delivery, Settlement } from '@hookswitch/webhooks';
import { packAttempt } from '../packing/packed-attempt.js';
import { packCall } from '../packing/packed-call.js';
import { packSnapshot } from '../packing/packed-snapshot.js';
import { packSignal, packStep } from '../packing/packed-step.js';
import { packTarget } from '../packing/packed-target.js';

/**
 * The journal's lines. Each begins with a letter and a JSON array of columns; what is large comes on lines of its own
 * after it, as the tables will hold it: the folding thread hands it on without reading it. `foldLines` reads them.
 *
 *     C call          A activeflow, its snapshot           S -, steps              G -, signalling
 *     T timer set     X timer cleared                      D delivery owed, its request, its body
 *     H lane held     R lane released                      U delivery settled, the attempt
 */

/** A step of the engine and the deliveries that it owes. */
export function changeLines(change: EngineChange, deliveries: readonly Delivery[]): string {
  const { call, activeflow, steps, signals, timers } = change;
  let lines = `C${JSON.stringify(packCall(call))}\n`;
  if (activeflow !== null) {
    lines += activeflowLines(activeflow);
    const last = steps.at(-1);
    if (last !== undefined)
      lines += `S["${activeflow.id}",${last.sequence}]\n${JSON.stringify(steps.map(packStep))}\n`;
  }
  if (signals.length > 0) lines += `G["${call.id}"]\n${JSON.stringify(signals.map(packSignal))}\n`;
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
  const { body } = delivery;
  // Line breaks are for forms and templates; what is JSON has none.
  const ownLine = !body.includes('\n');
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
    ownLine ? null : body,
  ];
  const request = delivery.request === null ? '' : targetText(delivery.request);
  return `D${JSON.stringify(columns)}\n${request}\n${ownLine ? body : ''}\n`;
}

/** What came of an attempt, or of a decision without one. */
export function settlementLines({ delivery_id, status, attempt, next_attempt_at }: Settlement): string {
  if (attempt === null) return `U["${delivery_id}","${status}",${next_attempt_at},0,null]\n\n`;
  const { number, http_status } = attempt;
  const packed = JSON.stringify(packAttempt(delivery_id, attempt));
  return `U["${delivery_id}","${status}",${next_attempt_at},${number},${http_status}]\n${packed}\n`;
}

/** All that a lane owes is held, or released. */
export function laneLine(kind: 'H' | 'R', lane: string): string {
  return `${kind}${JSON.stringify([lane])}\n`;
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
  return `A${JSON.stringify(columns)}\n${JSON.stringify(packSnapshot(activeflow.snapshot))}\n`;
}

/** Texts of requests that many deliveries share: those of a component without variables are one object. */
const targetTexts = new WeakMap<ComponentTarget, string>();

function targetText(target: ComponentTarget): string {
  let text = targetTexts.get(target);
  if (text === undefined) targetTexts.set(target, (text = JSON.stringify(packTarget(target))));
  return text;
}
