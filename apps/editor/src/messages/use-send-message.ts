import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendMessage } from '../api/operations.js';
import type { MessageRecord } from '../api/records.js';
import { ApiError, describeError } from '../api/problem.js';

/** Sends a message; whoever asks says what comes then. */
export function useSendMessage(onSent: (message: MessageRecord) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: sendMessage,
    onSuccess: onSent,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['messages'] }),
    meta: { quiet: true },
  });
}

/** What was wrong with each field, and what is the matter where no field is at fault. */
export function faultsOf(error: Error | null): Readonly<Record<string, string>> {
  if (error === null) return {};
  const found = error instanceof ApiError ? error.errors : [];
  if (found.length === 0) return { '': describeError(error).detail };
  return Object.fromEntries(found.map(({ pointer, message }) => [pointer, message]));
}
