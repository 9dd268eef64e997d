import { Alert, Button, Checkbox, Fieldset, Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createApiToken, listPermissions } from '../api/operations.js';
import type { Permission, PermissionRecord, Role } from '../api/records.js';
import { ApiError, describeError } from '../api/problem.js';
import { RoleChoice } from '../session/role-choice.js';
import { useSession } from '../session/session.js';

const DAY_MS = 86_400_000;
const EXPIRIES = [
  { value: '', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'date', label: 'At a time …' },
];

/** The inside of the dialog that makes a token: what it is for, what it may do, until when. */
export function TokenForm(props: { onClose: () => void; onCreated: (token: string) => void }) {
  const queries = useQueryClient();
  const session = useSession().data;
  const permissions = useQuery({ queryKey: ['permissions'], queryFn: listPermissions, staleTime: Infinity });
  const [name, setName] = useState('');
  const [choice, setChoice] = useState<Role | 'scopes'>('scopes');
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  const [expiry, setExpiry] = useState('');
  const [date, setDate] = useState('');
  const rows = permissions.data?.result ?? [];
  const mine = new Set(session?.permissions);
  const create = useMutation({
    mutationFn: () =>
      createApiToken({
        name: name.trim(),
        ...(choice === 'scopes' ? { scopes: [...scopes] } : { role: choice }),
        expires_at: expiresAt(expiry, date),
      }),
    meta: { quiet: true },
    onSuccess: ({ token }) => {
      void queries.invalidateQueries({ queryKey: ['api-tokens'] });
      props.onCreated(token);
    },
  });
  const faults = create.error instanceof ApiError ? create.error.errors : [];
  const faultOf = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.message;
  const isReady = name.trim() !== '' && (choice !== 'scopes' || scopes.length > 0);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          description="What it is for"
          placeholder="CRM integration"
          maxLength={100}
          data-autofocus
          value={name}
          error={faultOf('/name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleChoice
          label="What it may do"
          value={choice}
          onChange={setChoice}
          isBarred={(role) => rows.some((row) => row.roles.includes(role) && !mine.has(row.name))}
        >
          <Radio
            value="scopes"
            label="Chosen permissions"
            description="The safest: only what the program needs."
          />
        </RoleChoice>
        {choice === 'scopes' && <Scopes rows={rows} chosen={scopes} mine={mine} onChange={setScopes} />}
        <Group align="flex-end">
          <Select
            label="Expires"
            w={180}
            allowDeselect={false}
            data={EXPIRIES}
            value={expiry}
            onChange={(value) => setExpiry(value ?? '')}
          />
          {expiry === 'date' && (
            <TextInput
              label="Time"
              type="datetime-local"
              value={date}
              error={faultOf('/expires_at')}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
          )}
        </Group>
        {create.error && !faultOf('/name') && !faultOf('/expires_at') && (
          <Alert color="red" variant="light" role="alert">
            {faults[0]?.message ?? (describeError(create.error).detail || describeError(create.error).title)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={create.isPending}
            disabled={!isReady || (expiry === 'date' && date === '')}
          >
            Create
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Tick boxes in groups; what the maker may not do cannot be given. */
function Scopes(props: {
  rows: readonly PermissionRecord[];
  chosen: readonly Permission[];
  mine: ReadonlySet<Permission>;
  onChange: (chosen: readonly Permission[]) => void;
}) {
  const { rows, chosen, mine, onChange } = props;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const toggle = (name: Permission, on: boolean) =>
    onChange(on ? [...chosen, name] : chosen.filter((each) => each !== name));
  return (
    <Stack gap="xs" role="group" aria-label="Permissions">
      {groups.map((group) => (
        <Fieldset key={group} legend={group} p="sm">
          <Stack gap={6}>
            {rows
              .filter((row) => row.group === group)
              .map(({ name, means }) => (
                <Checkbox
                  key={name}
                  size="xs"
                  label={means}
                  description={mine.has(name) ? name : `${name}: you do not have it yourself`}
                  disabled={!mine.has(name)}
                  checked={chosen.includes(name)}
                  onChange={(event) => toggle(name, event.currentTarget.checked)}
                />
              ))}
          </Stack>
        </Fieldset>
      ))}
    </Stack>
  );
}

function expiresAt(expiry: string, date: string): string | null {
  if (expiry === '') return null;
  const time = expiry === 'date' ? new Date(date) : new Date(Date.now() + Number(expiry) * DAY_MS);
  return time.toISOString();
}
