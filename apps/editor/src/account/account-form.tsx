import { Alert, Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeAccount, createAccount } from '../api/operations.js';
import type { Account, Role } from '../api/records.js';
import { ApiError, describeError } from '../api/problem.js';
import { showDone } from '../api/query-client.js';
import { RoleChoice } from '../session/role-choice.js';

/** The inside of the dialog that makes an account (`account: null`), or gives one another role or password. */
export function AccountForm({ account, onClose }: { account: Account | null; onClose: () => void }) {
  const queries = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>(account?.role ?? 'viewer');
  const save = useMutation({
    mutationFn: () =>
      account === null
        ? createAccount({ username: username.trim(), password, role })
        : changeAccount(account.id, { role, ...(password !== '' && { password }) }),
    meta: { quiet: true },
    onSuccess: (saved) => {
      showDone(
        account === null ? `${saved.username} can sign in.` : `The account ${saved.username} is changed.`,
      );
      onClose();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      void queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  const faults = save.error instanceof ApiError ? save.error.errors : [];
  const faultOf = (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        {account === null && (
          <TextInput
            label="Name"
            description="What this person signs in with"
            autoComplete="off"
            data-autofocus
            value={username}
            error={faultOf('/username')}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={account === null ? 'Password' : 'New password'}
          description={
            account === null
              ? '8 characters at least. They can change it themselves.'
              : 'Left empty, it stays as it is. A new one signs the account out everywhere.'
          }
          autoComplete="new-password"
          value={password}
          error={faultOf('/password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <RoleChoice label="Role" value={role} onChange={setRole} />
        {save.error && faults.length === 0 && (
          <Alert color="red" variant="light" role="alert">
            {describeError(save.error).detail || describeError(save.error).title}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={account === null && (username.trim() === '' || password === '')}
          >
            {account === null ? 'Create' : 'Save'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
