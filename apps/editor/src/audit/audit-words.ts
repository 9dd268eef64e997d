import type { AuditEntry } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

type Outcome = AuditEntry['outcome'];

export const OUTCOMES: Readonly<Record<Outcome, { readonly label: string; readonly tone: Tone }>> = {
  done: { label: 'Done', tone: 'good' },
  denied: { label: 'Denied', tone: 'warn' },
  failed: { label: 'Failed', tone: 'bad' },
};

export const ACTOR_TYPES: Readonly<Record<AuditEntry['actor']['type'], string>> = {
  account: 'Account',
  token: 'API token',
  system: 'Command line',
};

/** Kinds of objects that are no configuration. */
export const OTHER_OBJECTS: Readonly<Record<string, string>> = {
  account: 'Account',
  api_token: 'API token',
  release: 'Release',
  call: 'Call',
  activeflow: 'Activeflow',
  delivery: 'Delivery',
  recording: 'Recording',
  voicemail: 'Voicemail',
  message: 'Message',
  agent: 'Agent',
  backup: 'Backup',
  redaction_rules: 'Redaction rules',
};

/** Screens of what is no configuration, where there is one for each. */
export const SCREENS: Readonly<Record<string, string>> = {
  release: '/releases',
  call: '/calls',
  activeflow: '/activeflows',
  delivery: '/deliveries',
  message: '/messages',
};
