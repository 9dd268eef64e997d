import { ROLES } from '@hookswitch/store';
import type { Role } from '@hookswitch/store';

/** What a permission is for, and the least role that has it: each role has all that the ones below it have. */
interface PermissionRow {
  readonly group: 'Configuration' | 'Calls' | 'Recordings' | 'Webhooks' | 'System';
  readonly means: string;
  readonly least: Role;
}

/**
 * The one table of permissions. A route names the one that it needs by `@May('calls:control')`; a role is all rows up to its own;
 * a scope of an API token is a row. `docs/how-to/roles.md` holds the same table, which a test compares.
 */
export const PERMISSIONS = {
  'configuration:read': {
    group: 'Configuration',
    means: 'See drafts, releases, and what Apply would change',
    least: 'viewer',
  },
  'configuration:write': {
    group: 'Configuration',
    means:
      'Draw up, change, import and discard drafts, with the secrets in them; try speech, fetches, templates; hide parts of deliveries',
    least: 'admin',
  },
  'configuration:apply': {
    group: 'Configuration',
    means: 'Apply the drafts, and restore releases',
    least: 'admin',
  },
  'secrets:rotate': {
    group: 'Configuration',
    means: 'Give a webhook a new signing secret',
    least: 'admin',
  },
  'schedules:override': {
    group: 'Configuration',
    means: 'Force a schedule open or closed, at once',
    least: 'operator',
  },
  'calls:read': {
    group: 'Calls',
    means: 'See calls, activeflows and conferences',
    least: 'viewer',
  },
  'calls:control': {
    group: 'Calls',
    means: 'Place, hold, transfer, record and end calls; stop activeflows; use the simulator',
    least: 'operator',
  },
  'cdrs:read': {
    group: 'Calls',
    means: 'See and export call records',
    least: 'viewer',
  },
  'queues:read': {
    group: 'Calls',
    means: 'See queues, agents, and who is at the phone',
    least: 'viewer',
  },
  'queues:control': {
    group: 'Calls',
    means: 'Sign agents in and out, pause them, take callers out of a queue',
    least: 'operator',
  },
  'messages:read': {
    group: 'Calls',
    means: 'See text messages',
    least: 'viewer',
  },
  'messages:send': {
    group: 'Calls',
    means: 'Send text messages',
    least: 'operator',
  },
  'messages:receive': {
    group: 'Calls',
    means: 'Hand in text messages, as their provider does',
    least: 'operator',
  },
  'messages:delete': {
    group: 'Calls',
    means: 'Delete text messages',
    least: 'admin',
  },
  'recordings:read': {
    group: 'Recordings',
    means: 'See recordings, voicemails, and what is said in them',
    least: 'viewer',
  },
  'recordings:listen': {
    group: 'Recordings',
    means: 'Listen to them and have them put into words',
    least: 'operator',
  },
  'recordings:delete': {
    group: 'Recordings',
    means: 'Delete them',
    least: 'admin',
  },
  'deliveries:read': {
    group: 'Webhooks',
    means: 'See the delivery log, with what was sent and answered',
    least: 'viewer',
  },
  'deliveries:resend': {
    group: 'Webhooks',
    means: 'Send deliveries again',
    least: 'operator',
  },
  'webhooks:operate': {
    group: 'Webhooks',
    means: 'Test, pause and resume webhooks, one or all',
    least: 'operator',
  },
  'inbox:read': {
    group: 'Webhooks',
    means: 'See what the inbox received',
    least: 'viewer',
  },
  'inbox:write': {
    group: 'Webhooks',
    means: 'Make, empty and delete inboxes',
    least: 'operator',
  },
  'system:read': {
    group: 'System',
    means: 'See gateways, limits and lanes',
    least: 'viewer',
  },
  'system:operate': {
    group: 'System',
    means: 'Have a gateway examined',
    least: 'operator',
  },
  'metrics:read': {
    group: 'System',
    means: 'Read the metrics',
    least: 'viewer',
  },
  'backups:manage': {
    group: 'System',
    means: 'Make, see and delete backups',
    least: 'admin',
  },
  'accounts:manage': {
    group: 'System',
    means: 'Make accounts, change their roles and passwords, delete them',
    least: 'admin',
  },
  'tokens:manage': {
    group: 'System',
    means: 'Make API tokens and end them',
    least: 'admin',
  },
  'audit:read': {
    group: 'System',
    means: 'See and export the audit log',
    least: 'admin',
  },
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as [Permission, ...Permission[]];

const OF_ROLE: Readonly<Record<Role, ReadonlySet<Permission>>> = Object.fromEntries(
  ROLES.map((role) => [role, new Set(PERMISSION_NAMES.filter((name) => rolesWith(name).includes(role)))]),
) as Record<Role, Set<Permission>>;

/** All that a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return OF_ROLE[role];
}

/** The roles that have a permission, from least to most. */
export function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.slice(ROLES.indexOf(PERMISSIONS[permission].least));
}

/** What a token's scopes are today: a permission that a later version knows no more is none. */
export function permissionsOfScopes(scopes: readonly string[]): ReadonlySet<Permission> {
  return new Set(PERMISSION_NAMES.filter((name) => scopes.includes(name)));
}
