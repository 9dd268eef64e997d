import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Role } from '../api/records.js';

/** What each role is called, and what it is for; the table of its permissions is the server's. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly label: string; readonly means: string }>> = {
  viewer: { label: 'Viewer', means: 'Sees how things stand. Changes nothing and hears no recordings.' },
  operator: {
    label: 'Operator',
    means: 'Runs what is configured: calls, queues, webhooks, recordings. Draws up and applies nothing.',
  },
  admin: { label: 'Admin', means: 'May do everything, accounts and API tokens included.' },
};

const ROLES = Object.keys(ROLE_WORDS) as Role[];

/** Chooses a role, or something else that stands beside them. */
export function RoleChoice<Choice extends string>(props: {
  label: string;
  value: Choice;
  onChange: (value: Choice) => void;
  /** Roles that cannot be given. */
  isBarred?: (role: Role) => boolean;
  /** A further choice below the roles. */
  children?: ReactNode;
}) {
  return (
    <Radio.Group
      label={props.label}
      value={props.value}
      onChange={(value) => props.onChange(value as Choice)}
    >
      <Stack gap="xs" mt={6}>
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={ROLE_WORDS[role].label}
            description={ROLE_WORDS[role].means}
            disabled={props.isBarred?.(role) ?? false}
          />
        ))}
        {props.children}
      </Stack>
    </Radio.Group>
  );
}
