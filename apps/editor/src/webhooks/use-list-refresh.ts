import { useQueryClient } from '@tanstack/react-query';
import { PENDING_CHANGES_KEY } from '../api/pending-changes.js';
import { REFERENCES_KEY } from '../api/references.js';
import { SENDING_KEY } from './use-sending.js';

/** Reads the list of webhooks anew, and what is shown with it. */
export function useListRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [['webhooks'], ['lanes'], SENDING_KEY, PENDING_CHANGES_KEY, REFERENCES_KEY].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
}
