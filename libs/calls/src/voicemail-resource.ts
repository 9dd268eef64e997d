import type { Id } from '@hookswitch/flow-model';
import type { PartyResource } from './call-resource.js';
import type { Call } from './call.js';
import type { Message } from './message.js';
import type { Recording } from './recording.js';

/** A voicemail message as the REST API, the stream and `voicemail_left` show it. */
export interface VoicemailResource {
  readonly id: Id;
  readonly mailbox_id: Id;
  readonly mailbox_name: string;
  /** Whose mailbox it is; the last two are `''` where it is nobody's. */
  readonly user_id: Id | null;
  readonly user_name: string;
  readonly user_extension: string;
  readonly new: boolean;
  readonly heard_at: string | null;
  readonly live_id: number;
  readonly call_id: Id;
  readonly direction: Call['direction'];
  readonly from: PartyResource;
  readonly to: PartyResource;
  readonly crm_id: string | null;
  readonly started_at: string;
  readonly ended_at: string;
  readonly duration_ms: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: Recording['format'];
}

/** The wire form of a message that was left. */
export function voicemailResource(recording: Message): VoicemailResource {
  const { id, live_id, call_id, direction, from, to, crm_id, started_at, format } = recording;
  const { mailbox, heard_at } = recording.message;
  return {
    id,
    mailbox_id: mailbox.id,
    mailbox_name: mailbox.name,
    user_id: mailbox.user?.id ?? null,
    user_name: mailbox.user?.name ?? '',
    user_extension: mailbox.user?.extension ?? '',
    new: heard_at === null,
    heard_at,
    live_id,
    call_id,
    direction,
    from,
    to,
    crm_id,
    started_at,
    ended_at: recording.ended_at ?? started_at,
    duration_ms: recording.duration_ms ?? 0,
    bytes: recording.bytes ?? 0,
    sha256: recording.sha256 ?? '',
    format,
  };
}
