import type { Call, Recording, TextMessage, Transcribe } from '@hookswitch/calls';
import type { Activeflow, ApartChange, EngineChange, KeptRecord } from '@hookswitch/engine';
import type { Id } from '@hookswitch/flow-model';
import type { ComponentTarget, Delivery, Settlement } from '@hookswitch/webhooks';
import type { Column } from '../folding/pending-rows.js';
import { packAttempt } from '../packing/packed-attempt.js';
import { packCall } from '../packing/packed-call.js';
import { differInChangeOnly, packCallChange } from '../packing/packed-call-change.js';
import { packSnapshot } from '../packing/packed-snapshot.js';
import { packSignal, packStep } from '../packing/packed-step.js';
import { packTarget } from '../packing/packed-target.js';
import type { Lines } from './frame.js';

/**
 * The journal's lines. Each begins with a letter and a JSON array of columns; what is large comes on lines of its own
 * after it, as the tables will hold it: the folding thread hands it on without reading it. `foldLines` reads them.
 *
 *     C call          A activeflow, its snapshot           S -, steps              G -, signalling
 *     c its change    a its change, its snapshot
 *     T timer set     X timer cleared                      D delivery owed, its request, its body
 *     H lane held     R lane released                      U delivery settled, the attempt
 *     V recording, the whole of it                         v recording gone
 *     B what is said in it, the whole of it                b that gone
 *     M text message, the whole of it                  m text message gone
 *     K what the engine keeps besides calls, the whole of it
 */

const DAY_MS = 24 * 60 * 60 * 1000;

/** A call as it was written last, and the activeflow that was written with it. */
export interface WrittenCall {
  readonly call: Call;
  readonly activeflow_id: Id | null;
}

/**
 * A step of the engine and the deliveries that it owes.
 *
 * @param before what was written of this call last, if it is known: only what is new is written then
 */
export function writeChange(
  lines: Lines,
  change: EngineChange,
  deliveries: readonly Delivery[],
  before?: WrittenCall,
): void {
  const { call, activeflow, steps, signals, timers } = change;
  if (before !== undefined && differInChangeOnly(before.call, call)) {
    lines.line('c', JSON.stringify(packCallChange(call)));
  } else {
    lines.line('C', JSON.stringify(packCall(call)));
  }
  if (activeflow !== null) {
    writeActiveflow(lines, activeflow, before?.activeflow_id === activeflow.id);
    const last = steps.at(-1);
    if (last !== undefined) {
      lines.line('S', `["${activeflow.id}",${last.sequence}]`);
      lines.line('', JSON.stringify(steps.map(packStep)));
    }
  }
  if (signals.length > 0) {
    lines.line('G', `["${call.id}"]`);
    lines.line('', JSON.stringify(signals.map(packSignal)));
  }
  for (const recording of change.recordings) writeRecording(lines, recording, recording.status);
  for (const { activeflow_id, visit, id } of timers.clear) {
    lines.line('X', JSON.stringify([activeflow_id, visit, id]));
  }
  for (const { activeflow_id, visit, id, due_at, event } of timers.set) {
    lines.line('T', JSON.stringify([activeflow_id, visit, id, due_at, JSON.stringify(event)]));
  }
  for (const text of change.texts ?? []) writeText(lines, text);
  for (const record of change.records ?? []) writeRecord(lines, record);
  for (const delivery of deliveries) writeDelivery(lines, delivery);
}

/** What happened apart from any call, and the deliveries that it owes. */
export function writeApart(
  lines: Lines,
  { records, texts = [], removed_texts = [] }: ApartChange,
  deliveries: readonly Delivery[],
): void {
  for (const text of texts) writeText(lines, text);
  for (const id of removed_texts) lines.line('m', JSON.stringify([id]));
  for (const record of records) writeRecord(lines, record);
  for (const delivery of deliveries) writeDelivery(lines, delivery);
}

function writeText(lines: Lines, message: TextMessage): void {
  const { id, direction, status, from, to, created_at, provider_id } = message;
  lines.line('M', JSON.stringify([id, direction, status, from, to, created_at, provider_id]));
  lines.line('', JSON.stringify(message));
}

/** What is kept besides calls; a body of `null` removes it. */
export function writeRecord(lines: Lines, { kind, id, body }: KeptRecord): void {
  lines.line('K', JSON.stringify([kind, id]));
  lines.line('', JSON.stringify(body));
}

/** A recording as it is now. Its numbers are columns: lists are searched for them. */
export function writeRecording(
  lines: Lines,
  recording: Recording,
  status: Recording['status'] | 'deleted',
): void {
  const { id, call_id, started_at, from, to } = recording;
  const origin = [
    id,
    call_id,
    status === 'discarded' ? 'deleted' : status,
    started_at,
    from.number,
    to.number,
  ];
  lines.line('V', JSON.stringify([...origin, ...messageColumns(recording)]));
  lines.line('', JSON.stringify(recording));
}

/** Mailbox, whether it is new, when it goes, who took part, through which queues, and whether it is to be put into words. */
function messageColumns({ message, ended_at, facts, parties, transcribe }: Recording): Column[] {
  const wanted = (transcribe ?? null) === null ? 0 : 1;
  const users = message?.mailbox.user?.id ?? facts.user_id ?? null;
  const ids = new Set([...(users === null ? [] : [users]), ...(parties?.user_ids ?? [])]);
  const user_ids = [...ids].map((id) => `${id},`).join('');
  const queue_names = (parties?.queue_names ?? []).map((name) => `${name}\n`).join('');
  if (message === null || message === undefined) return [null, 0, null, user_ids, queue_names, wanted];
  const { mailbox, heard_at, keep_days } = message;
  const remove_at =
    keep_days === null || ended_at === null
      ? null
      : new Date(Date.parse(ended_at) + keep_days * DAY_MS).toISOString();
  return [mailbox.id, heard_at === null ? 1 : 0, remove_at, user_ids, queue_names, wanted];
}

/** A recording that was removed, and whose file is no more. */
export function writeRecordingGone(lines: Lines, id: Id): void {
  lines.line('v', JSON.stringify([id]));
}

/** What is said in a recording, as far as it is known. */
export function writeTranscribe(lines: Lines, transcribe: Transcribe): void {
  const { id, reference_id, call_id, status } = transcribe;
  lines.line('B', JSON.stringify([id, reference_id, call_id, status]));
  lines.line('', JSON.stringify(transcribe));
}

/** What was said in a recording was removed. */
export function writeTranscribeGone(lines: Lines, id: Id): void {
  lines.line('b', JSON.stringify([id]));
}

/** A delivery that is owed from now on. */
export function writeDelivery(lines: Lines, delivery: Delivery): void {
  const { body, request } = delivery;
  // Line breaks are for forms and templates; what is JSON has none.
  const ownLine = !body.includes('\n');
  lines.line(
    'D',
    JSON.stringify([
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
    ]),
  );
  lines.line('', request === null ? '' : targetText(request));
  lines.line('', ownLine ? body : '');
}

/** What came of an attempt, or of a decision without one. */
export function writeSettlement(
  lines: Lines,
  { delivery_id, status, attempt, next_attempt_at }: Settlement,
): void {
  const [number, http_status] = attempt === null ? [0, null] : [attempt.number, attempt.http_status];
  lines.line('U', `["${delivery_id}","${status}",${next_attempt_at},${number},${http_status}]`);
  lines.line('', attempt === null ? '' : JSON.stringify(packAttempt(delivery_id, attempt)));
}

/** All that a lane owes is held, or released. */
export function writeLane(lines: Lines, kind: 'H' | 'R', lane: string): void {
  lines.line(kind, JSON.stringify([lane]));
}

/** @param known whether it was written before: then only what can change is said */
function writeActiveflow(lines: Lines, activeflow: Activeflow, known: boolean): void {
  const { id, status, step_count, end_reason, tm_update, tm_delete } = activeflow;
  if (known) {
    lines.line('a', JSON.stringify([id, status, step_count, end_reason, tm_update, tm_delete]));
  } else {
    const { flow_id, flow_name, release, reference_type, reference_id, tm_create } = activeflow;
    const origin = [id, flow_id, flow_name, release, reference_type, reference_id];
    lines.line(
      'A',
      JSON.stringify([...origin, status, step_count, end_reason, tm_create, tm_update, tm_delete]),
    );
  }
  lines.line('', JSON.stringify(packSnapshot(activeflow.snapshot)));
}

/** Texts of requests that many deliveries share: those of a component without variables are one object. */
const targetTexts = new WeakMap<ComponentTarget, string>();

function targetText(target: ComponentTarget): string {
  let text = targetTexts.get(target);
  if (text === undefined) targetTexts.set(target, (text = ascii(JSON.stringify(packTarget(target)))));
  return text;
}

/** JSON in ASCII: the dots of a secret's hint are no reason to decode all batches letter by letter. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
