import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { client } from '../api/client.js';
import { ApiError, describeError } from '../api/problem.js';
import { showDone } from '../api/query-client.js';
import { DetailScreen, Section } from '../display/detail-screen.js';
import { Facts } from '../display/facts.js';
import { useForgetSession, useSession } from '../session/session.js';
import { ROLE_WORDS } from '../session/role-choice.js';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Whoever is signed in, and their password. */
export function Screen() {
  const session = useSession().data;
  return (
    <DetailScreen title="Account">
      {session?.account_id && session.role && (
        <>
          <Section title="Signed in">
            <Facts
              facts={[
                { label: 'Name', value: session.username },
                { label: 'Role', value: ROLE_WORDS[session.role].label },
                { label: 'May', value: ROLE_WORDS[session.role].means },
              ]}
            />
          </Section>
          <Section title="Password">
            <PasswordForm accountId={session.account_id} />
          </Section>
        </>
      )}
    </DetailScreen>
  );
}

function PasswordForm({ accountId }: { accountId: string }) {
  const forget = useForgetSession();
  const queries = useQueryClient();
  const form = useForm<Passwords>({ defaultValues: { current: '', next: '', again: '' } });
  const { errors } = form.formState;
  const change = useMutation({
    mutationFn: ({ current, next }: Passwords) =>
      client.PUT('/api/v1/accounts/{id}/password', {
        params: { path: { id: accountId } },
        body: { current_password: current, new_password: next },
      }),
    meta: { quiet: true },
    onSuccess: () => {
      showDone('The password is changed. Sign in with the new one.');
      queries.removeQueries({ queryKey: ['accounts'] });
      forget();
    },
  });
  const wrong =
    change.error instanceof ApiError
      ? change.error.errors.find(({ pointer }) => pointer === '/current_password')?.message
      : undefined;
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => change.mutate(values))}>
      <Stack maw={420}>
        <Text size="sm" c="dimmed">
          Changing it signs this account out everywhere, here too. API tokens go on working.
        </Text>
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          error={errors.current?.message ?? wrong}
          {...form.register('current', { required: 'Enter the password that you have now.' })}
        />
        <PasswordInput
          label="New password"
          description="8 characters at least"
          autoComplete="new-password"
          error={errors.next?.message}
          {...form.register('next', {
            required: 'Enter the new password.',
            minLength: { value: 8, message: 'Use 8 characters at least.' },
          })}
        />
        <PasswordInput
          label="New password again"
          autoComplete="new-password"
          error={errors.again?.message}
          {...form.register('again', {
            validate: (again, { next }) => again === next || 'This differs from the new password.',
          })}
        />
        {change.error && !wrong && (
          <Text size="sm" className="hs-bad" role="alert">
            {describeError(change.error).detail || describeError(change.error).title}
          </Text>
        )}
        <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          Change password
        </Button>
      </Stack>
    </form>
  );
}
