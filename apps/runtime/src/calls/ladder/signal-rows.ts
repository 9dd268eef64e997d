import { briefSignal } from '@hookswitch/calls';
import type { Signal } from '@hookswitch/calls';
import { PBX } from './participants.js';
import type { Participants } from './participants.js';
import type { DraftRow } from './draft-row.js';
import { plainText } from './plain-text.js';

/** What Hookswitch does in itself, though a leg is named with it. */
const WITHIN = new Set([
  ...['command_bridge', 'command_unbridge', 'command_record', 'command_pause_recording'],
  ...['command_resume_recording', 'command_stop_recording', 'recording_started', 'recording_finished'],
  ...['transfer', 'transfer_begun', 'transfer_ended', 'command_failed'],
]);
/** Told to the phone rather than by it. */
const TOLD = new Set(['channel_bridged', 'channel_unbridged']);
const FAILED = new Set(['command_failed', 'no_outbound_route', 'limit', 'overload']);

/** Signalling between phones and Hookswitch: events go to it, commands leave it. */
export function signalRows(signals: readonly Signal[], participants: Participants): DraftRow[] {
  return signals.map((signal, index): DraftRow => {
    const { at, kind, leg_id, device = null, text } = signal;
    const phone = WITHIN.has(kind) ? null : participants.phoneOf(signal);
    const isOutgoing = kind.startsWith('command_') || TOLD.has(kind);
    const isFailed = FAILED.has(kind);
    return {
      id: `signal:${index + 1}`,
      at,
      from: phone === null || isOutgoing ? PBX : phone,
      to: phone === null || !isOutgoing ? PBX : phone,
      kind: 'signal',
      label: plainText(
        phone === null ? text.replace(/\.$/, '') : briefSignal(signal, participants.legOf(signal)),
      ),
      failed: isFailed,
      broken: false,
      content: { kind: 'signal', signal: { kind, leg_id, device, text } },
    };
  });
}

/** Whether a signal came from outside, before what the flow made of it. */
export function isIncoming({ content }: Pick<DraftRow, 'content'>): boolean {
  return content.kind === 'signal' && !content.signal.kind.startsWith('command_');
}
