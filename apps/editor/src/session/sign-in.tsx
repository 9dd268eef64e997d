import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { describeError, isSignedOut } from '../api/problem.js';
import { Brand } from '../shell/brand.js';
import { useSignIn } from './session.js';

/** Asks for name and password of an account. `expired`: the session ended while somebody was at work. */
export function SignIn({ expired = false }: { expired?: boolean }) {
  const signIn = useSignIn();
  const form = useForm({ defaultValues: { username: 'admin', password: '' } });
  const { errors } = form.formState;
  const refused = signIn.error && isSignedOut(signIn.error);
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper withBorder p="xl" w={400} maw="100%">
        <form noValidate onSubmit={form.handleSubmit((values) => signIn.mutate(values))}>
          <Stack>
            <Brand />
            <div>
              <Title order={1} size="h3">
                Sign in
              </Title>
              <Text c="dimmed" size="sm" mt={4}>
                {expired ? (
                  'Your session has ended. Sign in to go on where you were; what you drew is kept in this browser.'
                ) : (
                  <>
                    The password of <b>admin</b> was printed in the terminal at the first start.
                  </>
                )}
              </Text>
            </div>
            {signIn.error && (
              <Alert color="red" variant="light" role="alert">
                {refused
                  ? 'Name or password is wrong.'
                  : describeError(signIn.error).detail || describeError(signIn.error).title}
              </Alert>
            )}
            <TextInput
              label="Name"
              autoComplete="username"
              error={errors.username?.message}
              {...form.register('username', { required: 'Enter the name of your account.' })}
            />
            <PasswordInput
              label="Password"
              autoComplete="current-password"
              data-autofocus
              error={errors.password?.message}
              {...form.register('password', { required: 'Enter your password.' })}
            />
            <Button type="submit" loading={signIn.isPending} fullWidth>
              Sign in
            </Button>
            <Text c="dimmed" size="xs">
              Lost it? Run <code>npx hookswitch reset-password</code> on the server.
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
