import { notifications } from '@mantine/notifications';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError, describeError, isOffline, isSignedOut } from './problem.js';

/** Shows what went wrong, unless the screen says it itself (sign-in, forms that show field messages). */
export function showError(error: unknown): void {
  const { title, detail } = describeError(error);
  notifications.show({
    id: `error:${title}:${detail}`,
    title,
    message: detail,
    color: 'red',
    autoClose: 10_000,
  });
}

/** Says that something worked. */
export function showDone(message: string): void {
  notifications.show({ message, color: 'teal' });
}

/** One cache for all screens. Mutations show their own errors unless `meta: { quiet: true }`. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (mutation.meta?.['quiet'] !== true && !isSignedOut(error)) showError(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) =>
          count < 2 && (isOffline(error) || (error instanceof ApiError && error.status >= 500)),
      },
      mutations: { retry: false },
    },
  });
}
