import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client, setCsrfToken } from '../api/client.js';
import { isSignedOut } from '../api/problem.js';
import type { Session } from '../api/records.js';
import { flushAll } from '../saving/pending-saves.js';

const SESSION_KEY = ['session'] as const;

/** Who is signed in; `null` when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: async (): Promise<Session | null> => {
      try {
        return remember(await bodyOf<Session>(client.GET('/api/v1/session')));
      } catch (error) {
        if (isSignedOut(error)) return null;
        throw error;
      }
    },
    // A role may be changed meanwhile: asked again when somebody comes back to the tab.
    staleTime: 30_000,
  });
}

/** Signs in; the server sets the cookie. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) =>
      bodyOf<Session>(client.POST('/api/v1/session', { body })),
    meta: { quiet: true },
    onSuccess: (session) => queries.setQueryData(SESSION_KEY, remember(session)),
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      // What is drawn is saved first: afterwards nobody would be allowed to.
      await flushAll();
      return client.DELETE('/api/v1/session');
    },
    onSuccess: () => {
      setCsrfToken(null);
      // The session's own query stays: the screen that asks for the password listens to it.
      queries.setQueryData(SESSION_KEY, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    },
  });
}

/** Forgets the session in this tab, for example after the server refused its cookie. */
export function useForgetSession(): () => void {
  const queries = useQueryClient();
  return () => queries.setQueryData(SESSION_KEY, null);
}

function remember(session: Session): Session {
  setCsrfToken(session.csrf_token);
  return session;
}
