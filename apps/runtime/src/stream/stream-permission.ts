import type { Permission } from '../access/permissions.js';

/** What the first word of a message's event says of who may hear it. */
const BY_SUBJECT: Readonly<Record<string, Permission>> = {
  voicemail: 'recordings:read',
  mailbox: 'recordings:read',
  recording: 'recordings:read',
  transcribe: 'recordings:read',
  transcript: 'recordings:read',
  message: 'messages:read',
  queue: 'queues:read',
  queuecall: 'queues:read',
  agent: 'queues:read',
  presence: 'queues:read',
  delivery: 'deliveries:read',
  endpoint: 'deliveries:read',
  recover: 'deliveries:read',
  inbox: 'inbox:read',
  draft: 'configuration:read',
  configuration: 'configuration:read',
  webhook: 'configuration:read',
  schedule: 'configuration:read',
  limits: 'system:read',
  gateway: 'system:read',
};

/** Messages without content: they say no more than that something has to be read again. */
const TELL_NOTHING: ReadonlySet<string> = new Set(['stream_gap', 'redaction_rules_updated']);

/** Which permission a message of the stream takes; `null`: none, since it tells nothing. All that is left is of calls. */
export function permissionToHear(event: string): Permission | null {
  if (TELL_NOTHING.has(event)) return null;
  return BY_SUBJECT[event.split('_', 1)[0] ?? ''] ?? 'calls:read';
}
