import { Button, Center, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { onSignedOut } from '../api/client.js';
import { describeError } from '../api/problem.js';
import { useForgetSession, useSession } from '../session/session.js';
import { SignIn } from '../session/sign-in.js';
import { AppFrame } from './app-frame.js';
import { Loading } from './loading.js';

/** The editor for somebody who is signed in; the sign-in form for everybody else. The address stays as it is. */
export function SignedInShell() {
  const session = useSession();
  const forget = useForgetSession();
  const [expired, setExpired] = useState(false);
  const signedIn = Boolean(session.data);
  useEffect(() =>
    onSignedOut(() => {
      if (signedIn) setExpired(true);
      forget();
    }),
  );
  useEffect(() => {
    if (signedIn) setExpired(false);
  }, [signedIn]);
  if (session.isPending) return <Loading label="Starting the editor" />;
  if (session.isError) {
    const { title, detail } = describeError(session.error);
    return (
      <Center mih="80vh">
        <Stack align="center" maw={420} role="alert">
          <Text fw={600}>{title}</Text>
          <Text c="dimmed" ta="center">
            {detail}
          </Text>
          <Button onClick={() => void session.refetch()}>Try again</Button>
        </Stack>
      </Center>
    );
  }
  return session.data ? <AppFrame /> : <SignIn expired={expired} />;
}
