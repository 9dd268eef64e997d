import { findObjectType } from '@hookswitch/flow-model';
import { placeOf, titleOfType } from '../api/object-places.js';
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
  system: 'Command line or settings',
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

/** What a kind of object is called. */
export function titleOfKind(type: string): string {
  return OTHER_OBJECTS[type] ?? titleOfType(type);
}

/** Where an object has a screen; `null`: nowhere. */
export function screenOf({ type, id }: { readonly type: string; readonly id: string }): string | null {
  if (findObjectType(type)) return placeOf({ type, id });
  return SCREENS[type] ? `${SCREENS[type]}/${id}` : null;
}

/** What stands for an object without a name. */
export function shortId(id: string): string {
  return id.length > 20 ? `…${id.slice(-8)}` : id;
}

/** Screens of what is no configuration, where there is one for each. */
const SCREENS: Readonly<Record<string, string>> = {
  release: '/releases',
  call: '/calls',
  activeflow: '/activeflows',
  delivery: '/deliveries',
  message: '/messages',
};
