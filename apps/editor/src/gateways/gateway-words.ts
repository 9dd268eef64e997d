import type { Finding, GatewayRecord } from '../api/records.js';
import type { Tone } from '../display/state-badge.js';

/** What the gateways are called on the screen. */
export const GATEWAY_NAMES: Readonly<Record<string, string>> = {
  simulator: 'Simulator',
  asterisk: 'Asterisk',
};

export const GATEWAY_STATES: Readonly<
  Record<GatewayRecord['state'], { readonly label: string; readonly tone: Tone }>
> = {
  connected: { label: 'Connected', tone: 'good' },
  connecting: { label: 'Connecting', tone: 'busy' },
  lost: { label: 'Not connected', tone: 'bad' },
};

export const FINDING_STATES: Readonly<
  Record<Finding['state'], { readonly label: string; readonly tone: Tone }>
> = {
  ok: { label: 'OK', tone: 'good' },
  warning: { label: 'Warning', tone: 'warn' },
  failed: { label: 'Failed', tone: 'bad' },
  skipped: { label: 'Not looked at', tone: 'quiet' },
};

/** What each check of Asterisk looks at, in the order in which they are made. */
export const ASTERISK_CHECKS: Readonly<Record<string, string>> = {
  reachable: 'Address',
  credentials: 'User and password',
  permission: 'Permission',
  version: 'Version',
  modules: 'Modules',
  clock: 'Clock',
  application: 'Application',
  endpoints: 'Phones and trunks',
  dialplan: 'Dialplan',
  limits: 'Limits',
  media: 'Speech and prompts',
  call: 'Call on trial',
};

/** A check that this version of the editor does not know yet keeps its own name. */
export function checkName(id: string): string {
  return ASTERISK_CHECKS[id] ?? GATEWAY_NAMES[id] ?? id;
}

/** What all findings come to, in one sentence. */
export function summaryOf(findings: readonly Finding[]): string {
  const failed = findings.filter(({ state }) => state === 'failed').length;
  const warnings = findings.filter(({ state }) => state === 'warning').length;
  if (failed === 0 && warnings === 0) return 'All is well.';
  const parts = [
    ...(failed === 0 ? [] : [failed === 1 ? 'One check failed' : `${failed} checks failed`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? 'one warning' : `${warnings} warnings`]),
  ].join(', ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}
